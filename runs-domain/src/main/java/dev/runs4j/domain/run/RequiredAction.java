package dev.runs4j.domain.run;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Objects;

/** What a run in {@code requires_action} waits for. Members may be added in a minor version. Immutable. */
public sealed interface RequiredAction
        permits RequiredAction.SubmitToolOutputs, RequiredAction.SubmitToolApproval, RequiredAction.Unrecognised {

    /** {@return the wire's name of the kind} */
    String type();

    /** {@return the pending calls; empty for a kind that this version does not know} */
    List<ToolCall> calls();

    /** Makes the demand for outputs of functions. */
    static SubmitToolOutputs outputs(List<FunctionCall> calls) {
        return new SubmitToolOutputs(List.copyOf(calls), Extras.NONE, Extras.NONE);
    }

    /** Makes the demand for approvals. */
    static SubmitToolApproval approvals(List<? extends ToolCall> calls) {
        return new SubmitToolApproval(List.copyOf(calls), Extras.NONE, Extras.NONE);
    }

    /**
     * Wants an output for every call, all in one submission.
     *
     * @param calls the pending calls; functions, as far as known
     * @param innerExtras unmodelled members beside {@code tool_calls}
     * @param extras unmodelled members beside {@code type}
     */
    record SubmitToolOutputs(List<ToolCall> calls, Extras innerExtras, Extras extras) implements RequiredAction {

        /** The kind on the wire. */
        public static final String TYPE = "submit_tool_outputs";

        /** Copies the list. */
        public SubmitToolOutputs {
            calls = List.copyOf(calls);
            Objects.requireNonNull(innerExtras, "innerExtras");
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Wants a yes or no for every call (Foundry Agents, preview versions).
     *
     * @param calls the calls that wait for approval; MCP calls, as far as known
     * @param innerExtras unmodelled members beside {@code tool_calls}
     * @param extras unmodelled members beside {@code type}
     */
    record SubmitToolApproval(List<ToolCall> calls, Extras innerExtras, Extras extras) implements RequiredAction {

        /** The kind on the wire. */
        public static final String TYPE = "submit_tool_approval";

        /** Copies the list. */
        public SubmitToolApproval {
            calls = List.copyOf(calls);
            Objects.requireNonNull(innerExtras, "innerExtras");
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Wants something that this version does not model; written back as it came.
     *
     * @param type the kind on the wire; empty where none was named
     * @param json the whole action
     */
    record Unrecognised(String type, JsonText json) implements RequiredAction {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(json, "json");
        }

        @Override
        public List<ToolCall> calls() {
            return List.of();
        }
    }
}
