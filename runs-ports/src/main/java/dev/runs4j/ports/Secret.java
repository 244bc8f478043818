package dev.runs4j.ports;

import java.util.Objects;

/**
 * A key or token that cannot be printed by accident: {@link #toString()} shows nothing of it, not even its length. Not serializable.
 * Immutable.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Hides a value.
     *
     * @param value not blank
     * @return the secret
     * @throws IllegalArgumentException when it is blank or holds a line break, which is usually a paste gone wrong
     */
    public static Secret of(String value) {
        if (Objects.requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("secret: not blank, but it was");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("secret: no line breaks or control characters, but it has one");
        }
        return new Secret(value);
    }

    /** {@return the value; for the moment in which it is put into a request} */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
