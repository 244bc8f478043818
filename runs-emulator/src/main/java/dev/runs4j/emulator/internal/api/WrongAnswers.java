package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of answers that were refused which ones the run waits for, as the official server did. A backend may have refused them without a look
 * at the run, so that its words do not tell.
 */
final class WrongAnswers {

    private WrongAnswers() {}

    static RunsException explain(Runs runs, RunRef ref, ToolAnswers answers, InvalidRequestException refused) {
        boolean aboutIds = refused.violations().stream()
                .anyMatch(violation -> violation.path().endsWith(".tool_call_id")
                        || violation.path().equals("tool_outputs")
                        || violation.path().equals("tool_approvals"));
        if (!aboutIds || refused.details().serverMessage().isPresent()) {
            return refused;
        }
        Run run = runs.get(ref, CallOptions.DEFAULT).value();
        if (!run.status().equals(RunStatus.REQUIRES_ACTION)) {
            return new WrongRunStateException(
                    run.id(), run.status(), "The run does not wait for answers", ErrorDetails.NONE);
        }
        return new InvalidRequestException(
                "The answers were refused",
                refused.violations(),
                ErrorDetails.builder().serverMessage(expected(run, answers)).build());
    }

    private static String expected(Run run, ToolAnswers answers) {
        List<String> pending =
                run.pendingCalls().stream().map(call -> call.id()).toList();
        List<String> given = Stream.concat(
                        answers.outputs().stream().map(output -> output.callId()),
                        answers.approvals().stream().map(approval -> approval.callId()))
                .toList();
        return "Expected tool outputs for call_ids " + list(pending) + ", got " + list(given);
    }

    private static String list(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
