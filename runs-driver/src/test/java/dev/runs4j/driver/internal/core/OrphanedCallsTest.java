package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.RUN;
import static dev.runs4j.driver.internal.core.JournalScene.answer;
import static dev.runs4j.driver.internal.core.JournalScene.claim;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.key;
import static dev.runs4j.driver.internal.core.JournalScene.orphaned;
import static dev.runs4j.driver.internal.core.JournalScene.plan;
import static dev.runs4j.driver.internal.core.JournalScene.taken;
import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.START;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.Refusal;
import org.junit.jupiter.api.Test;

/** Calls that were claimed by a drive that is gone. */
class OrphanedCallsTest {

    private static final Effect AGAIN = new Effect.CallTool(REF, 1, call("a"), true, START.plusSeconds(60));
    private static final Effect ASK = new Effect.Reconcile(REF, 1, call("a"), START.plusSeconds(60));

    private static void assertTold(Played drive) {
        JournalEffect.RecordResult told = (JournalEffect.RecordResult) drive.effect();
        assertThat(told.call()).isEqualTo(key(1, "a"));
        assertThat(told.kind()).isEqualTo(CallResult.Kind.UNKNOWN_OUTCOME);
        assertThat(told.output()).contains("unknown", "Do not repeat");
    }

    private static void assertFailed(Played drive) {
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.OUTCOME_UNKNOWN);
        assertThat(drive.record().gaveUpBecause()).contains("'weather'", "call a", "round 1");
        assertThat(drive.effect()).isEqualTo(Played.cancel(Pacing.OUTCOME_PATIENCE.plusSeconds(10)));
    }

    /** The earlier drive has had its time, and said nothing. */
    private static Played forgotten(Played drive) {
        assertThat(drive.effect()).isEqualTo(Played.sleep(Pacing.OUTCOME_LOOK));
        drive.waited();
        assertThat(drive.effect()).isEqualTo(claiming(1, "a", 2));
        return drive.at(Pacing.OUTCOME_PATIENCE).see(taken("a", claim(1, "a", 1)));
    }

    @Test
    void the_model_is_told_of_a_tool_of_which_nothing_is_known() {
        assertTold(forgotten(orphaned(plan(ToolTraits.NONE))));
    }

    @Test
    void an_earlier_drive_that_is_still_at_work_may_say_what_came_of_its_call() {
        Played drive = orphaned(plan(ToolTraits.WITH_EFFECTS)).waited().see(taken("a", claim(1, "a", 1, "paid")));

        assertThat(drive.effect()).isEqualTo(new JournalEffect.MarkSending(RUN, 1, 2));
    }

    @Test
    void whoever_is_not_the_owner_any_more_does_not_say_that_nobody_knows() {
        Played drive = orphaned(plan(ToolTraits.NONE)).waited().see(answer("a", new Refusal.Outdated(3)));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
    }

    @Test
    void a_tool_with_effects_ends_drive_and_run() {
        assertFailed(forgotten(orphaned(plan(ToolTraits.WITH_EFFECTS))));
    }

    @Test
    void a_tool_that_may_be_repeated_is_called_again_and_told_so() {
        assertThat(orphaned(plan(ToolTraits.IDEMPOTENT)).effect()).isEqualTo(AGAIN);
        assertThat(orphaned(plan(ToolTraits.WITH_EFFECTS.andIdempotent())).effect())
                .isEqualTo(AGAIN);
    }

    @Test
    void a_policy_counts_for_all_tools_that_may_not_be_repeated() {
        assertTold(forgotten(orphaned(plan(ToolTraits.WITH_EFFECTS, UnknownOutcome.TELL_MODEL))));
        assertFailed(forgotten(orphaned(plan(ToolTraits.NONE, UnknownOutcome.FAIL_RUN))));
        assertThat(orphaned(plan(ToolTraits.IDEMPOTENT, UnknownOutcome.FAIL_RUN))
                        .effect())
                .isEqualTo(AGAIN);
    }

    @Test
    void a_tool_that_can_be_asked_is_asked_first() {
        assertThat(orphaned(plan(ToolTraits.IDEMPOTENT.andReconciles())).effect())
                .isEqualTo(ASK);
    }

    @Test
    void what_the_tool_knows_is_written_down_as_the_result() {
        Played drive =
                orphaned(plan(ToolTraits.WITH_EFFECTS.andReconciles())).see(new Observation.Reconciled(1, "a", "paid"));

        assertThat(drive.effect())
                .isEqualTo(new JournalEffect.RecordResult(key(1, "a"), CallResult.Kind.RETURNED, "paid"));
    }

    @Test
    void a_tool_that_does_not_know_is_treated_as_one_that_cannot_be_asked() {
        Observation nothing = new Observation.Reconciled(1, "a", null);
        assertFailed(forgotten(
                        orphaned(plan(ToolTraits.WITH_EFFECTS.andReconciles())).see(nothing))
                .see(nothing));
        assertThat(orphaned(plan(ToolTraits.IDEMPOTENT.andReconciles()))
                        .see(new Observation.Reconciled(1, "a", null))
                        .effect())
                .isEqualTo(AGAIN);
    }

    @Test
    void what_is_known_of_another_round_or_call_changes_nothing() {
        Played drive = orphaned(plan(ToolTraits.IDEMPOTENT.andReconciles()))
                .see(new Observation.Reconciled(2, "a", "paid"))
                .see(new Observation.Reconciled(1, "b", "paid"));

        assertThat(drive.effects()).isEmpty();
    }
}
