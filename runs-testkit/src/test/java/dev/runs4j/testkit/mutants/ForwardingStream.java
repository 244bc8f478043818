package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A stream on which something may be broken by a subclass. */
class ForwardingStream implements RunStream {

    private final RunStream sound;

    ForwardingStream(RunStream sound) {
        this.sound = sound;
    }

    /** A stream whose events are shown differently. */
    static RunStream showing(RunStream sound, UnaryOperator<RunEvent> change) {
        return new ForwardingStream(sound) {
            @Override
            public StreamPull next(Instant deadline) {
                StreamPull pull = super.next(deadline);
                return pull instanceof StreamPull.Event found
                        ? new StreamPull.Event(change.apply(found.event()))
                        : pull;
            }
        };
    }

    @Override
    public StreamPull next(Instant deadline) {
        return sound.next(deadline);
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return sound.cursor();
    }

    @Override
    public Optional<String> requestId() {
        return sound.requestId();
    }

    @Override
    public void close() {
        sound.close();
    }

    /** {@return the name of an event; empty where nothing was pulled} */
    static String name(StreamPull pull) {
        return pull instanceof StreamPull.Event found ? found.event().name() : "";
    }
}
