package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing but the test moves the clock, so whatever ends a wait here is not the time. */
class StreamLettingGoRulesTest {

    private final RulesFixtureB still = RulesFixtureB.still(Script.answers("It rains"));
    private final RunStream stream = still.stream();
    private final RunRef run =
            ((RunChanged) RulesFixtureB.pull(stream, 2).get(0)).run().ref();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    @DisplayName("S05 close wakes a pending next, which answers END")
    void closeWakesAPendingNext() throws Exception {
        FutureTask<StreamPull> waiting = new FutureTask<>(() -> stream.next(RulesFixtureB.FAR));
        RulesFixtureB.start(waiting);
        still.clock.awaitWaiters(1);

        stream.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(StreamPull.END);
        assertThat(still.clock.now()).isEqualTo(RulesFixtureB.START);
    }

    @Test
    @DisplayName("S05 close neither waits for the run nor cancels it")
    void closeLeavesTheRunAlone() {
        stream.close();

        assertThat(still.clock.now()).isEqualTo(RulesFixtureB.START);
        assertThat(still.status(run)).isEqualTo("queued");
        still.pass(500);
        assertThat(still.status(run)).isEqualTo("completed");
    }

    @Test
    @DisplayName("S05 A closed stream gives END, also where events have come since, and closing again has no effect")
    void aClosedStreamHasEnded() {
        stream.close();
        stream.close();
        still.pass(500);

        assertThat(stream.next(RulesFixtureB.FAR)).isEqualTo(StreamPull.END);
        assertThat(stream.next(still.clock.now())).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S05 close from another thread races with waits and always ends them")
    void closeNeverMissesAWait() throws Exception {
        for (int round = 0; round < 300; round++) {
            RunStream followed = still.stream();
            RulesFixtureB.pull(followed, 2);
            FutureTask<StreamPull> waiting = new FutureTask<>(() -> followed.next(RulesFixtureB.FAR));
            RulesFixtureB.start(waiting);

            followed.close();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(StreamPull.END);
        }
    }

    @Test
    @DisplayName("S08 An interrupt ends a pending next; the flag is set again")
    void anInterruptEndsAPendingNext() throws Exception {
        FutureTask<Boolean> waiting = new FutureTask<>(() -> {
            CallInterruptedException interrupt =
                    catchThrowableOfType(CallInterruptedException.class, () -> stream.next(RulesFixtureB.FAR));
            assertThat(interrupt).isNotNull();
            assertThat(interrupt.happened()).isEqualTo(Happened.NO);
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = RulesFixtureB.start(waiting);
        still.clock.awaitWaiters(1);

        thread.interrupt();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(still.clock.waiters()).isZero();
    }

    @Test
    @DisplayName("S08 After an interrupt the stream goes on where it was")
    void theStreamStaysUsable() throws Exception {
        FutureTask<Object> waiting = new FutureTask<>(() -> stream.next(RulesFixtureB.FAR), null);
        Thread thread = RulesFixtureB.start(waiting);
        still.clock.awaitWaiters(1);
        thread.interrupt();
        thread.join(10_000);
        still.pass(500);

        assertThat(RulesFixtureB.names(RulesFixtureB.drain(stream)))
                .hasSize(11)
                .startsWith("thread.run.in_progress", "thread.run.step.created")
                .endsWith("thread.run.completed", "done");
    }

    @Test
    @DisplayName("S08 A next with the flag set ends at once and takes no event")
    void aFlagThatIsSetEndsTheCall() {
        still.pass(100);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(RulesFixtureB.FAR));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(RulesFixtureB.names(RulesFixtureB.pull(stream, 1))).containsExactly("thread.run.in_progress");
    }
}
