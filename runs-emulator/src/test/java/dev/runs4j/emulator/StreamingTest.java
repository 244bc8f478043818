package dev.runs4j.emulator;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamingTest {

    private static final String CREATE = "{'assistant_id':'asst_default','stream':true}";

    private final Site site = Site.with(backend -> backend.instant()
            .script(
                    "first",
                    Script.asks(call("call_1", "coat", "{}")).answers("No.").times(1))
            .script("rest", Script.answers("Yes.")));

    @AfterEach
    void close() {
        site.close();
    }

    private static String names(String transcript) {
        return transcript.replaceAll("event: (.*)\ndata: .*\n\n", "$1 ").strip();
    }

    @Test
    void aStreamIsFramedAsTheProtocolSays() {
        HttpResponse<String> answer = site.post("/threads/" + site.thread() + "/runs", CREATE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(answer.body())
                .startsWith("event: thread.run.created\ndata: {\"id\":\"run_0001\",\"object\":\"thread.run\",")
                .endsWith("}\n\nevent: done\ndata: [DONE]\n\n")
                .doesNotContain("\r", "\n\n\n");
    }

    @Test
    void aRunThatAsksEndsItsStream() {
        HttpResponse<String> answer = site.post("/threads/" + site.thread() + "/runs", CREATE);

        assertThat(names(answer.body()))
                .isEqualTo("thread.run.created thread.run.queued thread.run.in_progress thread.run.step.created "
                        + "thread.run.step.in_progress thread.run.step.delta thread.run.step.delta "
                        + "thread.run.requires_action done");
    }

    @Test
    void answersGoOnAsAStream() {
        site.post("/threads/" + site.thread() + "/runs", CREATE);

        HttpResponse<String> answer = site.post(
                "/threads/thread_0001/runs/run_0001/submit_tool_outputs",
                "{'tool_outputs':[{'tool_call_id':'call_1','output':'x'}],'stream':true}");

        assertThat(names(answer.body()))
                .startsWith("thread.run.step.completed thread.run.queued thread.run.in_progress")
                .endsWith("thread.run.completed done");
    }

    @Test
    void aThreadThatIsCreatedToComesFirst() {
        HttpResponse<String> answer = site.post("/threads/runs", CREATE);

        assertThat(answer.body())
                .startsWith("event: thread.created\ndata: {\"id\":\"thread_0001\",\"object\":\"thread\","
                        + "\"created_at\":1767225600,\"tool_resources\":null,\"metadata\":{}}\n\n"
                        + "event: thread.run.created\n");
    }

    @Test
    void aRefusalBeforeTheFirstEventIsNoStream() {
        HttpResponse<String> answer = site.post("/threads/thread_x/runs", CREATE);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).contains("No thread found with id 'thread_x'.");
    }

    @Test
    void aStreamThatFailsAtOnceIsNoStream() {
        site.backend.faults().breakStreams(0);

        HttpResponse<String> answer = site.post("/threads/" + site.thread() + "/runs", CREATE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).contains("\"type\":\"server_error\"");
    }

    @Test
    void aStreamThatBreaksIsCutOffBehindItsLastEvent() {
        site.backend.faults().breakStreams(2);
        String path = "/v1/threads/" + site.thread() + "/runs";
        try (RawClient client = site.raw()) {
            String answer = client.post(path, CREATE).readAll();

            assertThat(answer)
                    .contains("event: thread.run.created\n", "event: thread.run.queued\n")
                    .doesNotContain("event: thread.run.in_progress", "event: done")
                    .doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aStreamThatIsNoneIsRefused() {
        HttpResponse<String> answer =
                site.post("/threads/" + site.thread() + "/runs", "{'assistant_id':'asst_default','stream':'yes'}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid type for 'stream': expected a boolean, but got a string instead.");
        assertThat(site.backend.ledger().entries(Operation.RUN_CREATE)).isEmpty();
    }

    @Test
    void aStreamOnTheConnectionOfOthersLeavesItUsable() {
        String path = "/v1/threads/" + site.thread() + "/runs";
        try (RawClient client = site.raw()) {
            client.post(path, CREATE).readTo("0\r\n\r\n");
            String run = client.say("GET " + path + "/run_0001 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .readTo("}");
            client.post("/v1/threads/runs", CREATE).readTo("data: [DONE]\n\n\r\n0\r\n\r\n");

            assertThat(run).contains("HTTP/1.1 200 OK", "\"id\":\"run_0001\"");
        }
    }

    @Test
    void aRateLimitSaysHowLongToWait() {
        site.backend
                .faults()
                .fail(
                        Operation.RUN_CREATE,
                        () -> new RateLimitedException("busy", Duration.ofMillis(1500), ErrorDetails.NONE));

        HttpResponse<String> answer = site.post("/threads/" + site.thread() + "/runs", CREATE);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("2");
        assertThat(answer.headers().firstValue("retry-after-ms")).contains("1500");
    }
}
