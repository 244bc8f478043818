package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CallTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that stand still, and streams with something else than events in them. */
@Timeout(60)
class StalledStreamTest {

    private static final Recording RECORDING = Recording.answers();

    private final Semaphore comments = new Semaphore(0);

    private Faulty stalling(Duration silence) throws Exception {
        CallTimes times = CallTimes.DEFAULT.withSilence(silence);
        return Faulty.with(setup -> setup.times(times).clock(RunsClock.system()), peer -> {
            peer.send(Act.EVENTS + RECORDING.chunks(2));
            while (peer.last().line().startsWith("POST")) {
                comments.acquire();
                peer.send(Act.chunk(": still here\n\n"));
            }
            return false;
        });
    }

    private static RunStream open(Faulty faulty) {
        RunStream stream = faulty.runs().stream(Faulty.CREATE);
        assertThat(name(stream)).isEqualTo("thread.run.step.completed");
        assertThat(name(stream)).isEqualTo("thread.run.queued");
        return stream;
    }

    private static String name(RunStream stream) {
        return ((StreamPull.Event) stream.next(Instant.MAX)).event().name();
    }

    @Test
    void aStreamWithoutAByteForTooLongIsBroken() throws Exception {
        try (Faulty faulty = stalling(Duration.ofSeconds(1))) {
            RunStream stream = open(faulty);

            for (int again = 0; again < 2; again++) {
                RunsException error = faulty.failureOf(runs -> stream.next(Instant.MAX));
                assertThat(error).isInstanceOf(BackendUnavailableException.class);
                assertThat(error).hasStackTraceContaining("no byte came in PT1S of waiting");
            }
            faulty.assertSent("POST", 1);
            comments.release(1000);
            faulty.assertNothingLeaked(0);
        }
    }

    /** More looks than the silence that is allowed, with a comment before each. */
    @Test
    void commentsKeepAStreamAlive() throws Exception {
        try (Faulty faulty = stalling(Duration.ofSeconds(2))) {
            RunStream stream = open(faulty);

            for (int look = 0; look < 4; look++) {
                comments.release();
                assertThat(stream.next(RunsClock.system().now().plusMillis(700)))
                        .isEqualTo(StreamPull.NOTHING_YET);
            }
            RunsException error = faulty.failureOf(runs -> stream.next(Instant.MAX));
            assertThat(error).isInstanceOf(BackendUnavailableException.class);
            comments.release(1000);
            faulty.assertNothingLeaked(0);
        }
    }

    @Test
    void aStalledStreamIsLeftWithoutWaitingForIt() throws Exception {
        try (Faulty faulty = stalling(Duration.ofHours(1))) {
            RunStream stream = open(faulty);
            assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.NOTHING_YET);

            stream.close();

            assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
            comments.release(1000);
            faulty.assertNothingLeaked(0);
        }
    }

    @Test
    void anEventThatCannotBeReadIsToldOnceAndThoseBehindItAreGiven() throws Exception {
        String truncated = "event: thread.run.in_progress\ndata: {\"id\":\"run_1\",\"thread_id\":\n\n";
        try (Faulty faulty = Faulty.doing(Act.sends(Act.EVENTS
                + Act.chunk(RECORDING.events().get(0))
                + Act.chunk(truncated)
                + Act.chunk(RECORDING.events().get(12))
                + Act.chunk(RECORDING.events().get(13))
                + "0\r\n\r\n"))) {
            RunStream stream = faulty.runs().stream(Faulty.CREATE);
            assertThat(name(stream)).isEqualTo("thread.run.step.completed");

            assertThat(faulty.failureOf(runs -> stream.next(Instant.MAX)))
                    .isInstanceOf(MalformedResponseException.class);

            assertThat(name(stream)).isEqualTo("thread.run.completed");
            assertThat(name(stream)).isEqualTo("done");
            assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
            faulty.assertNothingLeaked(1);
        }
    }
}
