package dev.runs4j.stages;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the streams of a backend that are open, and the calls that are in {@link RunStream#next}. */
final class StreamCount {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger inNext = new AtomicInteger();

    int open() {
        return open.get();
    }

    int inNext() {
        return inNext.get();
    }

    RunsBackend watch(RunsBackend backend) {
        Runs runs = Proxies.changing(
                Runs.class, backend::runs, result -> result instanceof RunStream stream ? new Counted(stream) : result);
        return Proxies.changing(RunsBackend.class, () -> backend, result -> result instanceof Runs ? runs : result);
    }

    private final class Counted implements RunStream {

        private final RunStream stream;
        private final AtomicBoolean closed = new AtomicBoolean();

        Counted(RunStream stream) {
            this.stream = stream;
            open.incrementAndGet();
        }

        @Override
        public StreamPull next(Instant deadline) {
            inNext.incrementAndGet();
            try {
                return stream.next(deadline);
            } finally {
                inNext.decrementAndGet();
            }
        }

        @Override
        public Optional<StreamCursor> cursor() {
            return stream.cursor();
        }

        @Override
        public Optional<String> requestId() {
            return stream.requestId();
        }

        @Override
        public void close() {
            stream.close();
            if (closed.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        }
    }
}
