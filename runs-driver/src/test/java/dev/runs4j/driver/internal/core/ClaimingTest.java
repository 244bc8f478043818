package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.RUN;
import static dev.runs4j.driver.internal.core.JournalScene.answer;
import static dev.runs4j.driver.internal.core.JournalScene.asked;
import static dev.runs4j.driver.internal.core.JournalScene.claim;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.failed;
import static dev.runs4j.driver.internal.core.JournalScene.granted;
import static dev.runs4j.driver.internal.core.JournalScene.sending;
import static dev.runs4j.driver.internal.core.JournalScene.taken;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.callTool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimingTest {

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal.Outdated(2),
                new Refusal.Ended(new DriveEnd("completed", Played.START)),
                new Refusal.Unknown(RUN));
    }

    @Test
    void every_call_is_claimed_before_its_tool_is_called() {
        Played drive = asked(call("a"), call("b"));
        assertThat(drive.effects()).containsExactly(claiming(1, "a", 1), claiming(1, "b", 1));

        assertThat(drive.see(granted("b")).effect()).isEqualTo(callTool(1, call("b")));
        assertThat(drive.see(granted("a")).effect()).isEqualTo(callTool(1, call("a")));
    }

    @Test
    void a_claim_that_is_answered_twice_calls_the_tool_once() {
        Played drive = asked(call("a")).see(granted("a")).see(granted("a"));

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_claim_of_another_round_calls_nothing() {
        Played drive = asked(call("a"))
                .see(new JournalObservation.ClaimAnswered(
                        JournalScene.key(2, "a"), new dev.runs4j.ports.journal.ClaimAnswer.Granted(claim(2, "a", 1))));

        assertThat(drive.effects()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void who_is_not_the_owner_lets_go_of_the_drive_and_does_not_cancel_the_run(Refusal refusal) {
        Played drive = Played.byHand(JournalScene.withTool(), true)
                .see(new Observation.TakenUp())
                .see(asking(call("a")))
                .see(JournalScene.begun())
                .see(answer("a", refusal));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_claim_whose_answer_is_lost_is_asked_for_again_after_a_while() {
        Played drive = asked(call("a"));
        drive.see(failed(drive.effect()));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));

        assertThat(drive.waited().effect()).isEqualTo(claiming(1, "a", 1));
    }

    @Test
    void a_claim_under_the_own_epoch_whose_grant_was_not_seen_is_ones_own() {
        Played drive = asked(call("a"));
        drive.see(failed(drive.effect())).waited().see(taken("a", claim(1, "a", 1)));

        assertThat(drive.effect()).isEqualTo(callTool(1, call("a")));
    }

    @Test
    void only_the_claim_that_failed_is_asked_for_again() {
        Played drive = asked(call("a"), call("b"));
        drive.see(failed(claiming(1, "b", 1))).see(granted("a"));

        assertThat(drive.at(Duration.ofSeconds(1))
                        .see(new Observation.WaitOver())
                        .effect())
                .isEqualTo(claiming(1, "b", 1));
    }

    @Test
    void a_journal_that_keeps_silent_is_asked_less_and_less_often() {
        Played drive = asked(call("a"));
        drive.see(failed(drive.effect())).waited();
        drive.see(failed(drive.effect()));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(1500)));
    }

    @Test
    void a_journal_that_keeps_silent_until_the_deadline_ends_the_drive() {
        Played drive = asked(call("a"));
        Effect claim = drive.effect();

        drive.at(Duration.ofSeconds(60)).see(failed(claim));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_call_that_is_granted_at_the_deadline_is_not_made() {
        Played drive = asked(call("a")).at(Duration.ofSeconds(60)).see(granted("a"));

        JournalEffect.RecordResult none = (JournalEffect.RecordResult) drive.effect();
        assertThat(none.kind()).isEqualTo(CallResult.Kind.REFUSED);
        assertThat(none.output()).contains("was not made");
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void a_call_that_may_be_repeated_and_is_granted_at_the_deadline_may_have_been_made_by_another_drive() {
        Played drive = asked(JournalScene.plan(ToolTraits.IDEMPOTENT), call("a"))
                .at(Duration.ofSeconds(60))
                .see(granted("a"));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void a_call_that_may_be_repeated_and_was_dropped_may_have_been_made_by_another_drive() {
        Played drive = asked(JournalScene.plan(ToolTraits.WITH_EFFECTS.andIdempotent()), call("a"))
                .see(granted("a"))
                .see(new Observation.Interrupted(false))
                .see(new Observation.ToolNotStarted(1, "a"));

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_call_that_was_dropped_before_its_tool_was_started_is_written_down_as_not_made() {
        Played drive = asked(call("a"))
                .see(granted("a"))
                .see(new Observation.Interrupted(false))
                .see(new Observation.ToolNotStarted(1, "a"));

        assertThat(((JournalEffect.RecordResult) drive.effect()).kind()).isEqualTo(CallResult.Kind.REFUSED);
    }

    @Test
    void a_result_that_the_journal_has_not_taken_is_offered_once_more_when_the_drive_is_given_up() {
        Played drive = asked(call("a")).see(granted("a")).returned(1, "a", "paid");
        drive.see(JournalScene.failed(drive.effect()));

        assertThat(drive.see(new Observation.Interrupted(false)).effects())
                .containsExactly(JournalScene.recording("a", CallResult.Kind.RETURNED, "paid"));
    }

    @Test
    void a_tool_with_effects_that_breaks_leaves_an_outcome_that_nobody_knows() {
        Played drive = asked(JournalScene.plan(ToolTraits.WITH_EFFECTS), call("a"))
                .see(granted("a"))
                .see(new Observation.ToolReturned(1, ToolOutput.of("a", "failed"), ToolResult.FAILED));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.OUTCOME_UNKNOWN);
        assertThat(drive.effects()).noneMatch(JournalEffect.RecordResult.class::isInstance);
    }

    @Test
    void a_tool_with_effects_that_breaks_is_asked_what_came_of_it_where_it_can_be() {
        Played drive = asked(JournalScene.plan(ToolTraits.WITH_EFFECTS.andReconciles()), call("a"))
                .see(granted("a"))
                .see(new Observation.ToolReturned(1, ToolOutput.of("a", "failed"), ToolResult.FAILED));

        assertThat(drive.effect()).isInstanceOf(Effect.Reconcile.class);
    }

    @Test
    void a_tool_that_broke_and_does_not_know_what_came_of_it_is_not_started_again() {
        Played drive = asked(JournalScene.plan(ToolTraits.WITH_EFFECTS.andReconciles()), call("a"))
                .see(granted("a"))
                .see(new Observation.ToolReturned(1, ToolOutput.of("a", "failed"), ToolResult.FAILED))
                .see(new Observation.Reconciled(1, "a", null));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.OUTCOME_UNKNOWN);
        assertThat(drive.effects()).noneMatch(Effect.CallTool.class::isInstance);
    }

    @Test
    void a_tool_with_effects_that_breaks_after_the_end_of_its_drive_leaves_no_result() {
        Played drive = asked(JournalScene.plan(ToolTraits.WITH_EFFECTS), call("a"))
                .see(granted("a"))
                .see(new Observation.Interrupted(false))
                .see(new Observation.ToolReturned(1, ToolOutput.of("a", "failed"), ToolResult.FAILED));

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_repeat_that_was_dropped_does_not_say_that_the_call_was_never_made() {
        Played drive = JournalScene.orphaned(JournalScene.plan(ToolTraits.IDEMPOTENT));
        assertThat(drive.effect()).isInstanceOf(Effect.CallTool.class);

        drive.see(new Observation.Interrupted(false)).see(new Observation.ToolNotStarted(1, "a"));

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void the_answer_of_a_call_that_is_carried_into_the_next_round_is_claimed_there_too() {
        FunctionCall other = FunctionCall.of("b", "weather", "{\"city\":\"Bergen\"}");
        Played drive = asked(call("a"), call("b"))
                .see(granted("a"))
                .returned(1, "a", "sun")
                .see(JournalScene.recorded("a", "sun"))
                .see(granted("b"))
                .returned(1, "b", "rain")
                .see(JournalScene.recorded("b", "rain"))
                .see(JournalScene.marked(1, SubmitMark.SENDING))
                .fail(Failure.Kind.OPEN)
                .see(asking(call("a"), other))
                .see(JournalScene.marked(1, SubmitMark.ACCEPTED));
        assertThat(drive.effects()).containsExactly(claiming(2, "a", 1), claiming(2, "b", 1));

        drive.see(new JournalObservation.ClaimAnswered(
                JournalScene.key(2, "a"), new ClaimAnswer.Granted(JournalScene.claim(2, "a", 1))));

        assertThat(drive.effect())
                .isEqualTo(new JournalEffect.RecordResult(JournalScene.key(2, "a"), CallResult.Kind.RETURNED, "sun"));
    }

    @Test
    void a_call_that_has_a_result_is_answered_with_it_and_not_made() {
        Played drive = asked(call("a")).see(taken("a", claim(1, "a", 1, "sun")));

        assertThat(drive.effect()).isEqualTo(sending(1));
        assertThat(drive.record().round().orElseThrow().answers().outputs())
                .singleElement()
                .satisfies(output -> assertThat(output.output()).isEqualTo("sun"));
    }
}
