package dev.runs4j.benchmarks.peers;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * A run that is to be looked at.
 *
 * @param id its id
 * @param dueMillis when it completes
 * @param nextMillis when to look
 */
record Polled(String id, long dueMillis, long nextMillis) implements Delayed {

    private static final long EACH_MILLIS = 500;

    /** {@return the next look, counted from the planned one unless that is gone as well} */
    Polled later() {
        return new Polled(id, dueMillis, Math.max(nextMillis + EACH_MILLIS, System.currentTimeMillis()));
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(nextMillis - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(nextMillis, ((Polled) other).nextMillis);
    }
}
