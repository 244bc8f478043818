package dev.runs4j.trials.stall;

import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A thread that waits for moments and does nothing else: how late it wakes is the machine's doing, and nobody can be sooner. */
final class Floor implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(20);

    private final AtomicLong worst = new AtomicLong();
    private volatile @Nullable Thread thread;

    static Floor measured() {
        Floor floor = new Floor();
        Thread thread = new Thread(floor::measure, "floor");
        thread.setDaemon(true);
        floor.thread = thread;
        thread.start();
        return floor;
    }

    private void measure() {
        try {
            while (thread != null) {
                long start = System.nanoTime();
                RunsClock.system().sleepUntil(Instant.now().plus(STEP));
                worst.accumulateAndGet(System.nanoTime() - start - STEP.toNanos(), Math::max);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return the longest that it woke too late so far} */
    Duration worst() {
        return Duration.ofNanos(worst.get());
    }

    @Override
    public void close() {
        thread = null;
    }
}
