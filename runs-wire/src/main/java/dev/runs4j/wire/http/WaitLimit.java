package dev.runs4j.wire.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** How long the next wait on a socket may last: the idle time, and the moment in which the exchange or its present part has to be over. */
final class WaitLimit {

    static final long NANOS_PER_MILLI = 1_000_000;

    private volatile int idleMillis = Integer.MAX_VALUE;
    private volatile long end = forever();

    /** {@return a moment that this process does not live to see} */
    static long forever() {
        return System.nanoTime() + Long.MAX_VALUE / 2;
    }

    /** {@return the moment that is this long from now} */
    static long after(Duration time) {
        return System.nanoTime() + Math.min(nanos(time), Long.MAX_VALUE / 2);
    }

    /** {@return the earlier of two moments} */
    static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    /** {@return the whole milliseconds until then, at least one; zero or less when it is over} */
    static long millisUntil(long moment) {
        long nanos = moment - System.nanoTime();
        return nanos <= 0 ? 0 : (nanos - 1) / NANOS_PER_MILLI + 1;
    }

    void idle(Duration time) {
        long millis = Math.max(1, nanos(time) / NANOS_PER_MILLI);
        idleMillis = (int) Math.min(Integer.MAX_VALUE, millis);
    }

    void end(long moment) {
        end = moment;
    }

    /** {@return how many milliseconds the next wait may last} */
    int nextMillis() throws SocketTimeoutException {
        long left = millisUntil(end);
        if (left <= 0) {
            throw new SocketTimeoutException("the time for the exchange has passed");
        }
        return (int) Math.min(left, idleMillis);
    }

    /** {@return the time, or the longest that there is} */
    static long nanos(Duration time) {
        return time.toSeconds() >= Long.MAX_VALUE / 1_000_000_000L ? Long.MAX_VALUE : time.toNanos();
    }
}
