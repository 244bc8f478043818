package dev.runs4j.domain.message;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** Who speaks in a message: two roles in the official OpenAI schema 2.3.0, and whatever else a server sends. */
public final class Role extends OpenText {

    /** The roles that this version knows, to switch on. */
    public enum Known {
        /** The caller's side. */
        USER,
        /** The model's side. */
        ASSISTANT,
        /** Any other text. */
        UNRECOGNISED
    }

    /** The caller's side. */
    public static final Role USER = new Role("user", Known.USER);
    /** The model's side; a caller may add such messages too, to tell what was said before. */
    public static final Role ASSISTANT = new Role("assistant", Known.ASSISTANT);

    private static final List<Role> CONSTANTS = List.of(USER, ASSISTANT);

    private final Known known;

    private Role(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a role of any text. */
    public static Role of(String text) {
        return find(text, CONSTANTS, other -> new Role(other, Known.UNRECOGNISED));
    }

    /** {@return the roles that this version knows} */
    public static List<Role> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
