package dev.runs4j.domain.run;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a thread is cut to fit the model's context. Immutable. */
public final class TruncationStrategy {

    /** The word for "drop from the middle as needed". */
    public static final String TYPE_AUTO = "auto";
    /** The word for "use the newest messages only". */
    public static final String TYPE_LAST_MESSAGES = "last_messages";
    /** Drops messages from the middle of the thread as needed; the default. */
    public static final TruncationStrategy AUTO = new TruncationStrategy(TYPE_AUTO, null, Extras.NONE);

    private final String type;
    private final @Nullable Integer lastMessages;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param type {@code auto}, {@code last_messages} or a word that this version does not know
     * @param lastMessages how many, with {@code last_messages}; at least 1
     * @param extras unmodelled members
     */
    public TruncationStrategy(String type, @Nullable Integer lastMessages, Extras extras) {
        this.type = Objects.requireNonNull(type, "type");
        this.lastMessages = lastMessages;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Uses the newest {@code count} messages only; at least 1. */
    public static TruncationStrategy lastMessages(int count) {
        return new TruncationStrategy(TYPE_LAST_MESSAGES, count, Extras.NONE);
    }

    /** {@return the word on the wire} */
    public String type() {
        return type;
    }

    /** {@return how many messages, with {@code last_messages}} */
    public Optional<Integer> lastMessages() {
        return Optional.ofNullable(lastMessages);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TruncationStrategy that
                && that.type.equals(type)
                && Objects.equals(that.lastMessages, lastMessages)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, lastMessages, extras);
    }

    @Override
    public String toString() {
        return "TruncationStrategy[" + type + (lastMessages == null ? "" : " " + lastMessages) + "]";
    }
}
