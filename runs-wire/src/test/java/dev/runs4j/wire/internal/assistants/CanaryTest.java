package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testlog.CapturedLogs;
import dev.runs4j.wire.testserver.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key goes through everything that is shown to people, and is not to be found there. */
@Timeout(30)
class CanaryTest {

    private static final String CANARY = "canary-4711";
    private static final RunRef REF = RunRef.of("thread_1", "run_1");
    private static final String RUN = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}";
    private static final String TELLTALE =
            "{\"error\":{\"message\":\"Incorrect API key provided: sk-canary-4711. Bearer sk-canary-4711\",\"code\":\"sk-canary-4711\"}}";

    private CapturedLogs logs;

    @BeforeEach
    void listen() {
        logs = CapturedLogs.open();
    }

    @AfterEach
    void leave() {
        logs.close();
    }

    private static Served loud(Script... scripts) {
        RetrySettings once = RetrySettings.builder()
                .retries(1)
                .firstWait(Duration.ofMillis(1))
                .build();
        return Served.with(builder -> builder.logging(WireLogging.BODIES).retries(once), scripts);
    }

    private void assertHidden(Served served, String... more) {
        String all = String.join("\n", logs.lines())
                + served.backend
                + served.backend.capabilities()
                + String.join("\n", more);
        assertThat(all).doesNotContain(CANARY).doesNotContain("4711");
        assertThat(logs.lines()).isNotEmpty().anyMatch(line -> line.contains("Authorization: [hidden]"));
    }

    private static String failure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isNotNull();
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text + thrown.toString();
    }

    @Test
    void notAfterSuccess() {
        try (Served served = loud(Script.answering(Served.ok(RUN, "x-request-id: sk-canary-4711")))) {
            String seen = String.valueOf(served.backend.runs().get(REF));

            assertHidden(served, seen);
            assertThat(logs.lines()).anyMatch(line -> line.contains("\"status\":\"queued\""));
        }
    }

    @Test
    void notAfterARefusalThatRepeatsIt() {
        try (Served served = loud(Script.answering(Served.answer("401 Unauthorized", "application/json", TELLTALE)))) {
            assertHidden(served, failure(() -> served.backend.runs().get(REF)));
        }
    }

    @Test
    void notAfterARetry() {
        try (Served served = loud(
                Script.once(Served.answer("500 Oops", "application/json", TELLTALE, "Connection: close")),
                Script.once(Served.ok(RUN)))) {
            served.backend.runs().get(REF);

            assertHidden(served);
            assertThat(logs.lines()).anyMatch(line -> line.contains("get run will be made again in"));
        }
    }

    @Test
    void notAfterAnAnswerThatCannotBeRead() {
        try (Served served = loud(Script.answering(Served.ok("{\"id\":\"sk-canary-4711\",")))) {
            assertHidden(served, failure(() -> served.backend.runs().get(REF)));
        }
    }

    @Test
    void notAfterAConnectionThatBroke() {
        try (Served served = loud(peer -> {
            peer.read();
            peer.reset();
        })) {
            CreateRun command = CreateRun.on("thread_1").by("asst_1").build();

            assertHidden(served, failure(() -> served.backend.runs().create(command)));
        }
    }

    @Test
    void notWhereABodyIsCutOffInTheMiddleOfIt() {
        String filler = "x".repeat(LoggedText.SHOWN - RUN.length() - 20);
        String body =
                RUN.replace("queued\"", "queued\",\"note\":\"" + filler + "sk-canary-4711" + "y".repeat(9000) + "\"");
        try (Served served = loud(Script.answering(Served.ok(body)))) {
            served.backend.runs().get(REF);

            assertHidden(served);
            assertThat(logs.lines()).anyMatch(line -> line.endsWith("[cut off]"));
        }
    }

    @Test
    void notWhereItIsAKeyInAFieldOfItsOwn() {
        try (Served served = Served.with(
                builder -> builder.logging(WireLogging.BODIES),
                Credentials.header("api-key", Served.KEY),
                Script.answering(Served.answer("401 Unauthorized", "application/json", TELLTALE)))) {
            String failed = failure(() -> served.backend.runs().get(REF));

            assertThat(String.join("\n", logs.lines()) + failed).doesNotContain("4711");
            assertThat(logs.lines()).anyMatch(line -> line.contains("api-key: [hidden]"));
            assertThat(served.request().line()).isEqualTo("GET /v1/threads/thread_1/runs/run_1 HTTP/1.1");
        }
    }

    @Test
    void notWhereItIsATokenThatWasThrownOrRefused() {
        AtomicInteger asked = new AtomicInteger();
        TokenSource source = request -> {
            if (asked.incrementAndGet() > 1) {
                throw new IllegalStateException("sk-canary-4711 cannot be renewed");
            }
            return AccessToken.of(Served.KEY, Instant.MAX);
        };
        try (Served served = Served.with(
                builder -> builder.logging(WireLogging.BODIES),
                new TokenCredentials("test", source, "scope", RunsClock.system()),
                Script.answering(Served.answer("401 Unauthorized", "application/json", TELLTALE)))) {
            assertHidden(served, failure(() -> served.backend.runs().get(REF)));
        }
    }

    @Test
    void linesAloneShowNoHeaderAndNoBody() {
        try (Served served = Served.answering(RUN)) {
            served.backend.runs().get(REF);

            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("dev.runs4j.wire"))
                    .hasSize(1)
                    .allMatch(line ->
                            line.matches("DEBUG dev\\.runs4j\\.wire test: get run #1 was answered 200 after \\d+ ms"));
        }
    }

    private static final String HEAD = "HTTP/1.1 400 Bad\r\nBearer sk-canary-4711\r\n\r\n";
    private static final CreateRun CREATE =
            CreateRun.on("thread_1").by("asst_1").build();

    static Stream<String> odd() {
        return Stream.of(
                HEAD,
                Served.answer("200 OK", "text/sk-canary-4711", "x"),
                Served.ok("{}", "Content-Encoding: sk-canary-4711"),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: sk-canary-4711\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: sk-canary-4711\r\n\r\n",
                "sk-canary-4711\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void notInTheCausesOfAnErrorEither(String answer) {
        try (Served served = loud(Script.answering(answer))) {
            assertHidden(
                    served,
                    failure(() -> served.backend.runs().get(REF)),
                    failure(() -> served.backend.runs().create(CREATE)),
                    failure(() -> served.backend.runs().stream(CREATE)));
        }
    }

    @Test
    void notWithAStreamThatBreaks() {
        try (Served served =
                loud(Script.once(Served.answer("200 OK", "text/event-stream", "", "x-request-id: sk-canary-4711")))) {
            RunStream stream = served.backend.runs().stream(CREATE);
            String broken = failure(() -> stream.next(Instant.MAX));

            assertHidden(served, broken, stream.requestId().orElse(""));
            assertThat(broken).contains("The stream ended before its run did");
        }
    }

    @Test
    void norTheKeyThatACallBringsAlong() {
        String body = "{\"error\":{\"message\":\"Unknown tenant-4711 of acme-4711\"}}";
        CallOptions options = CallOptions.DEFAULT
                .withHeader("Authorization", "Bearer tenant-4711")
                .withHeader("X-Gateway-Key", "acme-4711");
        try (Served served = loud(Script.answering(Served.answer("500 Oops", "application/json", body)))) {
            String failure = failure(() -> served.backend.runs().get(REF, options));

            assertHidden(served, failure);
            assertThat(failure).contains("Unknown [hidden] of [hidden]");
            assertThat(logs.lines()).anyMatch(line -> line.contains("X-Gateway-Key: [hidden]"));
        }
    }

    @Test
    void norAKeyThatEveryRequestHas() {
        String body = "{\"error\":{\"message\":\"Unknown acme-4711\"}}";
        try (Served served = Served.over(
                HttpTransports.standard().build(),
                setup -> setup.logging(WireLogging.BODIES),
                dialect -> dialect.headers(HttpHeaders.of("X-Gateway-Key", "acme-4711")),
                Script.answering(Served.answer("400 Bad Request", "application/json", body)))) {
            assertHidden(served, failure(() -> served.backend.runs().get(REF)));
            assertThat(logs.lines()).anyMatch(line -> line.contains("X-Gateway-Key: [hidden]"));
        }
    }

    @Test
    void notWhereJsonSpellsItOtherwise() {
        String body = RUN.replace("queued\"", "queued\",\"note\":\"\\u0073k\\u002Dcanary-4711\"");
        try (Served served = loud(Script.answering(Served.ok(body)))) {
            served.backend.runs().get(REF);

            assertHidden(served);
            assertThat(logs.lines()).anyMatch(line -> line.contains("\"note\":\"[hidden]\""));
        }
    }

    @Test
    void linesAloneShowNoWordsOfAServerWhenACallFails() {
        String words = "{\"error\":{\"message\":\"You said hello\",\"code\":\"hello\"}}";
        RetrySettings once = RetrySettings.builder()
                .retries(1)
                .firstWait(Duration.ofMillis(1))
                .build();
        try (Served served = Served.with(
                setup -> setup.retries(once), Script.answering(Served.answer("500 Oops", "application/json", words)))) {
            assertThat(failure(() -> served.backend.runs().get(REF))).contains("hello");

            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("dev.runs4j.wire"))
                    .hasSize(3)
                    .noneMatch(line -> line.contains("hello"))
                    .anyMatch(line -> line.endsWith("attempt 1 failed: BackendUnavailableException [HTTP 500]"));
        }
    }

    private static final ToolResources RESOURCES = ToolResources.builder()
            .mcp(McpResources.of("maps")
                    .withHeaders(Map.of("x-functions-key", "canary-4711", "Authorization", "token acme-4711")))
            .build();
    private static final ToolAnswers APPROVALS = ToolAnswers.approvals(
            new ToolApproval("call_1", true, Map.of("X-Maps", "canary-4711", "Authorization", "token acme-4711")));

    static Stream<Consumer<RunsBackend>> callsWithHeadersForMcpServers() {
        CreateRun run =
                CreateRun.on("thread_1").by("asst_1").toolResources(RESOURCES).build();
        CreateThread thread = CreateThread.builder().toolResources(RESOURCES).build();
        CreateThreadAndRun both = CreateThreadAndRun.by("asst_1").thread(thread).build();
        return Stream.of(
                backend -> backend.runs().create(run),
                backend -> backend.runs().stream(run),
                backend -> backend.runs().createWithThread(both),
                backend -> backend.runs().streamWithThread(both),
                backend -> backend.runs().answer(REF, APPROVALS),
                backend -> backend.runs().streamAnswer(REF, APPROVALS),
                backend -> backend.threads().create(thread),
                backend -> backend.threads().modify(new ModifyThread("thread_1", Change.keep(), Change.to(RESOURCES))),
                backend -> backend.assistants()
                        .create(CreateAssistant.of("gpt")
                                .toolResources(RESOURCES)
                                .build()),
                backend -> backend.assistants()
                        .modify(ModifyAssistant.of("asst_1")
                                .toolResources(RESOURCES)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("callsWithHeadersForMcpServers")
    void norTheHeaderFieldsOfMcpServers(Consumer<RunsBackend> call) {
        String body = "{\"error\":{\"message\":\"maps refused canary-4711 and acme-4711\",\"code\":\"canary-4711\","
                + "\"param\":\"acme-4711\",\"sent\":\"{\\\"x-functions-key\\\":\\\"canary\\\\u002d4711\\\"}\"}}";
        try (Served served = loud(Script.answering(Served.answer("400 Bad Request", "application/json", body)))) {
            Throwable thrown = catchThrowable(() -> call.accept(served.backend));
            ErrorDetails details = ((InvalidRequestException) thrown).details();

            assertThat(served.request().body()).contains("4711");
            assertHidden(
                    served,
                    failure(() -> {
                        throw thrown;
                    }),
                    ((InvalidRequestException) thrown).violations().toString(),
                    details.serverMessage().orElse(""),
                    details.code().orElse(""),
                    details.param().orElse(""),
                    details.extras().asMap().values().stream()
                            .map(JsonText::text)
                            .toList()
                            .toString());
            assertThat(thrown).hasMessageContaining("maps refused [hidden]");
            assertThat(logs.lines()).anyMatch(line -> line.contains("\"headers\":\"[hidden]\""));
        }
    }

    @Test
    void norThoseThatAnAnswerRepeatsWithoutHavingBeenToldThem() {
        String body = RUN.replace(
                "queued\"",
                "queued\",\"tool_resources\":{\"mcp\":[{\"headers\": {\"x-functions-key\":\"canary-4711\"}}]}");
        try (Served served = loud(Script.answering(Served.ok(body)))) {
            served.backend.runs().get(REF);

            assertHidden(served);
            assertThat(logs.lines()).anyMatch(line -> line.contains("\"mcp\":[{\"headers\": \"[hidden]\"}]"));
        }
    }

    @Test
    void anIdThatAnMcpServerIsToldStaysAnId() {
        ToolAnswers told = ToolAnswers.approvals(
                new ToolApproval("call_1", true, Map.of("X-Run", "run_1", "Accept", "application/json")));
        String body = "{\"error\":{\"message\":\"No run found with id 'run_1'.\"}}";
        try (Served served = loud(Script.answering(Served.answer("404 Not Found", "application/json", body)))) {
            assertThat(catchThrowable(() -> served.backend.runs().answer(REF, told)))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            missing -> assertThat(missing.id()).isEqualTo("run_1"));
            assertThat(logs.lines()).anyMatch(line -> line.contains("Content-Type: application/json"));
        }
    }
}
