package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer is whole, but it is not what was asked for. */
@Timeout(60)
class UnreadableAnswerTest {

    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title><style>p { color: red }</style></head>"
                    + "<body><h1>502 Bad Gateway</h1><p>nginx</p></body></html>";

    private static void assertUnreadable(RunsException error, Happened happened) {
        assertThat(error).isInstanceOf(MalformedResponseException.class);
        assertThat(error.happened()).isEqualTo(happened);
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.details().httpStatus()).hasValue(200);
        assertThat(error.details().requestIds()).containsExactly("req_7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"in_pro",
                "{\"id\":\"run_1\",\"thread_id\":\"thread_1\"",
                "{\"id\":}",
                "{'id':'run_1'}",
                "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}}",
                "[]",
                "null",
                "OK",
                "",
                "{}"
            })
    void brokenJsonIsToldAndNotAskedForAgain(String body) throws Exception {
        try (Faulty faulty = Faulty.doing(Act.json(body))) {
            assertUnreadable(faulty.failureOfGet(), Happened.NO);
            assertUnreadable(faulty.failureOfCreate(), Happened.UNKNOWN);

            faulty.assertSent("GET", 1);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/html; charset=utf-8", "application/xml", "image/png", "text/event-stream"})
    void anAnswerOfAnotherTypeIsToldByItsType(String type) throws Exception {
        try (Faulty faulty = Faulty.doing(Act.answer("200 OK", type, PAGE))) {
            RunsException read = faulty.failureOfGet();
            assertUnreadable(read, Happened.NO);
            assertThat(read).hasMessageContaining("is of type " + type.split(";", 2)[0] + ", not application/json");
            assertUnreadable(faulty.failureOfCreate(), Happened.UNKNOWN);

            faulty.assertSent("GET", 1);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/plain", "application/x-ndjson"})
    void aStreamOfAnotherTypeIsToldByItsType(String type) throws Exception {
        try (Faulty faulty = Faulty.doing(Act.answer("200 OK", type, Act.RUN))) {
            RunsException error =
                    faulty.failureOf(runs -> runs.stream(Faulty.CREATE).close());

            assertUnreadable(error, Happened.UNKNOWN);
            assertThat(error).hasMessageContaining(type + " instead of text/event-stream");
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aWrongLabelOnTheRightBodyIsForgiven() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.answer("200 OK", "text/plain", Act.RUN))) {
            assertThat(faulty.runs().get(Faulty.REF).value().status()).isEqualTo(RunStatus.IN_PROGRESS);
        }
    }

    @Test
    void aPageOfAProxyIsToldInItsWords() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.answer("502 Bad Gateway", "text/html", PAGE))) {
            RunsException read = faulty.failureOfGet();

            assertThat(read).isInstanceOf(BackendUnavailableException.class);
            assertThat(read).hasMessageContainingAll("502 Bad Gateway", "nginx", "[HTTP 502]");
            assertThat(read.getMessage()).doesNotContain("<", "color", "\n");
            assertThat(read.happened()).isEqualTo(Happened.NO);
            faulty.assertSent("GET", 3);
            faulty.assertNothingLeaked(1);
        }
    }

    @Test
    void aPageOfAProxyDoesNotTellWhetherARunWasCreated() throws Exception {
        try (Faulty faulty = Faulty.doing(Act.answer("502 Bad Gateway", "text/html", PAGE))) {
            RunsException error = faulty.failureOfCreate();

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(error.details().httpStatus()).hasValue(502);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301 Moved Permanently, UNKNOWN",
        "302 Found, UNKNOWN",
        "303 See Other, UNKNOWN",
        "307 Temporary Redirect, NO",
        "308 Permanent Redirect, NO"
    })
    void nothingIsSentToAnotherHost(String status, Happened happened) throws Exception {
        try (RawServer elsewhere = RawServer.start(Script.answering(Act.text("200 OK", "application/json", Act.RUN)));
                Faulty faulty = Faulty.doing(Act.answer(
                        status, "text/html", PAGE, "Location: http://localhost:" + elsewhere.port() + "/v1/x?key=1"))) {
            RunsException read = faulty.failureOfGet();
            assertThat(read).isInstanceOf(BackendUnavailableException.class);
            assertThat(read)
                    .hasMessageContaining("redirects to localhost, which is not followed; look at the base URL");
            assertThat(read.getMessage()).doesNotContain("key=1");

            RunsException write = faulty.failureOfCreate();
            assertThat(write).hasMessageContaining("redirects to localhost");
            assertThat(write.happened()).isEqualTo(happened);

            assertThat(elsewhere.connections()).isZero();
            faulty.assertSent("GET", 1);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(1);
        }
    }
}
