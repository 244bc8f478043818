package dev.runs4j.emulator.internal.api;

import dev.runs4j.ports.RunStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an operation gives. */
public sealed interface Answer permits Answer.Json, Answer.Events {

    /** Makes an answer without a hint. */
    static Json json(byte[] utf8) {
        return new Json(utf8, null);
    }

    /**
     * A body.
     *
     * @param utf8 the body
     * @param pollAfter how long the backend asks to wait before the next look; null where it does not say
     */
    @SuppressWarnings("ArrayRecordComponent") // It is written once and never compared.
    record Json(byte[] utf8, @Nullable Duration pollAfter) implements Answer {}

    /**
     * A stream. Whoever takes it closes it.
     *
     * @param stream the events
     */
    record Events(RunStream stream) implements Answer {}
}
