package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.RateLimit;
import dev.runs4j.ports.error.RateLimits;
import dev.runs4j.wire.testserver.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunRequestsTest {

    private static final String RUN = """
            {"id":"run_abc123","object":"thread.run","created_at":1699063290,"assistant_id":"asst_abc123",
            "thread_id":"thread_abc123","status":"completed","started_at":1699063291,"expires_at":null,
            "cancelled_at":null,"failed_at":null,"completed_at":1699063292,"last_error":null,"model":"gpt-4o",
            "instructions":null,"tools":[{"type":"code_interpreter"}],"metadata":{"a":"1"},"incomplete_details":null,
            "usage":{"prompt_tokens":123,"completion_tokens":456,"total_tokens":579},"temperature":1.0,"top_p":1.0,
            "max_prompt_tokens":1000,"max_completion_tokens":1000,
            "truncation_strategy":{"type":"auto","last_messages":null},"response_format":"auto","tool_choice":"auto",
            "parallel_tool_calls":true}
            """;

    private static final String STEP = """
            {"id":"step_abc123","object":"thread.run.step","created_at":1699063291,"run_id":"run_abc123",
            "assistant_id":"asst_abc123","thread_id":"thread_abc123","type":"message_creation","status":"completed",
            "cancelled_at":null,"completed_at":1699063291,"expired_at":null,"failed_at":null,"last_error":null,
            "step_details":{"type":"message_creation","message_creation":{"message_id":"msg_abc123"}},
            "usage":{"prompt_tokens":123,"completion_tokens":456,"total_tokens":579}}
            """;

    private static final RunRef REF = RunRef.of("thread_abc123", "run_abc123");

    private Served served = Served.answering(RUN);

    @AfterEach
    void close() {
        served.close();
    }

    private void serve(String json) {
        serve(Script.answering(Served.ok(json)));
    }

    private void serve(Script... scripts) {
        served.close();
        served = Served.by(scripts);
    }

    private void assertRequest(String line, String body) {
        assertThat(served.request().line()).isEqualTo(line + " HTTP/1.1");
        assertThat(served.request().body()).isEqualTo(body);
    }

    private static void assertIsTheRun(Run run) {
        assertThat(run.ref()).isEqualTo(REF);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.assistantId()).contains("asst_abc123");
        assertThat(run.timeline().createdAt()).contains(Instant.parse("2023-11-04T02:01:30Z"));
        assertThat(run.timeline().completedAt()).contains(Instant.parse("2023-11-04T02:01:32Z"));
        assertThat(run.settings().model()).contains("gpt-4o");
        assertThat(run.settings().maxPromptTokens()).contains(1000);
        assertThat(run.metadata()).isEqualTo(Metadata.of("a", "1"));
        assertThat(run.usage().map(Usage::totalTokens)).contains(579L);
    }

    @Test
    void getRunIsThisRequestLetterByLetter() {
        assertIsTheRun(served.backend.runs().get(REF).value());

        assertThat(served.request().lines())
                .containsExactly(
                        "GET /v1/threads/thread_abc123/runs/run_abc123 HTTP/1.1",
                        "Host: 127.0.0.1:" + served.server.port(),
                        "Authorization: Bearer sk-canary-4711",
                        "Accept: application/json",
                        "Accept-Encoding: identity",
                        "OpenAI-Beta: assistants=v2");
        assertThat(served.request().body()).isEmpty();
    }

    @Test
    void createRunIsThisRequestLetterByLetter() {
        CreateRun command = CreateRun.on("thread_abc123")
                .by("asst_abc123")
                .instructions("Answer in \u00e9.")
                .metadata("a", "1")
                .build();

        assertIsTheRun(served.backend.runs().create(command).value());

        assertThat(served.request().lines())
                .containsExactly(
                        "POST /v1/threads/thread_abc123/runs HTTP/1.1",
                        "Host: 127.0.0.1:" + served.server.port(),
                        "Authorization: Bearer sk-canary-4711",
                        "Accept: application/json",
                        "Accept-Encoding: identity",
                        "Content-Type: application/json",
                        "OpenAI-Beta: assistants=v2",
                        "Content-Length: 82");
        assertThat(served.request().body())
                .isEqualTo(
                        "{\"assistant_id\":\"asst_abc123\",\"instructions\":\"Answer in \u00e9.\",\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void includeAndTokenOfACreateTravelInQueryAndMetadata() {
        CreateRun command = CreateRun.on("thread_abc123")
                .by("asst_abc123")
                .include(Set.of(Include.FILE_SEARCH_CONTENT))
                .metadata("a", "1")
                .token("order-7")
                .build();

        served.backend.runs().create(command);

        assertRequest(
                "POST /v1/threads/thread_abc123/runs?include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content",
                "{\"assistant_id\":\"asst_abc123\",\"metadata\":{\"a\":\"1\",\"runs4j_token\":\"order-7\"}}");
    }

    @Test
    void createThreadAndRun() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_abc123")
                .thread(CreateThread.with(NewMessage.user("Hi")))
                .build();

        assertIsTheRun(served.backend.runs().createWithThread(command).value());

        assertRequest(
                "POST /v1/threads/runs",
                "{\"assistant_id\":\"asst_abc123\",\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}}");
    }

    @Test
    void listRuns() {
        serve("{\"object\":\"list\",\"data\":[" + RUN
                + "],\"first_id\":\"run_abc123\",\"last_id\":\"run_abc123\",\"has_more\":true}");

        Page<Run> page = served.backend
                .runs()
                .list(
                        "thread_abc123",
                        PageRequest.ofSize(1)
                                .withOrder(SortOrder.ASC)
                                .after("run_1")
                                .before("run_9"),
                        CallOptions.DEFAULT);

        assertRequest("GET /v1/threads/thread_abc123/runs?limit=1&order=asc&after=run_1&before=run_9", "");
        assertThat(page.hasMore()).isTrue();
        assertThat(page.items()).hasSize(1).first().satisfies(RunRequestsTest::assertIsTheRun);
    }

    @Test
    void aListThatDoesNotSayWhetherThereIsMoreGoesOnUntilItIsEmpty() {
        serve(
                Script.once(Served.ok("{\"data\":[" + RUN + "]}", "Connection: close")),
                Script.once(Served.ok("{\"data\":[],\"first_id\":null,\"last_id\":null}", "Connection: close")));

        assertThat(served.backend.runs().listAll("thread_abc123")).hasSize(1);
        assertThat(served.server.requests()).hasSize(2);
    }

    @Test
    void modifyRunReadsARunThatWasNotSeenAndKeepsItsToken() {
        serve(RUN.replace("{\"a\":\"1\"}", "{\"runs4j_token\":\"order-7\"}"));

        served.backend.runs().modify(new ModifyRun(REF, Metadata.of("b", "2")));
        served.backend.runs().modify(new ModifyRun(REF, Metadata.EMPTY));

        assertThat(served.server.requests())
                .extracting(request -> request.line() + " " + request.body())
                .containsExactly(
                        "GET /v1/threads/thread_abc123/runs/run_abc123 HTTP/1.1 ",
                        "POST /v1/threads/thread_abc123/runs/run_abc123 HTTP/1.1 {\"metadata\":{\"b\":\"2\",\"runs4j_token\":\"order-7\"}}",
                        "POST /v1/threads/thread_abc123/runs/run_abc123 HTTP/1.1 {\"metadata\":{\"runs4j_token\":\"order-7\"}}");
    }

    @Test
    void modifyOfARunWithoutTokenSendsWhatWasAskedFor() {
        served.backend.runs().get(REF);

        assertIsTheRun(served.backend.runs().modify(new ModifyRun(REF, Metadata.EMPTY)));

        assertThat(served.server.requests().get(1).body()).isEqualTo("{\"metadata\":{}}");
    }

    @Test
    void findByTokenWalksTheRunsNewestFirst() {
        String first = RUN.replace("run_abc123", "run_2");
        String second = RUN.replace("{\"a\":\"1\"}", "{\"runs4j_token\":\"order-7\"}");
        serve(
                Script.once(Served.ok("{\"data\":[" + first + "],\"has_more\":true}", "Connection: close")),
                Script.once(Served.ok("{\"data\":[" + second + "],\"has_more\":false}", "Connection: close")));

        assertThat(served.backend.runs().findByToken("thread_abc123", "order-7").map(Run::id))
                .contains("run_abc123");

        assertThat(served.server.requests())
                .extracting(request -> request.line())
                .containsExactly(
                        "GET /v1/threads/thread_abc123/runs?limit=100 HTTP/1.1",
                        "GET /v1/threads/thread_abc123/runs?limit=100&after=run_2 HTTP/1.1");
    }

    @Test
    void cancelRunHasAnEmptyBody() {
        assertIsTheRun(served.backend.runs().cancel(REF).value());

        assertRequest("POST /v1/threads/thread_abc123/runs/run_abc123/cancel", "");
        assertThat(served.request().lines())
                .contains("Content-Length: 0")
                .noneMatch(line -> line.startsWith("Content-Type"));
    }

    @Test
    void submitToolOutputs() {
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of("call_001", "70 degrees"), ToolOutput.of("call_2", ""));

        assertIsTheRun(served.backend.runs().answer(REF, answers).value());

        assertRequest(
                "POST /v1/threads/thread_abc123/runs/run_abc123/submit_tool_outputs",
                "{\"tool_outputs\":[{\"tool_call_id\":\"call_001\",\"output\":\"70 degrees\"},{\"tool_call_id\":\"call_2\",\"output\":\"\"}]}");
    }

    @Test
    void listRunSteps() {
        serve("{\"object\":\"list\",\"data\":[" + STEP
                + "],\"first_id\":\"step_abc123\",\"last_id\":\"step_abc123\",\"has_more\":false}");

        Page<RunStep> page = served.backend
                .runs()
                .steps(REF, PageRequest.FIRST, Set.of(Include.FILE_SEARCH_CONTENT), CallOptions.DEFAULT);

        assertRequest(
                "GET /v1/threads/thread_abc123/runs/run_abc123/steps?include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content",
                "");
        assertThat(page.hasMore()).isFalse();
        assertThat(page.items()).extracting(RunStep::id).containsExactly("step_abc123");
    }

    @Test
    void getRunStep() {
        serve(STEP);

        RunStep step = served.backend.runs().step(REF, "step_abc123");

        assertRequest("GET /v1/threads/thread_abc123/runs/run_abc123/steps/step_abc123", "");
        assertThat(step.status()).isEqualTo(StepStatus.COMPLETED);
        assertThat(step.runId()).isEqualTo("run_abc123");
    }

    @Test
    void whatTheAnswersHeadSaysIsObserved() {
        serve(Script.answering(Served.ok(
                RUN,
                "x-request-id: req_1",
                "openai-poll-after-ms: 2500",
                "x-ratelimit-limit-requests: 500",
                "x-ratelimit-remaining-requests: 499",
                "x-ratelimit-reset-requests: 120ms",
                "x-ratelimit-remaining-tokens: -1")));

        Observed<Run> seen = served.backend.runs().get(REF);

        assertThat(seen.requestId()).contains("req_1");
        assertThat(seen.pollAfter()).contains(Duration.ofMillis(2500));
        assertThat(seen.rateLimits())
                .isEqualTo(new RateLimits(RateLimit.of(500L, 499L, Duration.ofMillis(120)), RateLimit.UNKNOWN));
    }

    @Test
    void aHintThatIsNoNumberIsNoHint() {
        serve(Script.answering(Served.ok(RUN, "openai-poll-after-ms: soon")));

        assertThat(served.backend.runs().get(REF).pollAfter()).isEmpty();
    }

    @Test
    void anyStatusOfSuccessIsTaken() {
        serve(Script.answering(Served.answer("201 Created", "application/json; charset=utf-8", RUN)));

        assertIsTheRun(served.backend.runs().get(REF).value());
    }

    @Test
    void streamAsksForEventsAndReadsThem() {
        String events = "event: thread.run.created\ndata: "
                + RUN.replace("\n", "").replace("completed\"", "queued\"") + "\n\nevent: thread.run.completed\ndata: "
                + RUN.replace("\n", "") + "\n\nevent: done\ndata: [DONE]\n\n";
        serve(Script.answering(Served.answer("200 OK", "text/event-stream", events, "x-request-id: req_9")));
        CreateRun command = CreateRun.on("thread_abc123").by("asst_abc123").build();

        try (RunStream stream = served.backend.runs().stream(command)) {
            assertThat(stream.requestId()).contains("req_9");
            assertThat(drain(stream))
                    .extracting(RunEvent::name)
                    .containsExactly("thread.run.created", "thread.run.completed", "done");
        }

        assertRequest("POST /v1/threads/thread_abc123/runs", "{\"assistant_id\":\"asst_abc123\",\"stream\":true}");
        assertThat(served.request().lines()).contains("Accept: text/event-stream");
    }

    private static List<RunEvent> drain(RunStream stream) {
        List<RunEvent> events = new ArrayList<>();
        while (stream.next(Instant.MAX) instanceof StreamPull.Event event) {
            events.add(event.event());
        }
        return events;
    }

    @Test
    void streamsOfThreadsAndAnswersAreAskedForInTheBody() {
        serve(Script.answering(Served.answer("200 OK", "text/event-stream", "event: done\ndata: [DONE]\n\n")));

        served.backend
                .runs()
                .streamWithThread(CreateThreadAndRun.by("asst_abc123").build())
                .close();
        served.backend
                .runs()
                .streamAnswer(REF, ToolAnswers.outputs(ToolOutput.of("call_1", "x")))
                .close();

        assertThat(served.server.requests())
                .extracting(request -> request.line() + " " + request.body())
                .containsExactly(
                        "POST /v1/threads/runs HTTP/1.1 {\"assistant_id\":\"asst_abc123\",\"stream\":true}",
                        "POST /v1/threads/thread_abc123/runs/run_abc123/submit_tool_outputs HTTP/1.1 {\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"x\"}],\"stream\":true}");
    }

    @Test
    void theTokenOfARunIsKeptThoughTheAnswersLeaveMetadataOut() {
        serve(RUN.replace("\"metadata\":{\"a\":\"1\"},", ""));
        Run created = served.backend
                .runs()
                .create(CreateRun.on("thread_abc123")
                        .by("asst_abc123")
                        .token("order-7")
                        .build())
                .value();
        for (String value : List.of("2", "3")) {
            served.backend.runs().modify(new ModifyRun(created.ref(), Metadata.of(Map.of("b", value))));
        }

        assertThat(served.server.requests())
                .extracting(request -> request.body())
                .containsExactly(
                        "{\"assistant_id\":\"asst_abc123\",\"metadata\":{\"runs4j_token\":\"order-7\"}}",
                        "{\"metadata\":{\"b\":\"2\",\"runs4j_token\":\"order-7\"}}",
                        "{\"metadata\":{\"b\":\"3\",\"runs4j_token\":\"order-7\"}}");
    }

    @Test
    void aRunThatWasCreatedWithoutTokenIsNotReadBeforeAChange() {
        served.backend
                .runs()
                .create(CreateRun.on("thread_abc123").by("asst_abc123").build());
        served.backend.runs().modify(new ModifyRun(REF, Metadata.EMPTY));

        assertThat(served.server.requests()).hasSize(2);
    }
}
