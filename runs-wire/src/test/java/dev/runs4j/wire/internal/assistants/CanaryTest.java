package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.testlog.CapturedLogs;
import dev.runs4j.wire.testserver.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
