package dev.runs4j.driver;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A stream that a test has laid down: events, pauses, exceptions. */
final class FakeStream implements RunStream {

    private final FakeBackend backend;
    private final Deque<Object> script;
    int closed;

    FakeStream(FakeBackend backend, List<Object> script) {
        this.backend = backend;
        this.script = new ArrayDeque<>(script);
    }

    @Override
    public StreamPull next(Instant deadline) {
        while (script.peekFirst() instanceof Duration pause) {
            script.removeFirst();
            Instant due = backend.clock.now().plus(pause);
            if (due.isAfter(deadline)) {
                script.addFirst(Duration.between(deadline, due));
                sleepUntil(deadline);
                return StreamPull.NOTHING_YET;
            }
            sleepUntil(due);
        }
        Object next = script.pollFirst();
        if (next instanceof RuntimeException failure) {
            throw failure;
        }
        return next == null ? StreamPull.END : new StreamPull.Event((RunEvent) next);
    }

    private void sleepUntil(Instant until) {
        try {
            backend.clock.sleepUntil(until);
        } catch (InterruptedException interrupted) {
            throw new CallInterruptedException("The stream was interrupted", Happened.NO, interrupted);
        }
    }

    int left() {
        return script.size();
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return Optional.empty();
    }

    @Override
    public Optional<String> requestId() {
        return Optional.of("req_stream");
    }

    @Override
    public void close() {
        closed++;
    }
}
