package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The lock of a service, and its time: whoever looks has made up first what was due meanwhile. Safe for many threads. */
final class Engine {

    /** Nothing is known to come; whoever waits is woken when something does. */
    private static final Duration LONG = Duration.ofHours(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final RunsClock clock;
    private final Endings endings;

    Engine(RunsClock clock, Endings endings) {
        this.clock = clock;
        this.endings = endings;
    }

    RunsClock clock() {
        return clock;
    }

    <T> T at(Function<Instant, T> work) {
        lock.lock();
        try {
            Instant now = clock.now();
            endings.settle(now);
            return work.apply(now);
        } finally {
            lock.unlock();
        }
    }

    /** Ends what a foreground stream makes when its client goes. */
    void abort(StoredResponse response) {
        at(now -> {
            endings.abort(response, now);
            return now;
        });
    }

    /** Waits until a response has ended. */
    void awaitEnd(StoredResponse response) {
        while (true) {
            WakeSignal signal = new WakeSignal();
            Instant due = at(now -> {
                if (response.hasEnded()) {
                    return Instant.MIN;
                }
                response.await(signal);
                Instant end = response.course().end();
                return end == null ? now.plus(LONG) : end;
            });
            if (due.equals(Instant.MIN)) {
                return;
            }
            waitFor(response, due, signal);
        }
    }

    /** Waits for a time, or for less: whoever waits looks again, and not every clock can wait for the end of time. */
    void waitFor(StoredResponse response, Instant due, WakeSignal signal) {
        try {
            Instant most = clock.now().plus(LONG);
            Waits.until(clock, due.isAfter(most) ? most : due, signal);
        } finally {
            at(now -> {
                response.forget(signal);
                return now;
            });
        }
    }
}
