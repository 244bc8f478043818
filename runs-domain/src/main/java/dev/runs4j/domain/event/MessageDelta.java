package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been added to a message: the event {@code thread.message.delta} (official schema 2.3.0).
 *
 * <p>Text comes in pieces that may split anywhere, even between the two halves of a surrogate pair; {@link RunAccumulator} joins them.
 * Immutable; {@link #toString()} shows the id only.
 */
public final class MessageDelta implements RunEvent {

    private final String id;
    private final @Nullable Role role;
    private final List<ContentDelta> content;
    private final Extras deltaExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param id the message
     * @param role who speaks; null where this delta does not tell it
     * @param content additions to content parts
     * @param deltaExtras unmodelled members inside {@code delta}
     * @param extras unmodelled members beside {@code delta}
     */
    public MessageDelta(String id, @Nullable Role role, List<ContentDelta> content, Extras deltaExtras, Extras extras) {
        this.id = Objects.requireNonNull(id, "id");
        this.role = role;
        this.content = List.copyOf(content);
        this.deltaExtras = Objects.requireNonNull(deltaExtras, "deltaExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a delta of content only. */
    public static MessageDelta of(String id, ContentDelta... content) {
        return new MessageDelta(id, null, List.of(content), Extras.NONE, Extras.NONE);
    }

    @Override
    public String name() {
        return EventName.MESSAGE_DELTA;
    }

    /**
     * {@return the text that this delta adds, all its text pieces one after the other} Enough for printing an answer that has one text
     * part, as answers nearly always have; empty where nothing but other content came.
     */
    public String text() {
        StringBuilder joined = new StringBuilder();
        for (ContentDelta part : content) {
            if (part instanceof TextDelta text) {
                joined.append(text.value());
            }
        }
        return joined.toString();
    }

    /** {@return the message} */
    public String id() {
        return id;
    }

    /** {@return who speaks; told once, if at all} */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** {@return additions to content parts, in the order in which they came} */
    public List<ContentDelta> content() {
        return content;
    }

    /** {@return unmodelled members inside {@code delta}; a modelled one of an unusable type is here as well} */
    public Extras deltaExtras() {
        return deltaExtras;
    }

    /** {@return unmodelled members beside {@code delta}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageDelta that && equalTo(that);
    }

    private boolean equalTo(MessageDelta other) {
        return id.equals(other.id)
                && Objects.equals(role, other.role)
                && content.equals(other.content)
                && deltaExtras.equals(other.deltaExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, role, content, deltaExtras, extras);
    }

    @Override
    public String toString() {
        return "MessageDelta[" + id + "]";
    }
}
