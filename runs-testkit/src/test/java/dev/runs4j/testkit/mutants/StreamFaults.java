package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.event.EventName;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a stream. */
final class StreamFaults {

    private StreamFaults() {}

    /** Tells that the run is queued before it tells that it was created. */
    static final class Swapping extends ForwardingStream {

        private @Nullable StreamPull held;

        Swapping(RunStream sound) {
            super(sound);
        }

        @Override
        public StreamPull next(Instant deadline) {
            StreamPull late = held;
            if (late != null) {
                held = null;
                return late;
            }
            StreamPull pull = super.next(deadline);
            if (!name(pull).equals(EventName.RUN_CREATED)) {
                return pull;
            }
            held = pull;
            return super.next(deadline);
        }
    }

    /** Leaves out events of one name. */
    static final class Hiding extends ForwardingStream {

        private final String hidden;

        Hiding(RunStream sound, String hidden) {
            super(sound);
            this.hidden = hidden;
        }

        @Override
        public StreamPull next(Instant deadline) {
            StreamPull pull = super.next(deadline);
            return name(pull).equals(hidden) ? next(deadline) : pull;
        }
    }

    /** Takes its end back. */
    static final class Unending extends ForwardingStream {

        private boolean drained;
        private boolean closed;

        Unending(RunStream sound) {
            super(sound);
        }

        @Override
        public StreamPull next(Instant deadline) {
            StreamPull pull = super.next(deadline);
            if (closed || !pull.equals(StreamPull.END)) {
                return pull;
            }
            boolean again = drained;
            drained = true;
            return again ? StreamPull.NOTHING_YET : pull;
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    /** Gives up short waits before their time. */
    static final class Impatient extends ForwardingStream {

        private static final Duration SHORT = Duration.ofSeconds(1);

        private final Supplier<Instant> clock;

        Impatient(RunStream sound, Supplier<Instant> clock) {
            super(sound);
            this.clock = clock;
        }

        @Override
        public StreamPull next(Instant deadline) {
            Instant now = clock.get();
            boolean isShort = deadline.isAfter(now) && deadline.isBefore(now.plus(SHORT));
            return super.next(isShort ? deadline.minusMillis(10) : deadline);
        }
    }

    /** Takes it ill to be closed again. */
    static final class ClosingOnce extends ForwardingStream {

        private boolean closed;

        ClosingOnce(RunStream sound) {
            super(sound);
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            closed = true;
            super.close();
        }
    }

    /** Tells only once that it is broken. */
    static final class BreakingOnce extends ForwardingStream {

        private boolean broken;

        BreakingOnce(RunStream sound) {
            super(sound);
        }

        @Override
        public StreamPull next(Instant deadline) {
            if (broken) {
                return StreamPull.END;
            }
            try {
                return super.next(deadline);
            } catch (BackendUnavailableException thrown) {
                broken = true;
                throw thrown;
            }
        }
    }

    /** Has after {@code done} the cursor that it had before. */
    static final class LaggingCursor extends ForwardingStream {

        private Optional<StreamCursor> cursor = Optional.empty();

        LaggingCursor(RunStream sound) {
            super(sound);
        }

        @Override
        public StreamPull next(Instant deadline) {
            StreamPull pull = super.next(deadline);
            if (!name(pull).equals(EventName.DONE)) {
                cursor = super.cursor();
            }
            return pull;
        }

        @Override
        public Optional<StreamCursor> cursor() {
            return cursor;
        }
    }

    /** Does not survive an interrupt. */
    static final class EndedByInterrupt extends ForwardingStream {

        private volatile boolean ended;

        EndedByInterrupt(RunStream sound) {
            super(sound);
        }

        @Override
        public StreamPull next(Instant deadline) {
            if (ended) {
                return StreamPull.END;
            }
            try {
                return super.next(deadline);
            } catch (CallInterruptedException interrupt) {
                ended = true;
                throw interrupt;
            }
        }
    }
}
