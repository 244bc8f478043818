package dev.runs4j.domain;

import java.util.Objects;

/**
 * The answer to a delete of an assistant, a thread or a message (official OpenAI schema 2.3.0). Immutable.
 *
 * @param id what was to be deleted
 * @param deleted whether it is gone
 * @param object the wire's name of the answer, such as {@code thread.deleted}
 * @param extras unmodelled members
 */
public record Deletion(String id, boolean deleted, String object, Extras extras) {

    private static final String SUFFIX = ".deleted";

    /** Refuses null. */
    public Deletion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the answer of a delete that succeeded.
     *
     * @param id what was deleted
     * @param kind the wire's name of what was deleted, such as {@code thread}
     * @return the answer
     */
    public static Deletion of(String id, String kind) {
        return new Deletion(id, true, Objects.requireNonNull(kind, "kind") + SUFFIX, Extras.NONE);
    }
}
