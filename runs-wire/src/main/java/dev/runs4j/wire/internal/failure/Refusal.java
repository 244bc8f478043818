package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success, with all that is known about it.
 *
 * @param subject what the call is about
 * @param status its status
 * @param headers its header fields
 * @param body what its body says
 * @param details the same, for the exception
 * @param asked how long the server asks to wait
 * @param base where the addresses of all requests begin
 * @param query what every request has behind its address, such as a version; may be empty
 */
record Refusal(
        Subject subject,
        int status,
        HttpHeaders headers,
        ErrorBody body,
        ErrorDetails details,
        Optional<Duration> asked,
        String base,
        String query) {

    private static final int MOST_WORDS = 500;

    /** {@return a message: the operation, what became of it, and the server's words} */
    String message(String fate) {
        String words = PlainText.line(body.words(), MOST_WORDS);
        return subject + " " + fate + (words.isEmpty() ? "" : ": " + words);
    }

    FailedAttemptException as(FailureKind kind, RunsException error) {
        return new FailedAttemptException(error, kind, asked.orElse(null), advice());
    }

    /** Neither true nor false is no advice. */
    private @Nullable Boolean advice() {
        String text = headers.first("x-should-retry").orElse("").strip().toLowerCase(Locale.ROOT);
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
