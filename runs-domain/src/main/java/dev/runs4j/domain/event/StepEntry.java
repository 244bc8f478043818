package dev.runs4j.domain.event;

import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;

/** A step that grows. */
final class StepEntry implements Entry<StepDelta, RunStep> {

    private static final String[] MODELLED = {
        "id",
        "object",
        "created_at",
        "assistant_id",
        "thread_id",
        "run_id",
        "type",
        "status",
        "step_details",
        "last_error",
        "expired_at",
        "expires_at",
        "cancelled_at",
        "failed_at",
        "completed_at",
        "metadata",
        "usage"
    };

    private final RunStep start;
    private final Slot<StepDetailsDelta, StepDetails> details;
    private final GrowingExtras extras;

    StepEntry(RunStep start, Place place) {
        this.start = start;
        this.details = new Slot<>(new DetailsKind(), place.in("step_details"));
        this.extras = new GrowingExtras(start.extras(), place, MODELLED);
        start.details().ifPresent(details::startingWith);
    }

    @Override
    public boolean add(StepDelta delta) {
        delta.details().ifPresent(told -> details.add(told, told.type()));
        extras.add(delta.deltaExtras());
        return true;
    }

    @Override
    public RunStep value() {
        return start.toBuilder()
                .details(details.orNull())
                .extras(extras.value())
                .build();
    }
}
