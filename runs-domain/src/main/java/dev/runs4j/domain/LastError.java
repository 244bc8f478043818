package dev.runs4j.domain;

import java.util.Objects;

/**
 * Why a run or a step failed. The message is the server's own; it may quote the caller's content, so {@link #toString()} shows the code
 * only. Immutable.
 *
 * @param code the reason to decide on
 * @param message the server's words for people; empty where it sent none
 * @param extras unmodelled members
 */
public record LastError(ErrorCode code, String message, Extras extras) {

    /**
     * Keeps the parts.
     *
     * @param code the reason
     * @param message the server's words
     * @param extras unmodelled members
     */
    public LastError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes an error without extras.
     *
     * @param code the reason
     * @param message words for people
     * @return the error
     */
    public static LastError of(ErrorCode code, String message) {
        return new LastError(code, message, Extras.NONE);
    }

    @Override
    public String toString() {
        return "LastError[" + code + "]";
    }
}
