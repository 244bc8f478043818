package dev.runs4j.inmemory;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Asks the caller for outputs or approvals.
 *
 * @param calls gives the calls; empty ids are filled
 * @param approval whether approvals are wanted
 */
record AskAct(Function<Outputs, List<ToolCall>> calls, boolean approval) implements Act {

    @Override
    public boolean usesModel() {
        return true;
    }

    @Override
    public RunState begin(RunState state, Instant at, Recorder to) {
        List<ToolCall> asked = CallIds.fill(state, calls.apply(state.outputs()));
        return StepWork.beginCalls(MessageWork.finishOpen(state, at, to), asked, at, to);
    }

    @Override
    public RunState finish(RunState state, Instant at, Recorder to) {
        if (!state.run().status().equals(RunStatus.IN_PROGRESS)) {
            return state.with(state.cursor().stuck(at)); // A cancel was asked for, and it wins.
        }
        if (state.exceedsCompletion(Tokens.of(state.desk().calls()))) {
            return Endings.outOfCompletion(state, at, to);
        }
        RunState shown = StepWork.showCalls(state, to);
        Run run = shown.run().requireAction(action(shown.desk().calls()));
        to.changed(run);
        to.done();
        return shown.with(run).with(shown.cursor().waiting(at));
    }

    private RequiredAction action(List<ToolCall> asked) {
        List<ToolCall> pending = CallIds.withoutOutputs(asked);
        return approval ? RequiredAction.approvals(pending) : RequiredAction.outputs(CallIds.functions(pending));
    }
}
