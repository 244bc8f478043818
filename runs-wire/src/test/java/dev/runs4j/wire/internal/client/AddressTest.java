package dev.runs4j.wire.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import feign.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static final String BASE = "http://localhost:1/v1";
    private static final PathId T = PathId.of("thread_id", "thread_1");
    private static final PathId R = PathId.of("run_id", "run_1");

    private final FakeTransport transport = new FakeTransport();
    private final WireApis apis = new WireApis(BASE, "", transport);

    private static WireCall call() {
        return new WireCall(HttpHeaders.NONE, null, Duration.ofSeconds(1), Duration.ofSeconds(2), null, null);
    }

    private String sent() {
        HttpCall last = transport.last();
        assertThat(last.uri().toString()).startsWith(BASE);
        return last.method() + " " + last.uri().toString().substring(BASE.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thread_1            | thread_1",
                "a/b                 | a%2Fb",
                "..%2f               | ..%252f",
                "%2e%2e              | %252e%252e",
                "a?b=c&d             | a%3Fb%3Dc%26d",
                "a#b                 | a%23b",
                "a b                 | a%20b",
                "a+b                 | a%2Bb",
                "{run}               | %7Brun%7D",
                "a:b;c@d,e           | a%3Ab%3Bc%40d%2Ce",
                "a\\b                | a%5Cb",
                "größe               | gr%C3%B6%C3%9Fe",
                "\uD83D\uDE00        | %F0%9F%98%80",
                "...                 | ...",
                "http://evil.example | http%3A%2F%2Fevil.example",
            })
    void anIdIsOneSegmentWhateverIsInIt(String id, String segment) throws IOException {
        apis.runs().get(call(), PathId.of("thread_id", id), PathId.of("run_id", id));

        assertThat(sent()).isEqualTo("GET /threads/" + segment + "/runs/" + segment);
    }

    @Test
    void everyRunOperationHasItsAddress() throws IOException {
        apis.runs().create(call(), T, Map.of());
        assertThat(sent()).isEqualTo("POST /threads/thread_1/runs");
        apis.runs().createWithThread(call());
        assertThat(sent()).isEqualTo("POST /threads/runs");
        apis.runs().list(call(), T, Map.of());
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs");
        apis.runs().modify(call(), T, R);
        assertThat(sent()).isEqualTo("POST /threads/thread_1/runs/run_1");
        apis.runs().cancel(call(), T, R);
        assertThat(sent()).isEqualTo("POST /threads/thread_1/runs/run_1/cancel");
        apis.runs().submit(call(), T, R);
        assertThat(sent()).isEqualTo("POST /threads/thread_1/runs/run_1/submit_tool_outputs");
        apis.runs().steps(call(), T, R, Map.of());
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs/run_1/steps");
        apis.runs().step(call(), T, R, PathId.of("step_id", "step_1"), Map.of());
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs/run_1/steps/step_1");
    }

    @Test
    void queriesStandInTheirOrderAndOnlyWhenAskedFor() throws IOException {
        apis.runs().list(call(), T, WireQuery.page(PageRequest.FIRST));
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs");

        apis.runs()
                .list(
                        call(),
                        T,
                        WireQuery.page(PageRequest.ofSize(2)
                                .withOrder(SortOrder.ASC)
                                .after("run_1")
                                .before("run_9")));
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs?limit=2&order=asc&after=run_1&before=run_9");
    }

    @Test
    void aCursorCannotEndItsParameter() throws IOException {
        apis.messages().list(call(), T, WireQuery.page(PageRequest.FIRST.after("a&limit=9#x%41,b"), "run 1"));

        assertThat(sent()).isEqualTo("GET /threads/thread_1/messages?after=a%26limit%3D9%23x%2541%2Cb&run_id=run%201");
    }

    @Test
    void includeIsWrittenWithEncodedBrackets() throws IOException {
        String passages = "step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content";
        apis.runs()
                .step(call(), T, R, PathId.of("step_id", "s"), WireQuery.include(Set.of(Include.FILE_SEARCH_CONTENT)));
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs/run_1/steps/s?include%5B%5D=" + passages);

        Set<Include> two = Set.of(Include.of("b"), Include.of("a"));
        apis.runs().steps(call(), T, R, WireQuery.page(PageRequest.ofSize(5), two));
        assertThat(sent()).isEqualTo("GET /threads/thread_1/runs/run_1/steps?limit=5&include%5B%5D=a&include%5B%5D=b");
    }

    @Test
    void parametersOfEveryRequestComeLast() throws IOException {
        WireApis azure = new WireApis(BASE, "api-version=v1", transport);

        azure.assistants().list(call(), WireQuery.page(PageRequest.ofSize(2)));
        assertThat(sent()).isEqualTo("GET /assistants?limit=2&api-version=v1");
        azure.threads().create(call());
        assertThat(sent()).isEqualTo("POST /threads?api-version=v1");
    }

    @Test
    void headersBodyAndTimesGoAlongUntouched() throws IOException {
        byte[] body = {'{', '}'};
        HttpHeaders headers = HttpHeaders.of("A", "{x}", "A", "b, c");
        apis.threads()
                .create(new WireCall(
                        headers,
                        body,
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(3),
                        Duration.ofMillis(4)));

        HttpCall sent = transport.last();
        assertThat(sent.headers()).isSameAs(headers);
        assertThat(sent.body()).containsSame(body);
        assertThat(sent.connectTime()).hasMillis(1);
        assertThat(sent.idleTime()).hasMillis(2);
        assertThat(sent.wholeTime()).contains(Duration.ofMillis(3));
    }

    @Test
    void anAnswerOfAnyStatusComesBackOpenAndUnread() throws IOException {
        Response response = apis.threads().get(call(), T);

        HttpAnswer answer = WireApis.answer(response);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().available()).isEqualTo(2);
        assertThat(transport.closed).isZero();
    }

    @Test
    void whatTheTransportThrowsComesOutAsItIsAndNothingIsSentTwice() {
        transport.failure = new SocketTimeoutException("late");

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> apis.threads().get(call(), T))
                .isSameAs(transport.failure);
        assertThat(transport.calls).hasSize(1);
    }
}
