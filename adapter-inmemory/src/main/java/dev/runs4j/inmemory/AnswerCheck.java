package dev.runs4j.inmemory;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Holds answers against the calls that wait for them. */
final class AnswerCheck {

    private AnswerCheck() {}

    static void check(Run run, ToolAnswers answers) {
        boolean approval = run.requiredAction()
                .filter(RequiredAction.SubmitToolApproval.class::isInstance)
                .isPresent();
        List<String> pending = run.pendingCalls().stream().map(ToolCall::id).toList();
        List<String> outputs =
                answers.outputs().stream().map(ToolOutput::callId).toList();
        List<String> approvals =
                answers.approvals().stream().map(ToolApproval::callId).toList();
        List<Violation> violations = new ArrayList<>();
        missing(pending, approval ? approvals : outputs, approval, violations);
        unknown("tool_outputs", outputs, approval ? List.of() : pending, violations);
        unknown("tool_approvals", approvals, approval ? pending : List.of(), violations);
        if (!violations.isEmpty()) {
            List<String> given = new ArrayList<>(outputs);
            given.addAll(approvals);
            throw Refusals.answers(pending, given, violations);
        }
    }

    private static void missing(
            List<String> pending, List<String> given, boolean approval, List<Violation> violations) {
        String path = approval ? "tool_approvals" : "tool_outputs";
        for (String id : pending) {
            if (!given.contains(id)) {
                violations.add(new Violation(path, "an answer for each pending call", "none for " + id));
            }
        }
    }

    private static void unknown(String path, List<String> given, List<String> wanted, List<Violation> violations) {
        HashSet<String> known = new HashSet<>(wanted);
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(given.get(i))) {
                violations.add(new Violation(
                        path + "[" + i + "].tool_call_id", "a pending call that wants this answer", given.get(i)));
            }
        }
    }
}
