package dev.runs4j.domain.command;

import dev.runs4j.domain.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers to all pending calls of a run, given in one submission: outputs of functions, approvals, or both. Immutable.
 *
 * @param outputs what functions gave
 * @param approvals what may be called
 */
public record ToolAnswers(List<ToolOutput> outputs, List<ToolApproval> approvals) implements Command {

    /** Copies the lists. */
    public ToolAnswers {
        outputs = List.copyOf(outputs);
        approvals = List.copyOf(approvals);
    }

    /** Answers with outputs. */
    public static ToolAnswers outputs(List<ToolOutput> outputs) {
        return new ToolAnswers(outputs, List.of());
    }

    /** Answers with outputs. */
    public static ToolAnswers outputs(ToolOutput... outputs) {
        return outputs(Arrays.asList(outputs));
    }

    /** Answers with approvals. */
    public static ToolAnswers approvals(List<ToolApproval> approvals) {
        return new ToolAnswers(List.of(), approvals);
    }

    /** Answers with approvals. */
    public static ToolAnswers approvals(ToolApproval... approvals) {
        return approvals(Arrays.asList(approvals));
    }

    @Override
    public Set<Capability> needs() {
        return approvals.isEmpty() ? Set.of() : Set.of(Capability.TOOL_APPROVALS);
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits);
        if (outputs.isEmpty() && approvals.isEmpty()) {
            checks.add("tool_outputs", "at least one answer", "none");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < outputs.size(); i++) {
            answer(
                    checks,
                    "tool_outputs[" + i + "]",
                    outputs.get(i).callId(),
                    outputs.get(i).output(),
                    seen);
        }
        for (int i = 0; i < approvals.size(); i++) {
            answer(checks, "tool_approvals[" + i + "]", approvals.get(i).callId(), null, seen);
        }
        return checks.violations();
    }

    private static void answer(Checks checks, String path, String id, @Nullable String output, Set<String> seen) {
        checks.id(path + ".tool_call_id", id);
        checks.text(path + ".output", output, checks.limits().toolOutput());
        if (!seen.add(id)) {
            checks.add(path + ".tool_call_id", "one answer for each call", "a second one");
        }
    }

    @Override
    public String toString() {
        return "ToolAnswers[" + outputs.size() + " outputs, " + approvals.size() + " approvals]";
    }
}
