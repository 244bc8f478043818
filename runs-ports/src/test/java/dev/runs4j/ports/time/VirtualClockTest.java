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
        clock.advance(Duration.ofSeconds(1));

        // Had it woken at nine seconds, nobody would have been left to wait for.
        assertThat(woke.get()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void whoIsDueDoesNotCountAsWaiting() throws Exception {
        VirtualClock clock = VirtualClock.manual(START);
        Future<List<Instant>> seen = threads.submit(() -> {
            List<Instant> times = new ArrayList<>();
            for (int second = 1; second <= 200; second++) {
                clock.sleepUntil(START.plusSeconds(second));
                times.add(clock.now());
            }
            return times;
        });

        for (int second = 1; second <= 200; second++) {
            clock.awaitWaiters(1);
            assertThat(clock.nextWake()).contains(START.plusSeconds(second));
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(seen.get())
                .hasSize(200)
                .startsWith(START.plusSeconds(1), START.plusSeconds(2))
                .endsWith(START.plusSeconds(200))
                .doesNotHaveDuplicates();
        assertThat(clock.waiters()).isZero();
        assertThat(clock.nextWake()).isEmpty();
    }

    @Test
    void twoSleepersLetEachOtherSleep() throws Exception {
        VirtualClock clock = VirtualClock.manual(START);
        List<Thread> sleepers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sleepers.add(new Thread(() -> {
                try {
                    clock.sleepUntil(START.plusSeconds(10));
                } catch (InterruptedException e) {
                    // What this test waits for.
                }
            }));
        }
        sleepers.forEach(Thread::start);
        clock.awaitWaiters(2);

        // Every look of this thread takes the clock's lock, which sleepers that wake each other would be after all the
        // time.
        for (Thread sleeper : sleepers) {
            int restful = 0;
            while (restful < 1_000) {
                clock.now();
                restful = sleeper.getState() == Thread.State.WAITING ? restful + 1 : 0;
            }
        }

        clock.advance(Duration.ofSeconds(10));
        for (Thread sleeper : sleepers) {
            sleeper.join();
        }
    }

    @Test
    void aSignalForgetsWhoHasWaited() throws Exception {
        VirtualClock clock = VirtualClock.automatic(START);
        WakeSignal signal = new WakeSignal();

        clock.sleepUntil(START.plusSeconds(1), signal);
        clock.sleepUntil(START, signal);

        assertThat(signal.listeners()).isZero();
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
        assertThat(clock.now()).isEqualTo(START);

        idle.close();
        idle.close();

        assertThat(woke.get()).isEqualTo(START.plusSeconds(5));
        busy.close();
    }
}
