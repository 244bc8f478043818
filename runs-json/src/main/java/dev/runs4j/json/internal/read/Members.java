package dev.runs4j.json.internal.read;

/** Takes the members of one object, one after another. */
@FunctionalInterface
public interface Members {

    /** Knows no member, so that all become extras. */
    Members NONE = (name, in) -> false;

    /**
     * Takes a member that it knows.
     *
     * @param name the member's name
     * @param in stands on the member's value, and behind it afterwards if the member is known
     * @return whether the member is known; otherwise the value has not been touched
     */
    boolean member(String name, JsonIn in);
}
