package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The step writes a message. Immutable. */
public final class MessageCreationDelta implements StepDetailsDelta {

    /** The kind on the wire. */
    public static final String TYPE = "message_creation";

    private final @Nullable String messageId;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param messageId the message; null where this delta does not tell it
     * @param innerExtras unmodelled members inside {@code message_creation}
     * @param extras unmodelled members beside {@code message_creation}
     */
    public MessageCreationDelta(@Nullable String messageId, Extras innerExtras, Extras extras) {
        this.messageId = messageId;
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a delta that tells the message. */
    public static MessageCreationDelta of(String messageId) {
        return new MessageCreationDelta(messageId, Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the message; told once} */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** {@return unmodelled members inside {@code message_creation}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code message_creation}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageCreationDelta that && equalTo(that);
    }

    private boolean equalTo(MessageCreationDelta other) {
        return Objects.equals(messageId, other.messageId)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(messageId, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "MessageCreationDelta[" + messageId + "]";
    }
}
