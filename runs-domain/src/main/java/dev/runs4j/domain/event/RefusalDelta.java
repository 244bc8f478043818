package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a refusal. Immutable; {@link #toString()} shows the index only. */
public final class RefusalDelta implements ContentDelta {

    /** The kind on the wire. */
    public static final String TYPE = "refusal";

    private final int index;
    private final @Nullable String refusal;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param index position in the message's content; {@link IndexedDelta#NO_INDEX} where the server named none
     * @param refusal the piece; null for none
     * @param extras unmodelled members
     */
    public RefusalDelta(int index, @Nullable String refusal, Extras extras) {
        this.index = index;
        this.refusal = refusal;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a piece. */
    public static RefusalDelta of(int index, String refusal) {
        return new RefusalDelta(index, refusal, Extras.NONE);
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
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RefusalDelta that && equalTo(that);
    }

    private boolean equalTo(RefusalDelta other) {
        return index == other.index && Objects.equals(refusal, other.refusal) && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, refusal, extras);
    }

    @Override
    public String toString() {
        return "RefusalDelta[" + index + "]";
    }
}
