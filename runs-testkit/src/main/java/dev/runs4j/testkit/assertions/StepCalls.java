package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.testkit.history.RequiredCall;
import java.util.List;
import java.util.Optional;

/** The tool calls that steps show. */
record StepCalls(List<ToolCall> calls) {

    static StepCalls of(RunStep step) {
        return new StepCalls(step.toolCalls());
    }

    static StepCalls of(List<RunStep> steps) {
        return new StepCalls(
                steps.stream().flatMap(step -> step.toolCalls().stream()).toList());
    }

    List<String> names() {
        return calls.stream().map(StepCalls::name).distinct().toList();
    }

    String shownNames() {
        return names().isEmpty() ? "none" : String.join(", ", names());
    }

    List<String> outputsOf(String name) {
        return calls.stream()
                .filter(call -> name(call).equals(name))
                .flatMap(call -> output(call).stream())
                .toList();
    }

    private static String name(ToolCall call) {
        return RequiredCall.of(call).name();
    }

    private static Optional<String> output(ToolCall call) {
        if (call instanceof FunctionCall function) {
            return function.function().output();
        }
        return call instanceof McpCall remote ? remote.output() : Optional.empty();
    }
}
