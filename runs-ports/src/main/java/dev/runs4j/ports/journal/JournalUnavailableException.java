package dev.runs4j.ports.journal;

import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal could not be read or written, or was closed. A read has {@link Happened#NO}; a write tells whether it may stand in the journal
 * nevertheless. The same call may be made again in either case, since whatever a journal writes it writes once; the answer says then what
 * stands. Not so with {@link ToolJournal#adopt}, which raises the epoch each time; that does no harm.
 */
public final class JournalUnavailableException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final Happened happened;
    private final boolean retryable;

    /**
     * Says what failed.
     *
     * @param message what failed, for people, without outputs and secrets
     * @param happened {@link Happened#NO} when certainly nothing was written
     * @param cause what was caught; null for none
     */
    public JournalUnavailableException(String message, Happened happened, @Nullable Throwable cause) {
        this(message, happened, cause, true);
    }

    private JournalUnavailableException(
            String message, Happened happened, @Nullable Throwable cause, boolean retryable) {
        super(message, ErrorDetails.NONE, cause);
        this.happened = Objects.requireNonNull(happened, "happened");
        this.retryable = retryable;
    }

    /** Says that the journal was closed before the call: nothing happened, and nothing will. */
    public static JournalUnavailableException closed() {
        return new JournalUnavailableException("The journal is closed", Happened.NO, null, false);
    }

    /** {@return true, but for a journal that was closed} */
    @Override
    public boolean isRetryable() {
        return retryable;
    }

    @Override
    public Happened happened() {
        return happened;
    }
}
