package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When things happen in this backend, to the millisecond; the rules of the ports leave that open. */
class TimetableTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = VirtualClock.manual(START);

    @Test
    @DisplayName("a run is queued for 100 ms, thinks for 300 ms and writes for 100 ms")
    void aRunTakesHalfASecond() {
        InMemoryBackend backend = playing(Script.answers("It rains."));
        RunRef run = run(backend);

        assertStatusChanges(backend, run, 100, RunStatus.QUEUED, RunStatus.IN_PROGRESS);
        assertStatusChanges(backend, run, 400, RunStatus.IN_PROGRESS, RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("a run asks 500 ms after its creation, and after an answer begins with the queue again")
    void anAnswerIsQueued() {
        InMemoryBackend backend =
                playing(Script.asks(Script.call("call_1", "lookup", "{}")).answers("It rains."));
        RunRef run = run(backend);
        clock.advance(Duration.ofMillis(100));
        assertStatusChanges(backend, run, 400, RunStatus.IN_PROGRESS, RunStatus.REQUIRES_ACTION);

        backend.runs().answer(run, ToolAnswers.outputs(ToolOutput.of("call_1", "wet")));

        assertStatusChanges(backend, run, 100, RunStatus.QUEUED, RunStatus.IN_PROGRESS);
        assertStatusChanges(backend, run, 400, RunStatus.IN_PROGRESS, RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("a run of an instant backend has ended when it is created")
    void anInstantRunHasEnded() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .clock(clock)
                .instant()
                .script("only", Script.answers("It rains."))
                .build();

        assertThat(status(backend, run(backend))).isEqualTo(RunStatus.COMPLETED);
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    @DisplayName("a cancelled run is cancelling for 100 ms")
    void cancellingTakesAMoment() {
        InMemoryBackend backend = playing(Script.neverEnds());
        RunRef run = run(backend);
        clock.advance(Duration.ofSeconds(1));

        backend.runs().cancel(run);

        assertStatusChanges(backend, run, 100, RunStatus.CANCELLING, RunStatus.CANCELLED);
        assertThat(backend.runs().get(run).value().timeline().cancelledAt()).contains(START.plusMillis(1100));
    }

    @Test
    @DisplayName("a run expires 600 seconds after its creation, in the queue, at work, waiting or cancelling")
    void aRunExpiresAfterTenMinutes() {
        assertExpires(Script.neverEnds());
        assertExpires(Script.answers("Never").queuedFor(Duration.ofHours(1)));
        assertExpires(Script.asks(Script.call("lookup", "{}")).answers("Never"));
    }

    private void assertExpires(Script script) {
        InMemoryBackend backend = playing(script);
        RunRef run = run(backend);
        RunRef cancelled = run(backend);
        clock.advance(Duration.ofMillis(599_950));
        RunStatus before = status(backend, run);
        backend.runs().cancel(cancelled);

        assertStatusChanges(backend, run, 50, before, RunStatus.EXPIRED);
        assertThat(status(backend, cancelled)).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    @DisplayName("a run that races a cancel may also end incomplete or expire")
    void aRaceMayEndInOtherWays() {
        Script stops = Script.writes("It").stopsIncomplete(IncompleteReason.CONTENT_FILTER);

        assertThat(endOfRace(stops)).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(endOfRace(Script.neverEnds())).isEqualTo(RunStatus.EXPIRED);
    }

    private RunStatus endOfRace(Script script) {
        InMemoryBackend backend = InMemoryBackend.builder()
                .clock(clock)
                .expiry(Duration.ofMillis(500))
                .cancellingPhase(Duration.ofSeconds(5))
                .script("only", script.racingCancel())
                .build();
        RunRef run = run(backend);
        clock.advance(Duration.ofMillis(399));
        backend.runs().cancel(run);
        assertThat(status(backend, run)).isEqualTo(RunStatus.CANCELLING);
        clock.advance(Duration.ofSeconds(5));
        return status(backend, run);
    }

    @Test
    @DisplayName("events of a stream come at their times")
    void eventsComeAtTheirTimes() {
        InMemoryBackend backend = playing(Script.answers("It rains"));
        RunStream stream =
                backend.runs().stream(CreateRun.on(backend.threads().create().id())
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build());
        List<String> seen = new ArrayList<>();
        for (int millis = 0; millis <= 600; millis++) {
            while (stream.next(clock.now()) instanceof StreamPull.Event pull) {
                seen.add(millis + " " + pull.event().name());
            }
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(seen)
                .containsExactly(
                        "0 thread.run.created",
                        "0 thread.run.queued",
                        "100 thread.run.in_progress",
                        "400 thread.run.step.created",
                        "400 thread.run.step.in_progress",
                        "400 thread.message.created",
                        "400 thread.message.in_progress",
                        "450 thread.message.delta",
                        "500 thread.message.delta",
                        "500 thread.message.completed",
                        "500 thread.run.step.completed",
                        "500 thread.run.completed",
                        "500 done");
    }

    private InMemoryBackend playing(Script script) {
        return InMemoryBackend.builder().clock(clock).script("only", script).build();
    }

    private static RunRef run(InMemoryBackend backend) {
        CreateRun command = CreateRun.on(backend.threads().create().id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .build();
        return backend.runs().create(command).value().ref();
    }

    private static RunStatus status(InMemoryBackend backend, RunRef run) {
        return backend.runs().get(run).value().status();
    }

    /** Sees one status up to the last millisecond, and the other one then. */
    private void assertStatusChanges(
            InMemoryBackend backend, RunRef run, long millis, RunStatus before, RunStatus after) {
        clock.advance(Duration.ofMillis(millis - 1));
        assertThat(status(backend, run)).isEqualTo(before);
        clock.advance(Duration.ofMillis(1));
        assertThat(status(backend, run)).isEqualTo(after);
    }
}
