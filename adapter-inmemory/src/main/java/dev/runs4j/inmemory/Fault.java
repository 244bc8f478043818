package dev.runs4j.inmemory;

import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong on demand. It works from the moment {@link Faults} made it, once unless told otherwise; set it up before the
 * calls that it is meant for. Safe for many threads: of two calls at the same time one takes the last hit.
 */
public final class Fault {

    enum Kind {
        FAIL,
        DELAY,
        LOSE_ANSWER,
        BREAK_STREAM
    }

    private final Kind kind;
    private final @Nullable Operation operation;
    private final @Nullable Supplier<? extends RunsException> error;
    private final Duration delay;
    private final int events;
    private Predicate<BackendCall> match = call -> true;
    private long skips;
    private long left = 1;
    private long hits;
    private @Nullable Faults all;

    private Fault(
            Kind kind,
            @Nullable Operation operation,
            @Nullable Supplier<? extends RunsException> error,
            Duration delay,
            int events) {
        this.kind = kind;
        this.operation = operation;
        this.error = error;
        this.delay = delay;
        this.events = events;
    }

    static Fault failing(@Nullable Operation operation, Supplier<? extends RunsException> error) {
        return new Fault(Kind.FAIL, operation, Objects.requireNonNull(error, "error"), Duration.ZERO, 0);
    }

    static Fault delaying(@Nullable Operation operation, Duration delay) {
        return new Fault(Kind.DELAY, operation, null, Timing.checked("delay", delay), 0);
    }

    static Fault losing(Operation operation) {
        return new Fault(Kind.LOSE_ANSWER, operation, null, Duration.ZERO, 0);
    }

    static Fault breaking(int events) {
        if (events < 0) {
            throw new IllegalArgumentException("events: zero or more, but was " + events);
        }
        return new Fault(Kind.BREAK_STREAM, null, null, Duration.ZERO, events);
    }

    /** Makes it one of these faults, of which it takes itself away once it is used up. */
    synchronized void belongsTo(Faults faults) {
        all = faults;
    }

    /** Takes this fault away for good; the others stay. {@link #hits()} can still be read. */
    public synchronized void remove() {
        if (all != null) {
            all.drop(this);
            all = null;
        }
    }

    private void left(long count) {
        left = count;
        if (all != null && count == 0) {
            all.drop(this);
        } else if (all != null) {
            all.put(this);
        }
    }

    /** Lets it happen this many times from now on; 0 switches it off. One that was used up before comes behind the other faults. */
    public synchronized Fault times(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count: zero or more, but was " + count);
        }
        left(count);
        return this;
    }

    /** Lets it happen every time. */
    public synchronized Fault always() {
        left(Long.MAX_VALUE);
        return this;
    }

    /** Lets this many matching calls pass first. */
    public synchronized Fault skipping(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count: zero or more, but was " + count);
        }
        skips = count;
        return this;
    }

    /** Leaves alone every call that this does not match; asked on the calling thread. */
    public synchronized Fault matching(Predicate<BackendCall> calls) {
        match = Objects.requireNonNull(calls, "calls");
        return this;
    }

    /** {@return how many times it has happened} */
    public synchronized long hits() {
        return hits;
    }

    /** Lets it happen now, where this is such a fault, the call is one that it is meant for, and hits are left. */
    synchronized boolean takes(Kind wanted, BackendCall call) {
        if (kind != wanted || (operation != null && operation != call.operation()) || !match.test(call)) {
            return false;
        }
        if (skips > 0) {
            skips--;
            return false;
        }
        if (left == 0) {
            return false;
        }
        hits++;
        left(left - 1);
        return true;
    }

    RunsException error() {
        return Objects.requireNonNull(Objects.requireNonNull(error, "error").get(), "the fault's error");
    }

    Duration delay() {
        return delay;
    }

    int events() {
        return events;
    }

    @Override
    public String toString() {
        return "Fault[" + kind + (operation == null ? "" : " " + operation) + "]";
    }
}
