package dev.runs4j.domain.event;

import dev.runs4j.domain.step.StepDetails;
import java.util.List;

/** The details of a step. */
final class DetailsKind implements Kind<StepDetailsDelta, StepDetails> {

    @Override
    public StepDetails blank(StepDetailsDelta delta) {
        if (delta instanceof MessageCreationDelta) {
            return StepDetails.message("");
        }
        if (delta instanceof ToolCallsDelta) {
            return StepDetails.calls(List.of());
        }
        return new StepDetails.Unrecognised(delta.type(), ((UnrecognisedDetailsDelta) delta).json());
    }

    @Override
    public Entry<StepDetailsDelta, StepDetails> resume(StepDetails value, Place place) {
        if (value instanceof StepDetails.MessageCreation creation) {
            return new MessageCreationEntry(creation, place);
        }
        if (value instanceof StepDetails.ToolCalls calls) {
            return new ToolCallsEntry(calls, place);
        }
        return new FixedEntry<>(value, value.type(), this);
    }
}
