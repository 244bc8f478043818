package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.internal.failure.Redactor;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no token, told to everybody who waited for it.
 *
 * @param message names the source and the scope; without secrets
 * @param cause what the source threw; null where it threw nothing; without secrets
 */
record TokenFailure(String message, @Nullable Throwable cause) {

    private static final int MOST_WORDS = 300;

    /** The source gave something that cannot be used. */
    static TokenFailure of(TokenSource source, String scope, String problem) {
        return new TokenFailure(begin(source, scope) + problem, null);
    }

    /** The source threw. */
    static TokenFailure of(TokenSource source, String scope, Throwable thrown, Redactor redactor) {
        String words = redactor.clean(String.valueOf(thrown.getMessage()));
        String shown = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "..." : words;
        return new TokenFailure(
                begin(source, scope) + "it failed with " + thrown.getClass().getName() + ": " + shown,
                redactor.clean(thrown));
    }

    /** Whether a request was sent before is for others to say: the token may have been needed for the second sending. */
    private static String begin(TokenSource source, String scope) {
        return "No token for " + scope + " from " + source.name() + ": ";
    }

    AuthenticationException exception() {
        return new AuthenticationException(message, ErrorDetails.NONE, cause);
    }
}
