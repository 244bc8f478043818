package dev.runs4j.domain.event;

import java.util.Objects;

/**
 * Something in a stream that could not be taken as it was; the stream went on without it. Immutable.
 *
 * @param where where it stood, in the wire's names, such as {@code message msg_1.content[3].text}
 * @param what what was wrong and what became of it; never the content itself
 */
public record StreamProblem(String where, String what) {

    /** Refuses null. */
    public StreamProblem {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
