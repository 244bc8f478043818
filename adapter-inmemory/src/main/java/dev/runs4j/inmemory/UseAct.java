package dev.runs4j.inmemory;

import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;

/**
 * Uses tools that the server runs itself.
 *
 * @param calls the calls; empty ids are filled
 */
record UseAct(List<ToolCall> calls) implements Act {

    @Override
    public boolean usesModel() {
        return true;
    }

    @Override
    public RunState begin(RunState state, Instant at, Recorder to) {
        List<ToolCall> used = CallIds.fill(state, calls);
        return StepWork.beginCalls(MessageWork.finishOpen(state, at, to), used, at, to);
    }

    @Override
    public RunState finish(RunState state, Instant at, Recorder to) {
        return Turns.next(StepWork.close(state, state.desk().calls(), Fate.COMPLETED, at, to), at);
    }
}
