package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.PermissionException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An administrator of an Azure resource can switch assistants off by the tag {@code MS-AOAI-Feature-Assistants} = {@code Disabled} (Microsoft's
 * pages on Foundry Agents): threads, runs and assistants can be read then, but not made or changed. With which status that is told is not
 * published, so that the words decide.
 */
final class SwitchedOff {

    private static final String TAG = "ms-aoai-feature-assistants";

    private static final Pattern WORDS =
            Pattern.compile("\\b(?:assistants?|agents?)\\b.{0,80}\\b(?:feature|api|service)\\b.{0,80}\\bdisabled\\b"
                    + "|\\bfeature\\b.{0,80}\\b(?:assistants?|agents?)\\b.{0,80}\\bdisabled\\b");

    private static final int FORBIDDEN = 403;

    private SwitchedOff() {}

    /** {@return the failure, where this is one of that kind} */
    static Optional<FailedAttemptException> translate(Refusal refusal) {
        String plain = PlainText.plain(refusal.body().words());
        boolean told = plain.contains(TAG)
                || (refusal.status() == FORBIDDEN && WORDS.matcher(plain).find());
        return told ? Optional.of(failure(refusal)) : Optional.empty();
    }

    private static FailedAttemptException failure(Refusal refusal) {
        String fate =
                "is not allowed, assistants are switched off on this resource (its tag MS-AOAI-Feature-Assistants says"
                        + " Disabled); what is there can still be read, and an administrator can take the tag away";
        // Whatever the answer advises: only an administrator can change it.
        return new FailedAttemptException(
                new PermissionException(refusal.message(fate), refusal.details()), FailureKind.REFUSED, null, null);
    }
}
