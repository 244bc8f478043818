package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells refused requests apart. The official server answers a locked thread, a run in the wrong status and a wrong value all with 400 and
 * without a code, so that only its sentences tell which it is; they are looked through loosely, since their spelling varies.
 */
final class BadRequests {

    private static final String ID = "['\"`]?([\\w.:/-]{1,200}[\\w])['\"`]?";

    private static final Pattern LOCK =
            Pattern.compile("already has an active run|while (?:a |the )?run .{0,210}is active");
    private static final Pattern LOCKING_RUN = Pattern.compile("(?i)(?:active run:?|while (?:a |the )?run) " + ID);
    private static final Pattern LOCKED_THREAD =
            Pattern.compile("(?i)(?:\\bthread|\\bmessages? to|\\bdelete)(?: thread)?:? " + ID);
    private static final Pattern WRONG_STATE = Pattern.compile(
            "\\b(?:cannot|can't|can not|could not) (?:cancel|update|modify) (?:a |the )?run\\b.{0,210}\\bstatus\\b"
                    + "|\\bnot accept(?:ing)? (?:any )?tool[ _]outputs?\\b");
    private static final Pattern STATUS = Pattern.compile("\\bstatus:? (?:is |of |=)?['\"`]?([a-z][a-z_]{2,40})");

    private BadRequests() {}

    static FailedAttemptException translate(Refusal refusal) {
        String plain = PlainText.plain(refusal.body().words());
        Optional<RunsException> told = LOCK.matcher(plain).find() ? locked(refusal) : wrongState(refusal, plain);
        return told.map(error -> refusal.as(FailureKind.REFUSED, error)).orElseGet(() -> Refusals.invalid(refusal));
    }

    private static Optional<RunsException> locked(Refusal refusal) {
        String words = refusal.body().words();
        return refusal.subject()
                .threadId()
                .or(() -> Optional.ofNullable(id(LOCKED_THREAD, words)))
                .map(thread -> new ThreadBusyException(thread, id(LOCKING_RUN, words), refusal.details()));
    }

    private static Optional<RunsException> wrongState(Refusal refusal, String plain) {
        if (!WRONG_STATE.matcher(plain).find()) {
            return Optional.empty();
        }
        Matcher status = STATUS.matcher(plain);
        RunStatus told = status.find() ? RunStatus.of(status.group(1)) : null;
        return refusal.subject()
                .runId()
                .map(run -> new WrongRunStateException(run, told, refusal.message("was refused"), refusal.details()));
    }

    /** A word without a digit or a sign in it is hardly an id. */
    private static @Nullable String id(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            String id = found.group(1);
            if (id.chars().anyMatch(c -> !Character.isLetter(c))) {
                return id;
            }
        }
        return null;
    }
}
