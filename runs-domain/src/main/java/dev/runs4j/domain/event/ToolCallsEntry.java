package dev.runs4j.domain.event;

import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.ToolCall;

/** Details of a step that uses tools, growing call by call. */
final class ToolCallsEntry implements Entry<StepDetailsDelta, StepDetails> {

    private final GrowingList<ToolCallDelta, ToolCall> calls;
    private final GrowingExtras extras;

    ToolCallsEntry(StepDetails.ToolCalls start, Place place) {
        this.calls = new GrowingList<>(start.calls(), new CallKind(), place.in("tool_calls"));
        this.extras = new GrowingExtras(start.extras(), place, "type", "tool_calls");
    }

    @Override
    public boolean add(StepDetailsDelta delta) {
        if (!(delta instanceof ToolCallsDelta told)) {
            return false;
        }
        calls.add(told.calls());
        extras.add(told.extras());
        return true;
    }

    @Override
    public StepDetails value() {
        return new StepDetails.ToolCalls(calls.values(), extras.value());
    }
}
