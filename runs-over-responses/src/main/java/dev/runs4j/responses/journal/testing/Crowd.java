package dev.runs4j.responses.journal.testing;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Several threads that do something at the same time. */
final class Crowd {

    static final int SIZE = 8;

    /** Keeps a check from hanging for ever; no rule depends on it. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final Executor threads;
    private final Scene scene;

    Crowd(Executor threads, Scene scene) {
        this.threads = threads;
        this.scene = scene;
    }

    /**
     * What one of them does.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Act<T> {

        T of(int number) throws Exception;
    }

    /** Runs an act for each number from 0, all let go at once, and gives what came of them when all are done. */
    <T> List<T> each(Act<T> act) throws InterruptedException {
        Meeting start = new Meeting();
        Meeting end = new Meeting();
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int number = 0; number < SIZE; number++) {
            int own = number;
            threads.execute(() -> {
                try {
                    start.arrive();
                    start.await();
                    T result = act.of(own);
                    synchronized (results) {
                        results.add(result);
                    }
                } catch (Exception | AssertionError failure) {
                    synchronized (results) {
                        failures.add(failure);
                    }
                } finally {
                    end.arrive();
                }
            });
        }
        end.await();
        synchronized (results) {
            failures.forEach(this::rethrow);
            return List.copyOf(results);
        }
    }

    private void rethrow(Throwable failure) {
        AssertionError error = scene.broken("on one of several threads: " + failure);
        error.initCause(failure);
        throw error;
    }

    /** Where threads wait until all are there. */
    private final class Meeting {

        private final AtomicInteger there = new AtomicInteger();
        private final WakeSignal complete = new WakeSignal();

        void arrive() {
            if (there.incrementAndGet() == SIZE) {
                complete.raise();
            }
        }

        void await() throws InterruptedException {
            RunsClock clock = RunsClock.system();
            scene.that(
                    clock.sleepUntil(clock.now().plus(AT_MOST), complete),
                    "threads did not come together within " + AT_MOST + "; " + SIZE + " are needed at once");
        }
    }
}
