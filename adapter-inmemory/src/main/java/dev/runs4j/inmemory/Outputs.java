package dev.runs4j.inmemory;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run was answered so far, over all rounds; scripts build their texts from it. Immutable. */
public final class Outputs {

    private final RunRequest request;
    private final List<ToolCall> calls;
    private final List<ToolApproval> approvals;

    private Outputs(RunRequest request, List<ToolCall> calls, List<ToolApproval> approvals) {
        this.request = request;
        this.calls = calls;
        this.approvals = approvals;
    }

    static Outputs none(RunRequest request) {
        return new Outputs(request, List.of(), List.of());
    }

    Outputs plus(List<ToolCall> answered, List<ToolApproval> given) {
        return new Outputs(request, joined(calls, answered), joined(approvals, given));
    }

    /** {@return what the run was asked to do} */
    public RunRequest request() {
        return request;
    }

    /** {@return every answered call of a function with its output, oldest first} */
    public List<FunctionCall> calls() {
        return calls.stream()
                .filter(FunctionCall.class::isInstance)
                .map(FunctionCall.class::cast)
                .toList();
    }

    /** {@return the newest output of this function} */
    public Optional<String> of(String function) {
        return calls().stream()
                .filter(call -> call.name().equals(function))
                .reduce((older, newer) -> newer)
                .flatMap(call -> call.function().output());
    }

    /** {@return the newest output; empty where there was none} */
    public String last() {
        return calls().stream()
                .reduce((older, newer) -> newer)
                .flatMap(call -> call.function().output())
                .orElse("");
    }

    /** {@return whether every call of this remote tool was approved, and there was one} */
    public boolean approved(String tool) {
        List<String> ids = calls.stream()
                .filter(call -> call instanceof McpCall remote && remote.name().equals(tool))
                .map(ToolCall::id)
                .toList();
        return !ids.isEmpty()
                && approvals.stream()
                        .filter(approval -> ids.contains(approval.callId()))
                        .allMatch(ToolApproval::approve);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    @Override
    public String toString() {
        return "Outputs[" + calls.size() + " calls]";
    }
}
