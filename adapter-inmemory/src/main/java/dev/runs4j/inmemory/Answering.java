package dev.runs4j.inmemory;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets a run take the answers to its pending calls; that they fit was checked before. */
final class Answering {

    private Answering() {}

    static RunState apply(RunState state, ToolAnswers answers, Instant at, Recorder to) {
        List<ToolCall> answered = new ArrayList<>();
        state.desk().calls().forEach(call -> answered.add(answered(call, answers)));
        RunState closed = StepWork.close(state, answered, Fate.COMPLETED, at, to);
        Run run = closed.run().answered();
        to.changed(run);
        return closed.with(
                        closed.outputs().plus(answered, answers.approvals()),
                        closed.tally().plusContext(read(answers)))
                .with(run)
                .with(Cursor.queued(
                        closed.cursor().turn() + 1, at, closed.plan().timing().queued()));
    }

    private static long read(ToolAnswers answers) {
        long tokens = 0;
        for (ToolOutput output : answers.outputs()) {
            tokens += Tokens.of(output.output());
        }
        return tokens;
    }

    private static ToolCall answered(ToolCall call, ToolAnswers answers) {
        if (call instanceof FunctionCall function) {
            return function.withOutput(output(call.id(), answers));
        }
        boolean approved = answers.approvals().stream()
                .filter(approval -> approval.callId().equals(call.id()))
                .anyMatch(ToolApproval::approve);
        // What the script has put there as the remote server's answer is shown only once the call was made.
        return approved ? call : CallIds.withoutOutput(call);
    }

    private static String output(String id, ToolAnswers answers) {
        for (ToolOutput output : answers.outputs()) {
            if (output.callId().equals(id)) {
                return output.output();
            }
        }
        throw new IllegalStateException("answers are checked before they are taken, but " + id + " has none");
    }
}
