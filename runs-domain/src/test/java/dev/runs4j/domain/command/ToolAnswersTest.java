package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolAnswersTest {

    @Test
    void outputsNeedNothing() {
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of("call_1", "8 degrees"));

        assertThat(answers.outputs()).containsExactly(new ToolOutput("call_1", "8 degrees"));
        assertThat(answers.approvals()).isEmpty();
        assertThat(answers.needs()).isEmpty();
        assertThat(answers.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void approvalsNeedABackendThatTakesThem() {
        ToolAnswers answers = ToolAnswers.approvals(ToolApproval.approve("call_1"), ToolApproval.refuse("call_2"));

        assertThat(answers.approvals())
                .containsExactly(
                        new ToolApproval("call_1", true, Map.of()), new ToolApproval("call_2", false, Map.of()));
        assertThat(answers.outputs()).isEmpty();
        assertThat(answers.needs()).containsExactly(Capability.TOOL_APPROVALS);
        assertThat(answers.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void bothMayBeGivenInOneSubmission() {
        ToolAnswers answers =
                new ToolAnswers(List.of(ToolOutput.of("call_1", "")), List.of(ToolApproval.approve("call_2")));

        assertThat(answers.needs()).containsExactly(Capability.TOOL_APPROVALS);
        assertThat(answers.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void atLeastOneAnswerIsNeeded() {
        assertThat(ToolAnswers.outputs(List.of()).check(Limits.OFFICIAL))
                .containsExactly(new Violation("tool_outputs", "at least one answer", "none"));
    }

    @Test
    void aCallIsAnsweredOnce() {
        ToolAnswers twice = new ToolAnswers(
                List.of(ToolOutput.of("call_1", "a"), ToolOutput.of("call_1", "b")),
                List.of(ToolApproval.approve("call_2"), ToolApproval.approve("call_1")));

        assertThat(twice.check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("tool_outputs[1].tool_call_id", "one answer for each call", "a second one"),
                        new Violation("tool_approvals[1].tool_call_id", "one answer for each call", "a second one"));
    }

    @Test
    void aCallNeedsAnId() {
        assertThat(ToolAnswers.outputs(ToolOutput.of("", "a")).check(Limits.OFFICIAL))
                .containsExactly(new Violation("tool_outputs[0].tool_call_id", "an id that is not blank", "empty"));
        assertThat(ToolAnswers.approvals(ToolApproval.approve("call\n1")).check(Limits.OFFICIAL))
                .containsExactly(new Violation(
                        "tool_approvals[0].tool_call_id", "an id without control characters", "an id with one"));
    }

    @Test
    void outputsAreBoundedWhereABackendSaysSo() {
        Limits three = Limits.builder().toolOutput(3).build();

        assertThat(ToolAnswers.outputs(ToolOutput.of("call_1", "😀😀😀")).check(three))
                .isEmpty();
        assertThat(ToolAnswers.outputs(ToolOutput.of("call_1", "😀😀😀😀")).check(three))
                .containsExactly(new Violation("tool_outputs[0].output", "at most 3 characters", "4 characters"));
        assertThat(ToolAnswers.outputs(ToolOutput.of("call_1", "x".repeat(1_000_000)))
                        .check(Limits.OFFICIAL))
                .isEmpty();
    }

    @Test
    void listsAreCopied() {
        List<ToolOutput> outputs = new ArrayList<>(List.of(ToolOutput.of("call_1", "a")));
        List<ToolApproval> approvals = new ArrayList<>(List.of(ToolApproval.approve("call_2")));
        ToolAnswers answers = new ToolAnswers(outputs, approvals);

        outputs.clear();
        approvals.clear();

        assertThat(answers.outputs()).hasSize(1).isUnmodifiable();
        assertThat(answers.approvals()).hasSize(1).isUnmodifiable();
    }

    @Test
    void listsAndSinglesAreTheSame() {
        ToolOutput output = ToolOutput.of("call_1", "a");
        ToolApproval approval = ToolApproval.approve("call_1");

        assertThat(ToolAnswers.outputs(output)).isEqualTo(ToolAnswers.outputs(List.of(output)));
        assertThat(ToolAnswers.approvals(approval)).isEqualTo(ToolAnswers.approvals(List.of(approval)));
    }

    @Test
    void textShowsNoOutputAndNoHeader() {
        ToolOutput output = ToolOutput.of("call_1", "secret");
        ToolApproval approval = new ToolApproval("call_2", true, Map.of("Authorization", "secret"));

        assertThat(output).hasToString("ToolOutput[call_1]");
        assertThat(approval).hasToString("ToolApproval[call_2, approve=true]");
        assertThat(new ToolAnswers(List.of(output), List.of(approval)))
                .hasToString("ToolAnswers[1 outputs, 1 approvals]");
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new ToolApproval("call_1", true, Map.of("a", "b")),
                new ToolApproval("call_2", true, Map.of("a", "b")),
                new ToolApproval("call_1", false, Map.of("a", "b")),
                new ToolApproval("call_1", true, Map.of()));
        assertThat(new ToolApproval("call_1", true, Map.of("a", "b")).headers()).isUnmodifiable();
    }
}
