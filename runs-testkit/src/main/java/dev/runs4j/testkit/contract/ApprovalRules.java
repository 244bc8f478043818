package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ApprovalRules extends Rules {

    ApprovalRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_APPROVAL).needs(Capability.TOOL_APPROVALS);

    @Test
    @DisplayName("R405 a call that waits for approval says so")
    void asksForApproval() {
        Run waiting = stage.get(stage.settledRun());

        assertThat(waiting.requiredAction()).containsInstanceOf(RequiredAction.SubmitToolApproval.class);
        assertThat(waiting.pendingCalls())
                .containsExactly(McpCall.of(callOf(waiting), "web", "search", "{\"q\":\"rain\"}"));
    }

    @Test
    @DisplayName("R405 an approved call is made and the run goes on")
    void goesOnWithApproval() {
        RunRef run = stage.settledRun();
        String call = callOf(stage.get(run));

        stage.runs().answer(run, ToolAnswers.approvals(ToolApproval.approve(call)));
        stage.settled(run);

        assertThat(stage.texts(run.threadId())).containsExactly("Hi", "Searched");
        assertThat(stage.steps(run).get(1).toolCalls())
                .containsExactly(
                        McpCall.of(call, "web", "search", "{\"q\":\"rain\"}").withOutput("42 hits"));
    }

    @Test
    @DisplayName("R405 a refused call is not made and the run goes on")
    void goesOnWithoutApproval() {
        RunRef run = stage.settledRun();
        String call = callOf(stage.get(run));

        stage.runs().answer(run, ToolAnswers.approvals(ToolApproval.refuse(call)));
        stage.settled(run);

        assertThat(stage.texts(run.threadId())).containsExactly("Hi", "Not allowed");
        assertThat(stage.steps(run).get(1).toolCalls())
                .containsExactly(McpCall.of(call, "web", "search", "{\"q\":\"rain\"}"));
    }

    @Test
    @DisplayName("R405 an output does not answer a call that waits for approval")
    void wantsApproval() {
        RunRef run = stage.settledRun();

        refuses(run, ToolAnswers.outputs(ToolOutput.of(callOf(stage.get(run)), "yes")));
    }

    @Test
    @DisplayName("R405 an approval does not answer a call that waits for an output")
    void wantsOutput() {
        RunRef run = stage.play(Plot.ASKS_ONCE).settledRun();

        refuses(run, ToolAnswers.approvals(ToolApproval.approve(callOf(stage.get(run)))));
    }

    private void refuses(RunRef run, ToolAnswers answers) {
        refuses(run, answers, callOf(stage.get(run)));
    }

    private void refuses(RunRef run, ToolAnswers answers, String named) {
        Run waiting = stage.get(run);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stage.runs().answer(run, answers))
                .withMessageContaining(named);

        assertThat(stage.get(run)).isEqualTo(waiting);
    }

    @Test
    @DisplayName("R402 approvals that name a call twice, or an unknown one, are refused and the run still waits")
    void refusesApprovalsThatDoNotFit() {
        RunRef run = stage.settledRun();
        ToolApproval approval = ToolApproval.approve(callOf(stage.get(run)));

        refuses(run, ToolAnswers.approvals(approval, ToolApproval.refuse(approval.callId())), "second");
        refuses(run, ToolAnswers.approvals(approval, ToolApproval.approve("call_none")), "call_none");
    }

    @Test
    @DisplayName("R502 ids of calls that wait for approval are the same in step and action")
    void keepsTheId() {
        RunRef run = stage.settledRun();
        String call = callOf(stage.get(run));
        stage.runs().answer(run, ToolAnswers.approvals(ToolApproval.approve(call)));
        stage.settled(run);

        assertThat(stage.steps(run))
                .extracting(step -> step.toolCalls().stream().map(ToolCall::id).toList())
                .containsExactly(List.of(), List.of(call));
    }

    private static String callOf(Run waiting) {
        return Scene.callIds(waiting).get(0);
    }
}
