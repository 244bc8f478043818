package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.asked;
import static dev.runs4j.driver.internal.core.JournalScene.failed;
import static dev.runs4j.driver.internal.core.JournalScene.granted;
import static dev.runs4j.driver.internal.core.JournalScene.key;
import static dev.runs4j.driver.internal.core.JournalScene.marked;
import static dev.runs4j.driver.internal.core.JournalScene.recorded;
import static dev.runs4j.driver.internal.core.JournalScene.recording;
import static dev.runs4j.driver.internal.core.JournalScene.sending;
import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.START;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.SubmitMark;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    private static final Effect RECORD = recording("a", CallResult.Kind.RETURNED, "sun");

    private static Played called() {
        return asked(call("a")).see(granted("a"));
    }

    private static Observation returned(ToolResult result) {
        return new Observation.ToolReturned(1, ToolOutput.of("a", "sun"), result);
    }

    private static Played troubled(ToolTrouble trouble) {
        ToolPlan tools = new ToolPlan(
                "backend",
                JournalScene.TOOLS,
                Map.of(),
                UnknownOutcome.BY_TOOL,
                Map.of(ToolResult.FAILED, trouble),
                50);
        return asked(tools, call("a")).see(granted("a")).see(returned(ToolResult.FAILED));
    }

    @Test
    void a_result_is_written_down_and_its_sending_announced_before_it_is_given() {
        Played drive = called().returned(1, "a", "sun");
        assertThat(drive.effect()).isEqualTo(RECORD);
        assertThat(drive.see(recorded("a", "sun")).effect()).isEqualTo(sending(1));

        assertThat(drive.see(marked(1, SubmitMark.SENDING)).effect())
                .isEqualTo(new Effect.Answer(REF, 1, ToolAnswers.outputs(ToolOutput.of("a", "sun")), false));
    }

    @Test
    void the_first_result_of_a_call_is_given_though_the_tool_says_something_else_now() {
        Played drive =
                called().returned(1, "a", "sun").see(recorded("a", "rain")).see(marked(1, SubmitMark.SENDING));

        assertThat(((Effect.Answer) drive.effect()).answers())
                .isEqualTo(ToolAnswers.outputs(ToolOutput.of("a", "rain")));
    }

    @Test
    void a_result_that_the_journal_did_not_take_is_written_again_and_the_tool_is_not_called_again() {
        Played drive = called().returned(1, "a", "sun").see(failed(RECORD));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));

        assertThat(drive.waited().effect()).isEqualTo(RECORD);
    }

    @Test
    void a_result_without_a_claim_ends_the_drive() {
        Played drive = called().returned(1, "a", "sun").see(new JournalObservation.ResultRefused(key(1, "a")));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
    }

    @Test
    void outputs_are_given_in_the_order_of_the_calls_whatever_came_first() {
        Played drive = asked(call("a"), call("b"))
                .see(granted("a"))
                .see(granted("b"))
                .returned(1, "b", "rain")
                .returned(1, "a", "sun")
                .see(recorded("b", "rain"))
                .see(recorded("a", "sun"))
                .see(marked(1, SubmitMark.SENDING));

        assertThat(((Effect.Answer) drive.effect()).answers())
                .isEqualTo(ToolAnswers.outputs(ToolOutput.of("a", "sun"), ToolOutput.of("b", "rain")));
    }

    @Test
    void a_result_that_comes_at_the_deadline_is_written_down_and_not_given() {
        Played drive = called().at(Duration.ofSeconds(60)).returned(1, "a", "sun");
        assertThat(drive.effect()).isEqualTo(RECORD);

        drive.see(recorded("a", "sun"));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void a_result_that_comes_after_the_drive_was_given_up_is_written_down_once() {
        Played drive = called().see(new Observation.Interrupted(false)).returned(1, "a", "sun");
        assertThat(drive.effect()).isEqualTo(RECORD);
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.GIVEN_UP);

        assertThat(drive.returned(1, "a", "sun").effects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, RETURNED",
        "REFUSED, FAILED",
        "FAILED, FAILED",
        "TOO_LONG, FAILED",
        "UNKNOWN_TOOL, REFUSED",
        "UNKNOWN_KIND, REFUSED",
        "UNREADABLE_ARGUMENTS, REFUSED"
    })
    void the_journal_is_told_how_a_call_went(ToolResult result, CallResult.Kind kind) {
        assertThat(called().see(returned(result)).effect()).isEqualTo(recording("a", kind, "sun"));
    }

    @Test
    void a_tool_that_fails_ends_the_drive_where_that_was_said() {
        Played drive = troubled(ToolTrouble.FAIL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.TOOL_TROUBLE);
        assertThat(drive.record().gaveUpBecause()).contains("'weather'", "FAILED");
        assertThat(drive.effect()).isEqualTo(recording("a", CallResult.Kind.FAILED, "sun"));
    }

    @Test
    void a_tool_that_fails_ends_the_run_too_where_that_was_said() {
        assertThat(troubled(ToolTrouble.CANCEL).effects())
                .containsExactly(recording("a", CallResult.Kind.FAILED, "sun"), Played.cancel(Duration.ofSeconds(10)));
    }

    private static Played foundInJournal(
            CallResult.Kind kind, Map<ToolResult, ToolTrouble> troubles, ToolTraits traits) {
        ToolPlan plan = new ToolPlan(
                "backend", JournalScene.TOOLS, Map.of("weather", traits), UnknownOutcome.BY_TOOL, troubles, 50);
        CallResult result = new CallResult(kind, "sun", START);
        return JournalScene.asked(plan, call("a"))
                .see(JournalScene.taken("a", JournalScene.claim(1, "a", 1).withResult(result)));
    }

    @ParameterizedTest
    @CsvSource({"FAILED, FAILED", "REFUSED, UNREADABLE_ARGUMENTS"})
    void a_result_in_the_journal_that_tells_of_trouble_ends_the_drive_as_a_fresh_one_would(
            CallResult.Kind kind, ToolResult result) {
        Played drive = foundInJournal(kind, Map.of(result, ToolTrouble.FAIL), ToolTraits.NONE);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.TOOL_TROUBLE);
        assertThat(drive.record().gaveUpBecause()).contains(result.name());
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_result_in_the_journal_that_tells_of_trouble_ends_the_run_too_where_that_was_said() {
        Played drive =
                foundInJournal(CallResult.Kind.FAILED, Map.of(ToolResult.FAILED, ToolTrouble.CANCEL), ToolTraits.NONE);

        assertThat(drive.effect()).isEqualTo(Played.cancel(Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"RETURNED", "UNKNOWN_OUTCOME", "FAILED", "REFUSED"})
    void a_result_in_the_journal_of_which_no_policy_speaks_is_an_output(CallResult.Kind kind) {
        Map<ToolResult, ToolTrouble> others = Map.of(
                ToolResult.UNKNOWN_TOOL, ToolTrouble.FAIL,
                ToolResult.UNKNOWN_KIND, ToolTrouble.FAIL,
                ToolResult.TOO_LONG, ToolTrouble.FAIL);

        assertThat(foundInJournal(kind, others, ToolTraits.NONE).effect()).isEqualTo(JournalScene.sending(1));
    }

    @Test
    void a_tool_that_fails_is_an_output_otherwise() {
        assertThat(troubled(ToolTrouble.OUTPUT).record().isOver()).isFalse();
        assertThat(called().see(returned(ToolResult.FAILED)).record().isOver()).isFalse();
    }
}
