package dev.runs4j.inmemory;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;

/** Lets a run take the answers to its pending calls; that they fit was checked before. */
final class Answering {

    private Answering() {}

    static RunState apply(RunState state, ToolAnswers answers, Instant at, Recorder to) {
        List<ToolCall> answered = state.desk().calls().stream()
                .map(call -> answered(call, answers))
                .toList();
        RunState closed = StepWork.close(state, answered, Fate.COMPLETED, at, to);
        Run run = closed.run().answered();
        to.changed(run);
        long read = answers.outputs().stream()
                .mapToLong(output -> Tokens.of(output.output()))
                .sum();
        return closed.with(
                        closed.outputs().plus(answered, answers.approvals()),
                        closed.tally().plusContext(read))
                .with(run)
                .with(Cursor.queued(
                        closed.cursor().turn() + 1, at, closed.plan().timing().queued()));
    }

    private static ToolCall answered(ToolCall call, ToolAnswers answers) {
        if (call instanceof FunctionCall function) {
            return answers.outputs().stream()
                    .filter(output -> output.callId().equals(call.id()))
                    .map(ToolOutput::output)
                    .findFirst()
                    .map(function::withOutput)
                    .orElse(function);
        }
        boolean approved = answers.approvals().stream()
                .filter(approval -> approval.callId().equals(call.id()))
                .anyMatch(ToolApproval::approve);
        // What the script has put there as the remote server's answer is shown only once the call was made.
        return approved || !(call instanceof McpCall)
                ? call
                : CallIds.withoutOutputs(List.of(call)).get(0);
    }
}
