package dev.runs4j.domain.event;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * An addition to an output of code of a kind that this version does not model; written back as it came.
 *
 * @param index position in the call's outputs; {@link IndexedDelta#NO_INDEX} where the server named none
 * @param type the kind on the wire; empty where none was named
 * @param json the whole entry, its index included
 */
public record UnrecognisedCodeOutputDelta(int index, String type, JsonText json) implements CodeOutputDelta {

    /** Refuses null. */
    public UnrecognisedCodeOutputDelta {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
