package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import java.net.URI;
import java.net.URISyntaxException;

/** Redirects are told and never followed: a credential goes to no other host. Only the host is shown, since a path may hold anything. */
final class Redirects {

    private static final int MOST_HOST = 253;

    private Redirects() {}

    static FailedAttemptException translate(Refusal refusal) {
        String fate =
                "failed, the server redirects to " + target(refusal) + ", which is not followed; look at the base URL";
        return refusal.as(
                FailureKind.REDIRECTED,
                mayHaveHappened(refusal)
                        ? new IndeterminateOutcomeException(refusal.subject() + " " + fate, refusal.details(), null)
                        : new BackendUnavailableException(refusal.subject() + " " + fate, refusal.details(), null));
    }

    /** 307 and 308 ask for the same request elsewhere (RFC 9110, sections 15.4.8 and 15.4.9); after a write the others may mean that it was done. */
    private static boolean mayHaveHappened(Refusal refusal) {
        return refusal.subject().operation().isWrite() && refusal.status() != 307 && refusal.status() != 308;
    }

    private static String target(Refusal refusal) {
        String location = refusal.headers().first("Location").orElse("");
        try {
            String host = new URI(location.strip()).getHost();
            return host == null ? "another address" : PlainText.line(host, MOST_HOST);
        } catch (URISyntaxException unreadable) {
            return "another address";
        }
    }
}
