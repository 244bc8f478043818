package dev.runs4j.ports.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server sent cannot be read at all: broken JSON, a body that is too large or too deep, an object without an id. Odd values never
 * cause this. After a read nothing has happened; after a write it is not known whether it has: whoever makes the call says so by
 * {@link #afterWrite()}, since whoever reads the text cannot know.
 */
public final class MalformedResponseException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String excerpt;
    private final Happened happened;

    /**
     * Says where and what; nothing happened, as far as this one knows.
     *
     * @param message what is wrong
     * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole body
     * @param excerpt a short piece of the body for people, with values hidden
     * @param details what is known of the answer
     * @param cause what was caught; null for none
     */
    public MalformedResponseException(
            String message, String pointer, String excerpt, ErrorDetails details, @Nullable Throwable cause) {
        super(message + " at " + (pointer.isEmpty() ? "the root" : pointer), details, cause);
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.excerpt = Objects.requireNonNull(excerpt, "excerpt");
        this.happened = Happened.NO;
    }

    private MalformedResponseException(MalformedResponseException read) {
        super(Objects.requireNonNullElse(read.getMessage(), ""), read);
        this.pointer = read.pointer;
        this.excerpt = read.excerpt;
        this.happened = Happened.UNKNOWN;
    }

    /** {@return this answer as that to a write: what could not be read may have said that it happened} */
    public MalformedResponseException afterWrite() {
        return happened == Happened.UNKNOWN ? this : new MalformedResponseException(this);
    }

    /** {@return JSON pointer (RFC 6901) to the place; empty for the whole body} */
    public String pointer() {
        return pointer;
    }

    /** {@return a short piece of the body, with values hidden} */
    public String excerpt() {
        return excerpt;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }

    @Override
    public Happened happened() {
        return happened;
    }
}
