package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.run.RequiredAction.SubmitToolApproval;
import dev.runs4j.domain.run.RequiredAction.SubmitToolOutputs;
import dev.runs4j.domain.run.RequiredAction.Unrecognised;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredActionTest {

    private static final FunctionCall CALL = FunctionCall.of("call_1", "weather", "secret");
    private static final McpCall MCP = McpCall.of("call_2", "docs", "search", "secret");
    private static final JsonText JSON = JsonText.of("{\"type\":\"sign_here\"}");

    @Test
    void outputsAreAskedForUnderTheirNameOnTheWire() {
        SubmitToolOutputs action = RequiredAction.outputs(List.of(CALL));

        assertThat(action.type()).isEqualTo("submit_tool_outputs");
        assertThat(action.calls()).containsExactly(CALL);
        assertThat(action.innerExtras()).isEqualTo(Extras.NONE);
        assertThat(action.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void approvalsAreAskedForUnderTheirNameOnTheWire() {
        SubmitToolApproval action = RequiredAction.approvals(List.of(MCP));

        assertThat(action.type()).isEqualTo("submit_tool_approval");
        assertThat(action.calls()).containsExactly(MCP);
        assertThat(action.innerExtras()).isEqualTo(Extras.NONE);
        assertThat(action.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void anUnrecognisedActionNamesNoCall() {
        Unrecognised action = new Unrecognised("sign_here", JSON);

        assertThat(action.type()).isEqualTo("sign_here");
        assertThat(action.json()).isEqualTo(JSON);
        assertThat(action.calls()).isEmpty();
    }

    @Test
    void callsAreCopied() {
        List<ToolCall> calls = new ArrayList<>(List.of(CALL));
        SubmitToolOutputs outputs = new SubmitToolOutputs(calls, Extras.NONE, Extras.NONE);
        SubmitToolApproval approvals = new SubmitToolApproval(calls, Extras.NONE, Extras.NONE);

        calls.clear();

        assertThat(outputs.calls()).hasSize(1).isUnmodifiable();
        assertThat(approvals.calls()).hasSize(1).isUnmodifiable();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new SubmitToolOutputs(List.of(CALL), Samples.EXTRAS, Samples.EXTRAS),
                new SubmitToolOutputs(List.of(MCP), Samples.EXTRAS, Samples.EXTRAS),
                new SubmitToolOutputs(List.of(CALL), Extras.NONE, Samples.EXTRAS),
                new SubmitToolOutputs(List.of(CALL), Samples.EXTRAS, Extras.NONE));
        Equality.assertValue(
                () -> new SubmitToolApproval(List.of(MCP), Samples.EXTRAS, Samples.EXTRAS),
                new SubmitToolApproval(List.of(CALL), Samples.EXTRAS, Samples.EXTRAS),
                new SubmitToolApproval(List.of(MCP), Extras.NONE, Samples.EXTRAS),
                new SubmitToolApproval(List.of(MCP), Samples.EXTRAS, Extras.NONE));
        Equality.assertValue(
                () -> new Unrecognised("a", JSON),
                new Unrecognised("b", JSON),
                new Unrecognised("a", JsonText.of("1")));
    }

    @Test
    void textShowsNoArguments() {
        assertThat(RequiredAction.outputs(List.of(CALL)).toString()).doesNotContain("secret");
        assertThat(RequiredAction.approvals(List.of(MCP)).toString()).doesNotContain("secret");
        assertThat(new Unrecognised("a", JsonText.of("\"secret\"")).toString()).doesNotContain("secret");
    }

    @Test
    void nullIsRefused() {
        Extras none = Extras.NONE;
        List<ToolCall> calls = List.of(CALL);

        assertThatNullPointerException()
                .isThrownBy(() -> new SubmitToolOutputs(calls, null, none))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new SubmitToolOutputs(calls, none, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new SubmitToolApproval(calls, null, none))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new SubmitToolApproval(calls, none, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new Unrecognised(null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new Unrecognised("a", null))
                .withMessage("json");
    }
}
