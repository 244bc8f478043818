package dev.runs4j.domain.event;

import dev.runs4j.domain.step.RunStep;

/** Steps; one whose creation was not told starts empty. */
final class StepKind implements Kind<StepDelta, RunStep> {

    @Override
    public RunStep blank(StepDelta delta) {
        return RunStep.builder(delta.id()).build();
    }

    @Override
    public Entry<StepDelta, RunStep> resume(RunStep value, Place place) {
        return new StepEntry(value, place);
    }
}
