package dev.runs4j.inmemory;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the events of one run out of their log; waits for the next one until it is due, or until another thread makes it happen. */
final class InMemoryStream implements RunStream {

    private final Engine engine;
    private final ThreadState thread;
    private final RunRecord record;
    private final EventLog log;
    private final int breaksAfter;
    private final RunRef run;
    private int next;
    private int pulled;
    private boolean resumed;
    private volatile boolean ended;
    private volatile boolean closed;
    private volatile @Nullable WakeSignal waiting;

    InMemoryStream(Engine engine, ThreadState thread, RunRecord record, EventLog log, int start, int breaksAfter) {
        this.engine = engine;
        this.thread = thread;
        this.record = record;
        this.log = log;
        this.next = start;
        this.breaksAfter = breaksAfter;
        this.run = RunRef.of(thread.id(), record.run().id());
    }

    /** The place where the stream begins is one that its caller knows already. */
    void resumed() {
        resumed = true;
    }

    /** Nothing more is to come, since the end was pulled before. */
    void end() {
        ended = true;
    }

    @Override
    public StreamPull next(Instant deadline) {
        while (true) {
            if (closed || ended) {
                return StreamPull.END;
            }
            engine.waits.checkOpen();
            Waits.checkInterrupt();
            if (pulled >= breaksAfter) {
                throw new BackendUnavailableException(
                        "The stream of " + run + " broke after " + pulled + " events", ErrorDetails.NONE, null);
            }
            WakeSignal signal = new WakeSignal();
            Look look = look(deadline, signal);
            if (look.pull() != null) {
                return look.pull();
            }
            waitFor(look.until(), signal);
        }
    }

    /**
     * What a look has found.
     *
     * @param pull what to answer; null to wait
     * @param until how long to wait at most
     */
    private record Look(@Nullable StreamPull pull, Instant until) {}

    private Look look(Instant deadline, WakeSignal signal) {
        thread.lock();
        try {
            Instant now = engine.clock.now();
            thread.advance(now);
            if (next < log.size()) {
                return new Look(new StreamPull.Event(pull()), now);
            }
            if (!now.isBefore(deadline)) {
                return new Look(StreamPull.NOTHING_YET, now);
            }
            thread.addWaiter(signal);
            Instant change = ThreadState.nextChange(record);
            return new Look(null, change.isBefore(deadline) ? change : deadline);
        } finally {
            thread.unlock();
        }
    }

    private RunEvent pull() {
        RunEvent event = log.get(next);
        next++;
        pulled++;
        ended = event instanceof Done;
        return event;
    }

    private void waitFor(Instant until, WakeSignal signal) {
        waiting = signal;
        try {
            if (!closed) { // Whoever closed the stream before the signal was known did not raise it.
                engine.waits.until(until, signal);
            }
        } finally {
            waiting = null;
            forget(signal);
        }
    }

    private void forget(WakeSignal signal) {
        thread.lockUninterruptibly();
        try {
            thread.removeWaiter(signal);
        } finally {
            thread.unlock();
        }
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return (pulled > 0 || resumed) && engine.canResume
                ? Optional.of(new StreamCursor(run, String.valueOf(next)))
                : Optional.empty();
    }

    @Override
    public Optional<String> requestId() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        WakeSignal signal = waiting;
        if (signal != null) {
            signal.raise();
        }
    }
}
