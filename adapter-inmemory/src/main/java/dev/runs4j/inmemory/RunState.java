package dev.runs4j.inmemory;

import dev.runs4j.domain.run.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run at work: all that is needed to tell what it does next. Immutable; {@link RunMachine} gives the next one.
 *
 * @param run the run as callers see it
 * @param plan what does not change
 * @param cursor where it stands in its script
 * @param desk what it has in hand
 * @param tally what it has used up
 * @param outputs what it was answered
 * @param cancelAt when a cancel takes effect; null where none was asked for
 */
record RunState(
        Run run,
        RunPlan plan,
        Cursor cursor,
        Desk desk,
        Tally tally,
        Outputs outputs,
        @Nullable Instant cancelAt) {

    static RunState of(Run run, RunPlan plan, Cursor cursor) {
        return new RunState(run, plan, cursor, Desk.EMPTY, Tally.ZERO, Outputs.none(plan.request()), null);
    }

    RunState with(Run changed) {
        return new RunState(changed, plan, cursor, desk, tally, outputs, cancelAt);
    }

    RunState with(Cursor changed) {
        return new RunState(run, plan, changed, desk, tally, outputs, cancelAt);
    }

    RunState with(Desk changed) {
        return new RunState(run, plan, cursor, changed, tally, outputs, cancelAt);
    }

    RunState with(Desk changedDesk, Tally changedTally) {
        return new RunState(run, plan, cursor, changedDesk, changedTally, outputs, cancelAt);
    }

    RunState with(Outputs changedOutputs, Tally changedTally) {
        return new RunState(run, plan, cursor, desk, changedTally, changedOutputs, cancelAt);
    }

    RunState cancelledAt(Instant at) {
        return new RunState(run, plan, cursor, desk, tally, outputs, at);
    }

    boolean isEnded() {
        return cursor.phase() == Cursor.Phase.ENDED;
    }

    /** What the model reads in its next turn. */
    long promptTokens() {
        return plan.promptTokens() + tally.context();
    }

    boolean exceedsPrompt() {
        Integer budget = run.settings().maxPromptTokens().orElse(null);
        return budget != null && tally.prompt() + promptTokens() > budget;
    }

    boolean exceedsCompletion(long more) {
        return more > completionLeft();
    }

    long completionLeft() {
        Integer budget = run.settings().maxCompletionTokens().orElse(null);
        return budget == null ? Long.MAX_VALUE : Math.max(0, budget - tally.completion());
    }
}
