package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.emulator.testlog.Logged;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the reason of a failure is told: to the client, or in the log under the id that the client has. */
@Timeout(60)
class FailureLogTest {

    private static final String CREATE = "{'assistant_id':'asst_default','stream':true}";

    private final Logged log = Logged.open();

    @AfterEach
    void close() {
        log.close();
    }

    private static Site scripted(Script script) {
        return Site.served(
                backend -> backend.script("rule", script),
                emulator -> emulator.accessLog(true).grace(Duration.ofMillis(100)));
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-request-id").orElseThrow();
    }

    @Test
    void anAssertionOfAScriptIsLoggedAndEndsItsStreamBehindWhatCame() {
        try (Site site = scripted(Script.answers(outputs -> {
                    throw new AssertionError("no such output");
                }));
                RawClient client = site.raw()) {
            client.post("/v1/threads/" + site.thread() + "/runs", CREATE);
            String head = client.readTo("event: thread.run.queued\n");
            site.clock.advance(Duration.ofMinutes(1));
            String id = head.replaceFirst("(?s).*x-request-id: (\\S+).*", "$1");

            assertThat(client.readAll()).doesNotContain("event: done").doesNotEndWith("0\r\n\r\n");
            assertThat(log.await("The stream of " + id + " failed"))
                    .startsWith("ERROR ")
                    .contains("AssertionError: no such output");
            assertThat(log.await("POST /v1/threads/thread_0001/runs 200 ")).endsWith("ms " + id + " cut");
        }
    }

    @Test
    void anAssertionBeforeTheAnswerIsLoggedUnderTheIdThatTheClientGets() {
        try (Site site = Site.served(
                backend -> backend.script(
                        "rule",
                        run -> {
                            throw new AssertionError("no such run");
                        },
                        Script.completes()),
                emulator -> emulator.accessLog(true))) {
            HttpResponse<String> answer =
                    site.post("/threads/" + site.thread() + "/runs", "{'assistant_id':'asst_default'}");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("no such run");
            assertThat(log.await(id(answer) + " failed")).contains("AssertionError: no such run");
            assertThat(log.await("POST /v1/threads/thread_0001/runs 500 ")).endsWith("ms " + id(answer));
        }
    }

    @Test
    void aConditionThatTakesTooMuchWorkIsNamedToTheClientAndInTheLog() {
        EmulatorScripts scripts = EmulatorScripts.parse(
                "rules.yaml",
                "rules: [{ when: { last_message: { matches: '(.*)(.*)(.*)(.*)(.*)z' } }, script: [completes] }]");
        try (Site site = Site.served(scripts::addTo, emulator -> emulator)) {
            site.post("/threads", "{'messages':[{'role':'user','content':'" + "a".repeat(200) + "'}]}");
            HttpResponse<String> answer = site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("x-should-retry")).contains("false");
            assertThat(answer.body())
                    .contains(
                            "The condition of script 'rules[0]' failed",
                            "the expression '(.*)(.*)(.*)(.*)(.*)z' takes");
            assertThat(log.await(id(answer) + " failed")).contains("TooMuchWorkException");
        }
    }

    @Test
    void aRequestThatIsNoHttpHasOneLineAndOneId() {
        try (Site site = Site.served(emulator -> emulator.accessLog(true));
                RawClient client = site.raw()) {
            String answer = client.say(
                            "POST /v1/threads HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                    .readTo("}}");
            String id = answer.replaceFirst("(?s).*x-request-id: (\\S+).*", "$1");

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(log.await("POST /v1/threads ")).endsWith(id + " cut");
        }
    }

    @Test
    void theLineOfAStreamThatBreaksSaysSo() {
        try (Site site = Site.served(
                        backend -> backend.instant().script("rule", Script.answers("Yes.")),
                        emulator -> emulator.accessLog(true));
                RawClient client = site.raw()) {
            site.backend.faults().breakStreams(2);
            String path = "/v1/threads/" + site.thread() + "/runs";
            client.post(path, CREATE).readAll();
            assertThat(log.await("POST " + path + " 200 ")).endsWith(" cut");
            HttpResponse<String> whole = site.post("/threads/runs", CREATE);

            assertThat(log.await("POST /v1/threads/runs 200 " + whole.body().length() + "B "))
                    .doesNotEndWith("cut");
        }
    }

    @Test
    void whatMayHaveHappenedIsNotToBeSentAgain() {
        try (Site site = Site.open()) {
            site.backend.faults().loseAnswer(Operation.THREAD_CREATE);

            HttpResponse<String> answer = site.post("/threads", "");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().map()).containsAllEntriesOf(Map.of("x-should-retry", List.of("false")));
            assertThat(site.backend.threadCount()).isEqualTo(1);
        }
    }
}
