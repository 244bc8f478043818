package dev.runs4j.responses.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a hop begins: behind the newest item that the conversation had before it, or on top of a response. Immutable.
 *
 * @param known whether it was looked up; nothing is sent before
 * @param id the item's or the response's id; null at the very beginning of a thread
 */
public record Anchor(boolean known, @Nullable String id) {

    /** Not looked up yet. */
    public static final Anchor UNKNOWN = new Anchor(false, null);

    /** The very beginning: there is nothing before. */
    public static final Anchor START = new Anchor(true, null);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the id is blank, or there is one that is not known
     */
    public Anchor {
        Values.nullOrNotBlank("id", id);
        if (!known && id != null) {
            throw new IllegalArgumentException("id: none as long as it is not known, but was " + id);
        }
    }

    /** Behind, or on top of, what has this id. */
    public static Anchor at(String id) {
        return new Anchor(true, id);
    }

    /** {@return the id; empty at the very beginning, and while it is not known} */
    public Optional<String> optional() {
        return Optional.ofNullable(id);
    }
}
