package dev.runs4j.inmemory;

import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at a backend, on demand. Each method makes one {@link Fault} that happens once unless told otherwise.
 *
 * <p>Checks of the command come first: a fault never hides a call that is wrong in itself. Then calls are delayed, then they fail, then they
 * do their work, then their answer is lost. Safe for many threads.
 */
public final class Faults {

    private final CopyOnWriteArrayList<Fault> faults = new CopyOnWriteArrayList<>();

    Faults() {}

    /**
     * Lets an operation fail before it does anything.
     *
     * @param operation which one
     * @param error makes what is thrown, a new one each time
     */
    public Fault fail(Operation operation, Supplier<? extends RunsException> error) {
        return add(Fault.failing(operation, error));
    }

    /** Lets any operation fail before it does anything; narrow it with {@link Fault#matching}. */
    public Fault failAny(Supplier<? extends RunsException> error) {
        return add(Fault.failing(null, error));
    }

    /**
     * Lets an operation take time on the backend's clock before it does anything. A call whose deadline comes first ends then, without
     * having done anything.
     */
    public Fault delay(Operation operation, Duration delay) {
        return add(Fault.delaying(operation, delay));
    }

    /** Lets any operation take time on the backend's clock; narrow it with {@link Fault#matching}. */
    public Fault delayAny(Duration delay) {
        return add(Fault.delaying(null, delay));
    }

    /**
     * Lets an operation do its work and loses the answer: a write ends with
     * {@link dev.runs4j.ports.error.IndeterminateOutcomeException}, a read with
     * {@link dev.runs4j.ports.error.BackendUnavailableException}.
     */
    public Fault loseAnswer(Operation operation) {
        return add(Fault.losing(operation));
    }

    /**
     * Breaks a stream after this many events with {@link dev.runs4j.ports.error.BackendUnavailableException}; the run lives on. Counts when
     * the stream is opened, whether or not it has that many events.
     */
    public Fault breakStreams(int afterEvents) {
        return add(Fault.breaking(afterEvents));
    }

    /** Takes all faults away. */
    public void clear() {
        faults.forEach(Fault::remove);
    }

    /** Takes one fault away, or leaves it away. */
    void drop(Fault fault) {
        faults.remove(fault);
    }

    /** Puts a fault behind the others, where it is not among them already. */
    void put(Fault fault) {
        faults.addIfAbsent(fault);
    }

    /** Finds a fault of this kind for the call and counts it as happened; null for none. */
    @Nullable
    Fault take(Fault.Kind kind, BackendCall call) {
        for (Fault fault : faults) {
            if (fault.takes(kind, call)) {
                return fault;
            }
        }
        return null;
    }

    private Fault add(Fault fault) {
        fault.belongsTo(this);
        put(fault);
        return fault;
    }
}
