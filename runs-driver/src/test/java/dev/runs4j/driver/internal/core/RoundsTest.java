package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.callTool;
import static dev.runs4j.driver.internal.core.Played.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void every_pending_call_becomes_a_tool_call_in_its_order() {
        assertThat(Played.asked(call("a"), call("b")).effects())
                .containsExactly(callTool(1, call("a")), callTool(1, call("b")));
    }

    @Test
    void nothing_is_answered_before_every_call_has_its_output() {
        Played drive = Played.asked(call("a"), call("b")).returned(1, "b", "rain");

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void all_outputs_are_given_at_once_in_the_order_of_the_calls() {
        Played drive =
                Played.asked(call("a"), call("b")).returned(1, "b", "rain").returned(1, "a", "sun");

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(
                        REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun"), ToolOutput.of("b", "rain")), false));
    }

    @Test
    void accepted_answers_are_told_and_the_run_is_waited_for() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(RunStatus.QUEUED);

        assertThat(drive.told()).contains(new DriveEvent.Answered(REF, 1, 1));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));
    }

    @Test
    void the_pause_before_the_next_look_is_short_again_after_an_answer() {
        Played drive = Played.asked(call("a"))
                .at(Duration.ofSeconds(30))
                .returned(1, "a", "sun")
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(30_250)));
    }

    @Test
    void a_second_demand_is_a_second_round() {
        Played drive = answeredOnce().see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("b")));
        drive.returned(2, "b", "rain");
        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 2, ToolAnswers.outputs(ToolOutput.of("b", "rain")), false));
    }

    @Test
    void a_server_that_uses_an_id_again_after_the_run_went_on_has_the_tool_called_again() {
        Played drive = answeredOnce().at(Duration.ofSeconds(6)).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("a")));
    }

    @Test
    void another_demand_right_after_the_answer_is_a_new_round_though_no_other_status_was_seen() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("b")));
    }

    @Test
    void the_same_id_with_other_arguments_right_after_the_answer_is_a_new_round() {
        FunctionCall other = FunctionCall.of("a", "weather", "{\"city\":\"Bergen\"}");
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(asking(other));

        assertThat(drive.effect()).isEqualTo(callTool(2, other));
    }

    @Test
    void calls_that_are_still_shown_right_after_their_answer_are_waited_out() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(asking(call("a")));
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);

        drive.at(Duration.ofMillis(4999)).see(asking(call("a")));

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void calls_that_are_shown_long_after_their_answer_get_the_same_answer_again() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun");
        Effect answer = drive.effect();
        drive.see(asking(call("a")));

        drive.at(Duration.ofSeconds(5)).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(answer);
    }

    @Test
    void a_call_that_is_shown_with_another_unmodelled_member_is_the_same_call() {
        FunctionCall shown = new FunctionCall("a", call("a").function(), Extras.of(Map.of("index", JsonText.of("0"))));
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(asking(shown));

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void calls_that_join_a_round_are_called_and_the_others_are_not_called_again() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").fail(Failure.Kind.STALE);

        drive.see(asking(call("a"), call("b")));
        assertThat(drive.effect()).isEqualTo(callTool(1, call("b")));
        drive.returned(1, "b", "rain");

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(
                        REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun"), ToolOutput.of("b", "rain")), false));
    }

    @Test
    void a_call_that_joins_an_answered_round_is_answered_at_once_with_the_others() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun").see(asking(call("a"), call("b")));
        assertThat(drive.effect()).isEqualTo(callTool(1, call("b")));

        drive.returned(1, "b", "rain").fail(Failure.Kind.STALE).see(asking(call("a"), call("b")));

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void a_round_that_shrinks_right_after_its_answer_is_answered_again() {
        Played drive = Played.asked(call("a"), call("b"))
                .returned(1, "a", "sun")
                .returned(1, "b", "rain")
                .see(asking(call("b")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.outputs(ToolOutput.of("b", "rain")), false));
    }

    @Test
    void a_call_whose_arguments_are_written_otherwise_is_the_same_call_while_nothing_was_answered() {
        Played drive = Played.asked(FunctionCall.of("a", "weather", "{\"x\":1}"))
                .returned(1, "a", "sun")
                .fail(Failure.Kind.STALE)
                .see(asking(FunctionCall.of("a", "weather", "{\"x\":2}")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun")), false));
    }

    @Test
    void blanks_between_the_signs_of_arguments_do_not_make_another_call() {
        Played drive = Played.asked(FunctionCall.of("a", "weather", "{\"x y\":\"\\\" {\"}"))
                .returned(1, "a", "sun")
                .fail(Failure.Kind.OPEN)
                .see(asking(FunctionCall.of("a", "weather", "{ \"x y\" :\n\"\\\" {\" }")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun")), false));
    }

    @Test
    void blanks_within_a_text_make_another_call() {
        Played drive = Played.asked(FunctionCall.of("a", "weather", "{\"x\":\"a b\"}"))
                .returned(1, "a", "sun")
                .fail(Failure.Kind.OPEN)
                .see(asking(FunctionCall.of("a", "weather", "{\"x\":\"ab\"}")));

        assertThat(drive.effect()).isInstanceOf(Effect.CallTool.class);
    }

    @Test
    void a_call_that_takes_the_id_of_another_begins_a_round_in_which_the_others_keep_their_answers() {
        FunctionCall other = FunctionCall.of("b", "weather", "{\"city\":\"Bergen\"}");
        Played drive = Played.asked(call("a"), call("b"))
                .returned(1, "a", "sun")
                .returned(1, "b", "rain")
                .fail(Failure.Kind.OPEN)
                .see(asking(call("a"), other));
        assertThat(drive.effect()).isEqualTo(callTool(2, other));

        drive.returned(2, "b", "snow");

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(
                        REF, 2, ToolAnswers.outputs(ToolOutput.of("a", "sun"), ToolOutput.of("b", "snow")), false));
    }

    @Test
    void a_call_that_was_gone_for_a_moment_is_not_called_again() {
        Played drive = Played.asked(call("a"), call("b"))
                .returned(1, "a", "sun")
                .returned(1, "b", "rain")
                .fail(Failure.Kind.STALE)
                .see(asking(call("b")))
                .fail(Failure.Kind.STALE)
                .waited()
                .see(asking(call("b"), call("a")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(
                        REF, 1, ToolAnswers.outputs(ToolOutput.of("b", "rain"), ToolOutput.of("a", "sun")), false));
    }

    @Test
    void a_round_tells_whether_the_run_has_left_it() {
        assertThat(answeredOnce().record().round().orElseThrow().isLeft()).isTrue();
        assertThat(Played.asked(call("a")).record().round().orElseThrow().isLeft())
                .isFalse();
    }

    @Test
    void a_status_that_is_not_known_does_not_tell_that_answers_of_open_fate_have_arrived() {
        Played drive = Played.asked(call("a"))
                .returned(1, "a", "sun")
                .fail(Failure.Kind.OPEN)
                .see(RunStatus.of("pondering"))
                .waited()
                .see(asking(call("a")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun")), false));
    }

    @Test
    void outputs_that_nobody_waits_for_change_nothing() {
        Played drive = Played.asked(call("a"), call("b")).returned(1, "a", "sun");
        DriveRecord before = drive.record();

        drive.returned(1, "a", "other").returned(2, "b", "other").returned(1, "z", "other");

        assertThat(drive.record()).isEqualTo(before);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_run_that_ends_while_its_tools_work_ends_the_drive() {
        Played drive = Played.asked(call("a")).see(RunStatus.CANCELLED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_is_seen_again_while_its_tools_work_does_not_call_them_twice() {
        Played drive = Played.asked(call("a")).see(asking(call("a")));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.CALLING);
    }

    @Test
    void a_demand_that_the_server_does_not_show_yet_is_waited_for() {
        assertThat(Played.queued().see(RunStatus.REQUIRES_ACTION).effect()).isInstanceOf(Effect.Sleep.class);
        assertThat(Played.queued()
                        .see(asking(RequiredAction.outputs(List.of())))
                        .effect())
                .isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void a_demand_of_an_unknown_kind_ends_the_drive_at_once() {
        Played drive = Played.queued()
                .see(asking(new RequiredAction.Unrecognised("sign_in", JsonText.of("{\"type\":\"sign_in\"}"))));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.UNANSWERABLE);
        assertThat(drive.record().gaveUpBecause()).contains("'sign_in'");
    }

    @Test
    void a_call_without_an_id_cannot_be_answered() {
        Played drive = Played.queued()
                .see(asking(new RequiredAction.SubmitToolOutputs(
                        List.of(new UnrecognisedToolCall("", "computer", JsonText.EMPTY_OBJECT)),
                        Extras.NONE,
                        Extras.NONE)));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.UNANSWERABLE);
        assertThat(drive.record().gaveUpBecause()).contains("'computer'", "no id");
    }

    @Test
    void two_calls_with_one_id_cannot_be_answered() {
        Played drive = Played.queued().see(asking(call("a"), FunctionCall.of("a", "clock", "{}")));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.UNANSWERABLE);
        assertThat(drive.record().gaveUpBecause()).contains("'a'");
    }

    @Test
    void a_call_of_an_unknown_kind_with_an_id_goes_to_the_interpreter_all_the_same() {
        UnrecognisedToolCall call = new UnrecognisedToolCall("a", "computer", JsonText.EMPTY_OBJECT);
        Played drive = Played.queued()
                .see(asking(new RequiredAction.SubmitToolOutputs(List.of(call), Extras.NONE, Extras.NONE)));

        assertThat(drive.effect()).isEqualTo(callTool(1, call));
    }

    @Test
    void calls_that_wait_for_approval_are_decided_on_and_answered_with_approvals() {
        McpCall call = McpCall.of("m", "docs", "search", "{}");
        Played drive = Played.queued().see(asking(RequiredAction.approvals(List.of(call))));
        assertThat(drive.effect()).isEqualTo(new Effect.Decide(REF, 1, call));

        drive.see(new Observation.ApprovalDecided(1, ToolApproval.approve("m")));

        assertThat(drive.effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.approvals(ToolApproval.approve("m")), false));
    }

    @Test
    void a_call_of_another_server_is_decided_on_anew() {
        McpCall other = McpCall.of("m", "web", "search", "{}");
        Played drive = Played.queued()
                .see(asking(RequiredAction.approvals(List.of(McpCall.of("m", "docs", "search", "{}")))))
                .see(new Observation.ApprovalDecided(1, ToolApproval.approve("m")))
                .see(asking(RequiredAction.approvals(List.of(other))));

        assertThat(drive.effect()).isEqualTo(new Effect.Decide(REF, 2, other));
    }

    @Test
    void an_output_does_not_answer_a_call_that_waits_for_approval() {
        Played drive = Played.queued()
                .see(asking(RequiredAction.approvals(List.of(McpCall.of("m", "docs", "search", "{}")))))
                .returned(1, "m", "sun");

        assertThat(drive.record().round().orElseThrow().answers().approvals()).isEmpty();
        assertThat(drive.record().round().orElseThrow().isComplete()).isFalse();
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_call_that_was_approved_and_then_wants_an_output_is_a_round_of_its_own() {
        McpCall call = McpCall.of("m", "docs", "search", "{}");
        Played drive = Played.queued()
                .see(asking(RequiredAction.approvals(List.of(call))))
                .see(new Observation.ApprovalDecided(1, ToolApproval.approve("m")))
                .see(asking(new RequiredAction.SubmitToolOutputs(List.of(call), Extras.NONE, Extras.NONE)));

        assertThat(drive.effect()).isEqualTo(callTool(2, call));
    }

    private static Played answeredOnce() {
        return Played.asked(call("a"))
                .returned(1, "a", "sun")
                .see(RunStatus.QUEUED)
                .see(run(RunStatus.IN_PROGRESS));
    }
}
