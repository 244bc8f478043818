package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A call reads the time, and before it gets the thread another one that came later is done. */
class LateCallTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    /** Lets another call overtake the one that reads the time next. */
    private static final class OvertakingClock implements RunsClock {

        private Instant now = START;
        private Runnable overtaking = () -> {};

        @Override
        public Instant now() {
            Instant read = now;
            Runnable other = overtaking;
            overtaking = () -> {};
            other.run();
            return read;
        }

        @Override
        public boolean sleepUntil(Instant until, WakeSignal signal) {
            throw new AssertionError("nobody waits here");
        }

        void overtake(Instant at, Runnable call) {
            overtaking = () -> {
                now = at;
                call.run();
            };
        }
    }

    private final OvertakingClock clock = new OvertakingClock();
    private final InMemoryBackend backend = InMemoryBackend.builder()
            .clock(clock)
            .script("plot", Script.answers("One two three four five six seven eight"))
            .build();
    private final String thread =
            backend.threads().create(NewMessage.user("Coat?")).id();

    @Test
    void aMessageIsNotOlderThanTheOneBeforeIt() {
        clock.overtake(START.plusSeconds(5), () -> backend.messages().create(thread, NewMessage.user("first")));

        Message second = backend.messages().create(thread, NewMessage.user("second"));

        assertThat(second.createdAt()).contains(START.plusSeconds(5));
    }

    @Test
    void aRunIsNotSeenBeforeItHasEnded() {
        RunRef run = create().value().ref();
        clock.overtake(START.plusSeconds(5), () -> backend.runs().get(run));

        Observed<Run> seen = backend.runs().get(run);

        assertThat(seen.value().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(seen.seenAt()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aCancelIsNotEarlierThanTheStart() {
        RunRef run = create().value().ref();
        clock.overtake(START.plusMillis(200), () -> backend.runs().get(run));

        Observed<Run> cancelled = backend.runs().cancel(run);

        assertThat(cancelled.seenAt()).isEqualTo(START.plusMillis(200));
        clock.now = START.plusSeconds(1);
        RunTimeline ended = backend.runs().get(run).value().timeline();
        assertThat(ended.cancelledAt()).contains(START.plusMillis(300));
    }

    @Test
    void aRunIsNotCreatedBeforeTheOneBeforeItHasEnded() {
        clock.overtake(START.plusSeconds(5), () -> {
            create();
            clock.now = START.plusSeconds(6);
        });

        Observed<Run> second = create();

        assertThat(second.value().timeline().createdAt()).contains(START.plusSeconds(6));
        assertThat(second.seenAt()).isEqualTo(START.plusSeconds(6));
    }

    @Test
    void whatAStreamWasToldIsNotTakenBackByAClockThatWasSet() {
        RunRef run = RunRef.of(thread, "run_0001");
        try (RunStream stream = backend.runs().stream(command())) {
            clock.now = START.plusMillis(490);
            while (stream.next(clock.now) instanceof StreamPull.Event) {
                // Everything that has happened by now.
            }
        }
        clock.now = START.plusMillis(410);

        assertThat(backend.runs().get(run).value().status()).isEqualTo(RunStatus.IN_PROGRESS);
    }

    private Observed<Run> create() {
        return backend.runs().create(command());
    }

    private CreateRun command() {
        return CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
    }
}
