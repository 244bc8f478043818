package dev.runs4j.responses.internal.operation;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.responses.internal.core.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an operation came to its end. Immutable.
 *
 * @param outcome what came of it
 * @param last what was thrown last on the way; null for nothing
 */
public record Ending(Outcome outcome, @Nullable RunsException last) {

    /** Refuses null, but for what was thrown. */
    public Ending {
        Objects.requireNonNull(outcome, "outcome");
    }
}
