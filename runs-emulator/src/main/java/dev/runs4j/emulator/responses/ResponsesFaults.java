package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at the server, on demand. Each method makes one {@link ResponsesFault} that happens once unless told otherwise. Calls are delayed
 * first, then they are lost on their way, then they fail, then they are checked and do their work, then their answer is lost. Safe for many threads.
 */
public final class ResponsesFaults {

    private final CopyOnWriteArrayList<ResponsesFault> faults = new CopyOnWriteArrayList<>();

    ResponsesFaults() {}

    /** Loses a request before the server has seen it: the connection breaks, and nothing has happened. */
    public ResponsesFault loseRequest(ResponsesOperation operation) {
        return add(ResponsesFault.Kind.LOSE_REQUEST, operation, null, Duration.ZERO, 0);
    }

    /** Lets an operation do its work and loses the answer: the connection breaks. */
    public ResponsesFault loseAnswer(ResponsesOperation operation) {
        return add(ResponsesFault.Kind.LOSE_ANSWER, operation, null, Duration.ZERO, 0);
    }

    /** Lets an operation fail before it does anything. */
    public ResponsesFault fail(ResponsesOperation operation, ResponsesFailure failure) {
        return add(ResponsesFault.Kind.FAIL, operation, Objects.requireNonNull(failure, "failure"), Duration.ZERO, 0);
    }

    /** Lets any operation fail before it does anything; narrow it with {@link ResponsesFault#matching}. */
    public ResponsesFault failAny(ResponsesFailure failure) {
        return add(ResponsesFault.Kind.FAIL, null, Objects.requireNonNull(failure, "failure"), Duration.ZERO, 0);
    }

    /** Lets an operation take time on the service's clock before it does anything. */
    public ResponsesFault delay(ResponsesOperation operation, Duration delay) {
        return add(ResponsesFault.Kind.DELAY, operation, null, delay, 0);
    }

    /** Breaks the connection of a stream after this many events, whether it is new or joined again. */
    public ResponsesFault breakStreams(int afterEvents) {
        return add(ResponsesFault.Kind.BREAK_STREAM, null, null, Duration.ZERO, afterEvents);
    }

    /** Takes all faults away. */
    public void clear() {
        faults.clear();
    }

    /** Finds a fault of this kind for the call and counts it as happened; null for none. */
    @Nullable
    ResponsesFault take(ResponsesFault.Kind kind, ResponsesCall call) {
        for (ResponsesFault fault : faults) {
            if (fault.takes(kind, call)) {
                return fault;
            }
        }
        return null;
    }

    private ResponsesFault add(
            ResponsesFault.Kind kind,
            @Nullable ResponsesOperation operation,
            @Nullable ResponsesFailure failure,
            Duration delay,
            int events) {
        ResponsesFault fault = new ResponsesFault(kind, operation, failure, delay, events);
        faults.add(fault);
        return fault;
    }
}
