package dev.runs4j.domain.run;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a run ended {@code incomplete}. The schema does not even promise a reason. Immutable. */
public final class IncompleteDetails {

    private final @Nullable IncompleteReason reason;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param reason where told
     * @param extras unmodelled members
     */
    public IncompleteDetails(@Nullable IncompleteReason reason, Extras extras) {
        this.reason = reason;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes details of one reason. */
    public static IncompleteDetails of(IncompleteReason reason) {
        return new IncompleteDetails(reason, Extras.NONE);
    }

    /** {@return the reason, where told} */
    public Optional<IncompleteReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IncompleteDetails that
                && Objects.equals(that.reason, reason)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, extras);
    }

    @Override
    public String toString() {
        return "IncompleteDetails[" + reason + "]";
    }
}
