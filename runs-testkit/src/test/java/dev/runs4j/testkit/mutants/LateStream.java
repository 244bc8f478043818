package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream as over a network: what happens is on its way for a while, and a look finds only what has arrived. A wait waits for it. */
final class LateStream extends ForwardingStream {

    /** Something that comes along, and the cursor behind it. */
    private record Parcel(
            @Nullable StreamPull pull, @Nullable BackendUnavailableException broken, Optional<StreamCursor> cursor) {

        boolean isLast() {
            return pull == null || pull.equals(StreamPull.END);
        }
    }

    private final Supplier<Instant> clock;
    private final Deque<Parcel> onTheWay = new ArrayDeque<>();
    private final Deque<Parcel> arrived = new ArrayDeque<>();
    private Optional<StreamCursor> cursor;
    private boolean allSent;
    private volatile boolean closed;

    LateStream(RunStream sound, Supplier<Instant> clock) {
        super(sound);
        this.clock = clock;
        this.cursor = sound.cursor();
    }

    @Override
    public StreamPull next(Instant deadline) {
        if (closed) {
            return super.next(deadline);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("Interrupted before the look", Happened.NO, null);
        }
        send();
        if (deadline.isAfter(clock.get())) {
            arrive();
        }
        if (!arrived.isEmpty()) {
            return receive();
        }
        return deadline.isAfter(clock.get()) ? wait(deadline) : StreamPull.NOTHING_YET;
    }

    private StreamPull wait(Instant deadline) {
        StreamPull pull = super.next(deadline);
        cursor = super.cursor();
        return pull;
    }

    /** The end comes again and again. */
    private StreamPull receive() {
        Parcel parcel = arrived.element().isLast() ? arrived.element() : arrived.remove();
        cursor = parcel.cursor();
        if (parcel.broken() != null) {
            throw parcel.broken();
        }
        return parcel.pull() == null ? StreamPull.END : parcel.pull();
    }

    /** Lets everything arrive that has happened. */
    void arrive() {
        if (!closed && !Thread.currentThread().isInterrupted()) {
            send();
            arrived.addAll(onTheWay);
            onTheWay.clear();
        }
    }

    private void send() {
        while (!allSent) {
            Parcel parcel = next();
            if (parcel == null) {
                return;
            }
            onTheWay.add(parcel);
            allSent = parcel.isLast();
        }
    }

    private @Nullable Parcel next() {
        try {
            StreamPull pull = super.next(Instant.EPOCH);
            return pull.equals(StreamPull.NOTHING_YET) ? null : new Parcel(pull, null, super.cursor());
        } catch (BackendUnavailableException broken) {
            return new Parcel(null, broken, super.cursor());
        }
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return cursor;
    }

    @Override
    public void close() {
        closed = true;
        super.close();
    }
}
