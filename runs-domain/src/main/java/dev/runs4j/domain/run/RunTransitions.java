package dev.runs4j.domain.run;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunLifecycle;
import dev.runs4j.domain.lifecycle.RunTrigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each step leaves on the object: the status, its timestamp, and the fields that it clears. */
final class RunTransitions {

    private RunTransitions() {}

    static Run start(Run run, Instant at) {
        return step(run, RunTrigger.START)
                .timeline(run.timeline().toBuilder().startedAt(at).build())
                .build();
    }

    static Run requireAction(Run run, RequiredAction action) {
        return step(run, RunTrigger.REQUIRE_ACTION).requiredAction(action).build();
    }

    static Run answered(Run run) {
        return step(run, RunTrigger.ANSWER).build();
    }

    static Run requestCancel(Run run) {
        return step(run, RunTrigger.REQUEST_CANCEL).build();
    }

    static Run complete(Run run, Instant at, @Nullable Usage usage) {
        return end(run, RunTrigger.COMPLETE, ended(run).completedAt(at), outcome(run, null, null, usage));
    }

    static Run stopIncomplete(Run run, IncompleteDetails details, Instant at, @Nullable Usage usage) {
        return end(run, RunTrigger.STOP_INCOMPLETE, ended(run).completedAt(at), outcome(run, null, details, usage));
    }

    static Run fail(Run run, LastError error, Instant at, @Nullable Usage usage) {
        return end(run, RunTrigger.FAIL, ended(run).failedAt(at), outcome(run, error, null, usage));
    }

    static Run cancel(Run run, Instant at, @Nullable Usage usage) {
        return end(run, RunTrigger.CANCEL, ended(run).cancelledAt(at), outcome(run, null, null, usage));
    }

    static Run expire(Run run, @Nullable Usage usage) {
        return end(run, RunTrigger.EXPIRE, ended(run), outcome(run, null, null, usage));
    }

    private static Run.Builder step(Run run, RunTrigger trigger) {
        return run.toBuilder().status(RunLifecycle.apply(run.status(), trigger)).requiredAction(null);
    }

    private static RunTimeline.Builder ended(Run run) {
        return run.timeline().toBuilder().expiresAt(null);
    }

    private static RunOutcome outcome(
            Run run, @Nullable LastError error, @Nullable IncompleteDetails details, @Nullable Usage usage) {
        return new RunOutcome(error, details, usage == null ? run.usage().orElse(null) : usage);
    }

    private static Run end(Run run, RunTrigger trigger, RunTimeline.Builder timeline, RunOutcome outcome) {
        return step(run, trigger).timeline(timeline.build()).outcome(outcome).build();
    }
}
