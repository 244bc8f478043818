package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a message stops before its end (official OpenAI schema 2.3.0). Immutable. */
public final class MessageIncompleteDetails {

    private final @Nullable MessageIncompleteReason reason;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param reason why; null where the server gave no reason
     * @param extras unmodelled members
     */
    public MessageIncompleteDetails(@Nullable MessageIncompleteReason reason, Extras extras) {
        this.reason = reason;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes details without extras. */
    public static MessageIncompleteDetails of(MessageIncompleteReason reason) {
        return new MessageIncompleteDetails(Objects.requireNonNull(reason, "reason"), Extras.NONE);
    }

    /** {@return why; absent where the server gave no reason} */
    public Optional<MessageIncompleteReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageIncompleteDetails that
                && Objects.equals(that.reason, reason)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, extras);
    }

    @Override
    public String toString() {
        return "MessageIncompleteDetails[" + (reason == null ? "" : reason) + "]";
    }
}
