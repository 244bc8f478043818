package dev.runs4j.responses.internal.core;

import java.util.Objects;

/**
 * What follows from what was seen. Immutable.
 *
 * @param op what is known now
 * @param effect what is to be done next
 */
public record Decision(Op op, Effect effect) {

    /** Refuses null. */
    public Decision {
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(effect, "effect");
    }
}
