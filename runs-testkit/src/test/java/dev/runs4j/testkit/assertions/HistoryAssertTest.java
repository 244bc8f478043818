package dev.runs4j.testkit.assertions;

import static dev.runs4j.domain.lifecycle.RunStatus.COMPLETED;
import static dev.runs4j.domain.lifecycle.RunStatus.FAILED;
import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.WrongRunStateException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.Stories;
import dev.runs4j.testkit.history.RunHistory;
import dev.runs4j.testkit.history.RunRecorder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistoryAssertTest {

    private static final RunHistory COAT = Stories.coat().history();
    private static final RunHistory FAILING = Stories.failing().history();
    private static final String COAT_TIMELINE = """


            run run_0001 on thread thread_0001, last seen completed
                0.000 s  queued
                0.250 s  in_progress
                0.500 s  requires_action
                0.500 s  asked for weather with {"name":"Oslo"}
                0.500 s  answered weather with 12 degrees
                0.500 s  queued
                0.750 s  in_progress
                1.000 s  completed
                1.000 s  message msg_0001_2 (completed): Take a coat.""";
    private static final String FAILING_TIMELINE = """


            run run_0001 on thread thread_0001, last seen failed
                0.000 s  queued
                0.250 s  in_progress
                0.500 s  failed""";
    private static final String QUEUED_TIMELINE = """


            run run_0001 on thread thread_0001, last seen queued
                0.000 s  queued""";

    /** A run that was created and then left alone. */
    private static RunRecorder begun(Script script) {
        RunRecorder recorder = RunRecorder.on(Stories.playing(script));
        recorder.backend().runs().create(Stories.question(recorder));
        return recorder;
    }

    private static RunRef ref(RunRecorder recorder) {
        return recorder.onlyHistory().ref();
    }

    private static RunHistory left() {
        return begun(Script.neverEnds()).onlyHistory();
    }

    /** A remote tool, and what the caller decided. */
    private static RunHistory decided(boolean approve) {
        InMemoryBackend backend = Stories.playing(
                Script.asksApproval(Script.mcpCall("docs", "search", "{}")).answers("Done."));
        RunRecorder recorder = RunRecorder.on(backend);
        recorder.backend().runs().create(Stories.question(recorder));
        ((VirtualClock) backend.clock()).advance(Duration.ofSeconds(10));
        Run asking = recorder.backend().runs().get(ref(recorder)).value();
        String call = asking.pendingCalls().get(0).id();
        ToolApproval decision = approve ? ToolApproval.approve(call) : ToolApproval.refuse(call);
        recorder.backend().runs().answer(asking.ref(), ToolAnswers.approvals(decision));
        return recorder.onlyHistory();
    }

    @Test
    void endedAs() {
        assertThat(COAT).endedAs(COMPLETED);
        fails(
                () -> assertThat(FAILING).endedAs(COMPLETED),
                "Expected run run_0001 to have ended as completed,\nbut it ended as failed (server_error: Sorry)."
                        + FAILING_TIMELINE);
        fails(
                () -> assertThat(left()).endedAs(FAILED),
                "Expected run run_0001 to have ended as failed,\nbut it was last seen queued." + QUEUED_TIMELINE);
    }

    @Test
    void hasNotEnded() {
        assertThat(left()).hasNotEnded();
        fails(
                () -> assertThat(FAILING).hasNotEnded(),
                "Expected run run_0001 not to have ended,\nbut it ended as failed (server_error: Sorry)."
                        + FAILING_TIMELINE);
    }

    @Test
    void askedFor() {
        assertThat(COAT)
                .askedFor("weather")
                .withArguments("{ \"name\": \"Oslo\" }")
                .times(1)
                .and()
                .endedAs(COMPLETED);
        fails(
                () -> assertThat(FAILING).askedFor("weather"),
                "Expected run run_0001 to have asked for weather,\nbut it asked for nothing." + FAILING_TIMELINE);
        fails(
                () -> assertThat(COAT).askedFor("traffic"),
                "Expected run run_0001 to have asked for traffic,\nbut it asked for weather." + COAT_TIMELINE);
        fails(
                () -> assertThat(COAT).askedFor("weather").withArguments("{}"),
                "Expected run run_0001 to have asked for weather with {},\n"
                        + "but the arguments were {\"name\":\"Oslo\"}." + COAT_TIMELINE);
    }

    @Test
    void askedForNothing() {
        assertThat(FAILING).askedForNothing();
        fails(
                () -> assertThat(COAT).askedForNothing(),
                "Expected run run_0001 to have asked for nothing,\nbut it asked for weather." + COAT_TIMELINE);
    }

    @Test
    void usedTools() {
        assertThat(COAT).usedTools("weather");
        fails(
                () -> assertThat(COAT).usedTools("weather", "traffic"),
                "Expected run run_0001 to have used weather, traffic,\nbut it asked for weather." + COAT_TIMELINE);
        fails(
                () -> assertThat(FAILING).usedTools("weather"),
                "Expected run run_0001 to have used weather,\nbut it asked for nothing." + FAILING_TIMELINE);
        assertThat(catchThrowable(() -> assertThat(COAT).usedTools()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("names: at least one, but there was none; see usedNoTools");
    }

    @Test
    void usedNoTools() {
        assertThat(FAILING).usedNoTools();
        fails(
                () -> assertThat(COAT).usedNoTools(),
                "Expected run run_0001 to have used no tools,\nbut it asked for weather." + COAT_TIMELINE);
    }

    @Test
    void answered() {
        assertThat(COAT).answered("weather");
        fails(
                () -> assertThat(COAT).answered("traffic"),
                "Expected run run_0001 to have been answered for traffic,\nbut it was answered for weather."
                        + COAT_TIMELINE);
        fails(
                () -> assertThat(FAILING).answered("weather"),
                "Expected run run_0001 to have been answered for weather,\nbut nothing was answered."
                        + FAILING_TIMELINE);
    }

    @Test
    void answered_with_an_output() {
        assertThat(COAT).answered("weather", "12 degrees");
        fails(
                () -> assertThat(COAT).answered("weather", "13 degrees"),
                "Expected run run_0001 to have been answered for weather with \"13 degrees\",\n"
                        + "but it was answered with \"12 degrees\"." + COAT_TIMELINE);
        fails(
                () -> assertThat(COAT).answered("traffic", "jam"),
                "Expected run run_0001 to have been answered for traffic with \"jam\",\n"
                        + "but it was answered for weather." + COAT_TIMELINE);
    }

    @Test
    void answeredNothing() {
        assertThat(FAILING).answeredNothing();
        fails(
                () -> assertThat(COAT).answeredNothing(),
                "Expected run run_0001 to have been answered nothing,\nbut it was answered for weather."
                        + COAT_TIMELINE);
    }

    @Test
    void approved() {
        assertThat(decided(true)).approved("search");
        fails(
                () -> assertThat(FAILING).approved("search"),
                "Expected run run_0001 to have been allowed to call search,\nbut nothing was answered."
                        + FAILING_TIMELINE);
        fails(() -> assertThat(decided(false)).approved("search"), """
                Expected run run_0001 to have been allowed to call search,
                but it was answered for search.

                run run_0001 on thread thread_0001, last seen queued
                    0.000 s  queued
                   10.000 s  requires_action
                   10.000 s  asked for search with {}
                   10.000 s  answered search with refusal
                   10.000 s  queued""");
    }

    @Test
    void refused() {
        assertThat(decided(false)).refused("search");
        fails(
                () -> assertThat(FAILING).refused("search"),
                "Expected run run_0001 to have been refused to call search,\nbut nothing was answered."
                        + FAILING_TIMELINE);
    }

    @Test
    void hasMessage() {
        assertThat(COAT).hasMessage("Take a coat.");
        fails(
                () -> assertThat(COAT).hasMessage("No coat."),
                "Expected run run_0001 to have the message \"No coat.\",\nbut there was \"Take a coat.\"."
                        + COAT_TIMELINE);
        fails(
                () -> assertThat(FAILING).hasMessage("No coat."),
                "Expected run run_0001 to have the message \"No coat.\",\nbut no message was seen." + FAILING_TIMELINE);
    }

    @Test
    void wasAskedToCancel() {
        RunRecorder recorder = begun(Script.neverEnds());
        recorder.backend().runs().cancel(ref(recorder));

        assertThat(recorder.onlyHistory()).wasAskedToCancel();
        fails(
                () -> assertThat(left()).wasAskedToCancel(),
                "Expected run run_0001 to have been asked to cancel,\nbut it was not." + QUEUED_TIMELINE);
    }

    @Test
    void hasNoFailures() {
        assertThat(COAT).hasNoFailures();
        fails(() -> assertThat(troubled()).hasNoFailures(), """
                Expected run run_0001 to have no failed calls,
                but there were runs.get with RateLimitedException.

                run run_0001 on thread thread_0001, last seen queued
                    0.000 s  queued
                    0.000 s  runs.get failed: RateLimitedException: slow""");
    }

    @Test
    void hasFailure() {
        assertThat(troubled()).hasFailure(RateLimitedException.class);
        fails(
                () -> assertThat(FAILING).hasFailure(RateLimitedException.class),
                "Expected run run_0001 to have a call that failed with RateLimitedException,\nbut there was none."
                        + FAILING_TIMELINE);
        fails(() -> assertThat(troubled()).hasFailure(BackendUnavailableException.class), """
                Expected run run_0001 to have a call that failed with BackendUnavailableException,
                but there were runs.get with RateLimitedException.

                run run_0001 on thread thread_0001, last seen queued
                    0.000 s  queued
                    0.000 s  runs.get failed: RateLimitedException: slow""");
    }

    private static RunHistory troubled() {
        InMemoryBackend backend = Stories.playing(Script.neverEnds());
        backend.faults().fail(Operation.RUN_GET, () -> new RateLimitedException("slow", null, ErrorDetails.NONE));
        RunRecorder recorder = RunRecorder.on(backend);
        recorder.backend().runs().create(Stories.question(recorder));
        assertThat(catchThrowable(() -> recorder.backend().runs().get(ref(recorder))))
                .isInstanceOf(RateLimitedException.class);
        return recorder.onlyHistory();
    }

    @Test
    void anAnswerThatWasRefusedIsNone() {
        RunRecorder recorder = begun(Script.asks(Script.call("weather", "{}")).answers("Done."));
        RunRef run = ref(recorder);
        assertThat(catchThrowable(() -> recorder.backend()
                        .runs()
                        .answer(run, ToolAnswers.outputs(ToolOutput.of("call_9", "12 degrees")))))
                .isInstanceOf(WrongRunStateException.class);

        assertThat(recorder.history(run)).answeredNothing().hasFailure(WrongRunStateException.class);
    }
}
