package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong on demand. It works from the moment {@link ResponsesFaults} made it, once unless told otherwise; set it up before the
 * calls that it is meant for. Safe for many threads: of two calls at the same time one takes the last hit.
 */
public final class ResponsesFault {

    enum Kind {
        DELAY,
        LOSE_REQUEST,
        FAIL,
        LOSE_ANSWER,
        BREAK_STREAM
    }

    private final Kind kind;
    private final @Nullable ResponsesOperation operation;
    private final @Nullable ResponsesFailure failure;
    private final Duration delay;
    private final int events;
    private Predicate<ResponsesCall> match = call -> true;
    private long skips;
    private long left = 1;
    private long hits;

    ResponsesFault(
            Kind kind,
            @Nullable ResponsesOperation operation,
            @Nullable ResponsesFailure failure,
            Duration delay,
            int events) {
        this.kind = kind;
        this.operation = operation;
        this.failure = failure;
        this.delay = PlannedItem.positive("delay", delay);
        this.events = notNegative("events", events);
    }

    private static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + ": zero or more, but was " + value);
        }
        return value;
    }

    /** Lets it happen this many times from now on; 0 switches it off. */
    public synchronized ResponsesFault times(int count) {
        left = notNegative("count", count);
        return this;
    }

    /** Lets it happen every time. */
    public synchronized ResponsesFault always() {
        left = Long.MAX_VALUE;
        return this;
    }

    /** Lets this many matching calls pass first. */
    public synchronized ResponsesFault skipping(int count) {
        skips = notNegative("count", count);
        return this;
    }

    /** Leaves alone every call that this does not match; asked on the calling thread. */
    public synchronized ResponsesFault matching(Predicate<ResponsesCall> calls) {
        match = Objects.requireNonNull(calls, "calls");
        return this;
    }

    /** {@return how many times it has happened} */
    public synchronized long hits() {
        return hits;
    }

    synchronized boolean takes(Kind wanted, ResponsesCall call) {
        if (kind != wanted || left == 0 || (operation != null && operation != call.operation()) || !match.test(call)) {
            return false;
        }
        if (skips > 0) {
            skips--;
            return false;
        }
        hits++;
        left--;
        return true;
    }

    ResponsesException exception() {
        return Objects.requireNonNull(failure, "failure").exception();
    }

    Duration delay() {
        return delay;
    }

    int events() {
        return events;
    }
}
