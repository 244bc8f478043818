package dev.runs4j.wire;

import java.time.Duration;
import java.util.Objects;

/**
 * How long one sending of a request may take. A call's own deadline shortens all of them; retries begin anew, within that deadline. Immutable.
 */
public final class CallTimes {

    /** 10 seconds to connect, 60 seconds without a byte, 10 minutes as a whole, 5 minutes of silence in a stream. */
    public static final CallTimes DEFAULT = new CallTimes(
            Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofMinutes(5));

    private final Duration connect;
    private final Duration idle;
    private final Duration whole;
    private final Duration silence;

    private CallTimes(Duration connect, Duration idle, Duration whole, Duration silence) {
        this.connect = connect;
        this.idle = idle;
        this.whole = whole;
        this.silence = silence;
    }

    /** {@return how long to wait for a connection, with a free place in the pool, the proxy and TLS} */
    public Duration connect() {
        return connect;
    }

    /** {@return how long to wait for the head of the answer, and then for each further byte of it} */
    public Duration idle() {
        return idle;
    }

    /** {@return how long an exchange may take until the last byte; of a stream, until it is open or refused} */
    public Duration whole() {
        return whole;
    }

    /** {@return for how long a stream may bring no byte, comments included, before it counts as broken} */
    public Duration silence() {
        return silence;
    }

    /** {@return a copy with this time to connect; more than zero} */
    public CallTimes withConnect(Duration time) {
        return new CallTimes(positive("connect", time), idle, whole, silence);
    }

    /** {@return a copy with this time without a byte; more than zero} */
    public CallTimes withIdle(Duration time) {
        return new CallTimes(connect, positive("idle", time), whole, silence);
    }

    /** {@return a copy with this time for a whole exchange; more than zero} */
    public CallTimes withWhole(Duration time) {
        return new CallTimes(connect, idle, positive("whole", time), silence);
    }

    /** {@return a copy with this time of silence in a stream; more than zero} */
    public CallTimes withSilence(Duration time) {
        return new CallTimes(connect, idle, whole, positive("silence", time));
    }

    private static Duration positive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + ": more than zero, but was " + time);
        }
        return time;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallTimes that
                && that.connect.equals(connect)
                && that.idle.equals(idle)
                && that.whole.equals(whole)
                && that.silence.equals(silence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(connect, idle, whole, silence);
    }

    @Override
    public String toString() {
        return "CallTimes[connect=" + connect + ", idle=" + idle + ", whole=" + whole + ", silence=" + silence + "]";
    }
}
