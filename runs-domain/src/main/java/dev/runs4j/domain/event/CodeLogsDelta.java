package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of what code printed. Immutable; {@link #toString()} shows the index only. */
public final class CodeLogsDelta implements CodeOutputDelta {

    /** The kind on the wire. */
    public static final String TYPE = "logs";

    private final int index;
    private final @Nullable String logs;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the call's outputs; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param logs the piece; null for none
     * @param extras unmodelled members
     */
    public CodeLogsDelta(int index, @Nullable String logs, Extras extras) {
        this.index = index;
        this.logs = logs;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a piece. */
    public static CodeLogsDelta of(int index, String logs) {
        return new CodeLogsDelta(index, logs, Extras.NONE);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the piece, to be put behind what is there} */
    public Optional<String> logs() {
        return Optional.ofNullable(logs);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeLogsDelta that && equalTo(that);
    }

    private boolean equalTo(CodeLogsDelta other) {
        return index == other.index && Objects.equals(logs, other.logs) && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, logs, extras);
    }

    @Override
    public String toString() {
        return "CodeLogsDelta[" + index + "]";
    }
}
