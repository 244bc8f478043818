package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.RunsException;
import org.jspecify.annotations.Nullable;

/** What a call is told that was refused and could not be sent with another token: the server's refusal, and why that was its last word. */
public final class Unrenewed {

    private static final int MOST_WORDS = 500;

    private Unrenewed() {}

    /**
     * There is no other token.
     *
     * @param subject what the call is about
     * @param refusal what the server said
     * @param why there is none, without secrets
     * @return the failure
     */
    public static FailedAttemptException without(Subject subject, FailedAttemptException refusal, RunsException why) {
        return failed(subject, refusal, String.valueOf(why.getMessage()), why);
    }

    /**
     * The other token is the same.
     *
     * @param subject what the call is about
     * @param refusal what the server said
     * @param origin who gave it
     * @return the failure
     */
    public static FailedAttemptException again(Subject subject, FailedAttemptException refusal, String origin) {
        return failed(subject, refusal, origin + " gave the token again that the server refused", null);
    }

    private static FailedAttemptException failed(
            Subject subject, FailedAttemptException refusal, String reason, @Nullable RunsException cause) {
        RunsException refused = refusal.error();
        String words = refused.details()
                .serverMessage()
                .map(said -> " (" + PlainText.line(said, MOST_WORDS) + ")")
                .orElse("");
        AuthenticationException error = new AuthenticationException(
                subject + " was refused" + words + ", and not sent again: " + reason, refused.details(), cause);
        error.addSuppressed(refused);
        return new FailedAttemptException(
                error,
                refusal.kind(),
                refusal.serverWait().orElse(null),
                refusal.serverAdvice().orElse(null));
    }
}
