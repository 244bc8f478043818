package dev.runs4j.domain.run;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunLifecycle;
import dev.runs4j.domain.lifecycle.RunTrigger;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each step leaves on the object: the status, its timestamp, and the fields that it clears.
 *
 * <p>A run that was read may carry marks of an end that it has not had. They do not survive a step: after it, only its own are there.
 */
final class RunTransitions {

    private RunTransitions() {}

    static Run start(Run run, Instant at) {
        return next(run, RunTrigger.START, running(run).startedAt(notNull(at)), tokens(run, null));
    }

    static Run requireAction(Run run, RequiredAction action) {
        Objects.requireNonNull(action, "action");
        return next(run, RunTrigger.REQUIRE_ACTION, running(run), tokens(run, null)).toBuilder()
                .requiredAction(action)
                .build();
    }

    static Run answered(Run run) {
        return next(run, RunTrigger.ANSWER, running(run), tokens(run, null));
    }

    static Run requestCancel(Run run) {
        return next(run, RunTrigger.REQUEST_CANCEL, running(run), tokens(run, null));
    }

    static Run complete(Run run, Instant at, @Nullable Usage usage) {
        return next(run, RunTrigger.COMPLETE, ended(run).completedAt(notNull(at)), tokens(run, usage));
    }

    static Run stopIncomplete(Run run, IncompleteDetails details, Instant at, @Nullable Usage usage) {
        Objects.requireNonNull(details, "details");
        RunOutcome outcome = new RunOutcome(null, details, used(run, usage));
        return next(run, RunTrigger.STOP_INCOMPLETE, ended(run).completedAt(notNull(at)), outcome);
    }

    static Run fail(Run run, LastError error, Instant at, @Nullable Usage usage) {
        Objects.requireNonNull(error, "error");
        RunOutcome outcome = new RunOutcome(error, null, used(run, usage));
        return next(run, RunTrigger.FAIL, ended(run).failedAt(notNull(at)), outcome);
    }

    static Run cancel(Run run, Instant at, @Nullable Usage usage) {
        return next(run, RunTrigger.CANCEL, ended(run).cancelledAt(notNull(at)), tokens(run, usage));
    }

    static Run expire(Run run, @Nullable Usage usage) {
        return next(run, RunTrigger.EXPIRE, ended(run), tokens(run, usage));
    }

    private static Run next(Run run, RunTrigger trigger, RunTimeline.Builder timeline, RunOutcome outcome) {
        return run.toBuilder()
                .status(RunLifecycle.apply(run.status(), trigger))
                .requiredAction(null)
                .timeline(timeline.build())
                .outcome(outcome)
                .build();
    }

    private static RunTimeline.Builder running(Run run) {
        return run.timeline().toBuilder().cancelledAt(null).failedAt(null).completedAt(null);
    }

    private static RunTimeline.Builder ended(Run run) {
        return running(run).expiresAt(null);
    }

    private static RunOutcome tokens(Run run, @Nullable Usage usage) {
        return new RunOutcome(null, null, used(run, usage));
    }

    private static @Nullable Usage used(Run run, @Nullable Usage usage) {
        return usage == null ? run.usage().orElse(null) : usage;
    }

    private static Instant notNull(Instant at) {
        return Objects.requireNonNull(at, "at");
    }
}
