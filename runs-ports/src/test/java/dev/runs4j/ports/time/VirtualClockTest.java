package dev.runs4j.ports.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void standsStillUntilItIsMoved() {
        VirtualClock clock = VirtualClock.manual(START);
        assertThat(clock.now()).isEqualTo(START);

        clock.advance(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo("2026-01-01T01:00:00Z");
    }

    @Test
    void doesNotGoBack() {
        VirtualClock clock = VirtualClock.manual(START);
        clock.advanceTo(START.minusSeconds(1));

        assertThat(clock.now()).isEqualTo(START);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by: zero or more, but was PT-1S");
    }

    @Test
    void wakesASleeperWhenItsTimeComesAndNotBefore() throws Exception {
        VirtualClock clock = VirtualClock.manual(START);
        Future<Instant> woke = threads.submit(() -> {
            clock.sleepUntil(START.plusSeconds(10));
            return clock.now();
        });
        clock.awaitWaiters(1);

        clock.advance(Duration.ofSeconds(9));
        clock.awaitWaiters(1);
        assertThat(woke.isDone()).isFalse();
        clock.advance(Duration.ofSeconds(1));

        assertThat(woke.get()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aSignalWakesASleeperWithoutMovingTime() throws Exception {
        VirtualClock clock = VirtualClock.manual(START);
        WakeSignal signal = new WakeSignal();
        Future<Boolean> woken = threads.submit(() -> clock.sleepUntil(START.plusSeconds(10), signal));
        clock.awaitWaiters(1);

        signal.raise();

        assertThat(woken.get()).isTrue();
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void anInterruptEndsTheSleepAndLeavesNoWaiterBehind() throws Exception {
        VirtualClock clock = VirtualClock.manual(START);
        Thread sleeper = new Thread(() -> {
            try {
                clock.sleepUntil(START.plusSeconds(10));
            } catch (InterruptedException e) {
                // What this test waits for.
            }
        });
        sleeper.start();
        clock.awaitWaiters(1);

        sleeper.interrupt();
        sleeper.join();

        assertThat(clock.waiters()).isZero();
    }

    @Test
    void theAutomaticClockJumpsForASingleSleeper() throws InterruptedException {
        VirtualClock clock = VirtualClock.automatic(START);

        clock.sleepUntil(START.plus(Duration.ofDays(365)));

        assertThat(clock.now()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void theAutomaticClockWaitsForEveryParticipantAndWakesInOrder() throws Exception {
        VirtualClock clock = VirtualClock.automatic(START);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> done = new ArrayList<>();
        List<VirtualClock.Participation> joined = List.of(clock.join(), clock.join(), clock.join());
        for (int i = 0; i < 3; i++) {
            int id = i;
            done.add(threads.submit(() -> {
                for (int round = 1; round <= 50; round++) {
                    clock.sleepUntil(START.plusSeconds(3L * round + id));
                    order.add(round + "/" + id);
                }
                joined.get(id).close();
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }

        assertThat(order)
                .hasSize(150)
                .startsWith("1/0", "1/1", "1/2", "2/0", "2/1")
                .endsWith("50/0", "50/1", "50/2");
    }

    @Test
    void whoLeavesLetsTheOthersGoOn() throws Exception {
        VirtualClock clock = VirtualClock.automatic(START);
        VirtualClock.Participation idle = clock.join();
        VirtualClock.Participation busy = clock.join();
        Future<Instant> woke = threads.submit(() -> {
            clock.sleepUntil(START.plusSeconds(5));
            return clock.now();
        });
        clock.awaitWaiters(1);
        assertThat(clock.nextWake()).contains(START.plusSeconds(5));
        assertThat(woke.isDone()).isFalse();

        idle.close();
        idle.close();

        assertThat(woke.get()).isEqualTo(START.plusSeconds(5));
        busy.close();
    }
}
