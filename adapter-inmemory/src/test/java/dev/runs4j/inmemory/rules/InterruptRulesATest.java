package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptRulesATest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    static Stream<EveryCallA> everyCall() {
        return EveryCallA.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G05 a call with the flag set ends before it has changed anything")
    void endsBeforeTheCall(EveryCallA call) {
        PlaceA at = PlaceA.in(rules);
        List<Object> before = StateA.of(rules);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> call.make(rules, at, CallOptions.DEFAULT))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G05 an interrupt ends a call that is delayed, and the flag is set again")
    void endsADelayedCall(EveryCallA call) throws InterruptedException {
        PlaceA at = PlaceA.in(rules);
        List<Object> before = StateA.of(rules);
        rules.backend.faults().delayAny(HOUR);

        InterruptedCallA delayed = InterruptedCallA.start(() -> call.make(rules, at, CallOptions.DEFAULT));
        rules.clock.awaitWaiters(1);
        delayed.interrupt();

        delayed.endsInterrupted();
        assertThat(rules.clock.waiters()).isZero();
        assertThat(StateA.of(rules)).isEqualTo(before);
        assertThat(call.make(rules, at, CallOptions.DEFAULT))
                .as("the same call later")
                .isNotNull();
    }

    @Test
    @DisplayName("G05 an interrupt ends a call that waits for the next event, and the stream stays usable")
    void endsAPull() throws InterruptedException {
        String thread = rules.thread();
        try (RunStream stream = rules.backend.runs().stream(RulesFixtureA.on(thread))) {
            stream.next(rules.clock.now());
            stream.next(rules.clock.now());
            InterruptedCallA pull = InterruptedCallA.start(() -> stream.next(RulesFixtureA.START.plus(HOUR)));
            rules.clock.awaitWaiters(1);
            pull.interrupt();

            pull.endsInterrupted();
            rules.pass(100);
            assertThat(stream.next(rules.clock.now()))
                    .isInstanceOfSatisfying(
                            StreamPull.Event.class,
                            next -> assertThat(next.event().name()).isEqualTo("thread.run.in_progress"));
        }
    }

    @Test
    @DisplayName("G05 an interrupt ends a call that waits for another call on the same thread")
    void endsACallThatQueues() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        RulesFixtureA slow = RulesFixtureA.with(InMemoryBackend.builder().script("slow", Script.answers(outputs -> {
            inside.countDown();
            awaitQuietly(leave);
            return "Done";
        })));
        Run run = slow.run(slow.thread());
        slow.pass(1000);
        InterruptedCallA holder = InterruptedCallA.start(() -> slow.now(run));
        inside.await();
        InterruptedCallA queued =
                InterruptedCallA.start(() -> slow.backend.runs().cancel(run.ref()));
        while (!queued.isBlocked()) {
            Thread.onSpinWait();
        }
        queued.interrupt();

        queued.endsInterrupted();
        leave.countDown();
        assertThat(holder.end()).isNull();
        assertThat(slow.now(run).status().text()).isEqualTo("completed");
    }

    @Test
    @DisplayName("G05 an interrupted create can be made again")
    void canBeMadeAgain() throws InterruptedException {
        CreateRun command = RulesFixtureA.on(rules.thread());
        rules.backend.faults().delayAny(HOUR);
        InterruptedCallA create =
                InterruptedCallA.start(() -> rules.backend.runs().create(command));
        rules.clock.awaitWaiters(1);
        create.interrupt();
        create.endsInterrupted();

        assertThat(rules.backend.runs().create(command).value().status().text()).isEqualTo("queued");
        assertThat(rules.backend.runs().listAll(command.threadId())).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
