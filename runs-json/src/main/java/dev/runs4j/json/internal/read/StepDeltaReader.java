package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StepDetailsDelta;
import org.jspecify.annotations.Nullable;

/** An addition to a step. */
final class StepDeltaReader implements Members {

    private @Nullable StepDetailsDelta details;

    private StepDeltaReader() {}

    static StepDelta read(JsonIn in) {
        var envelope = new DeltaEnvelope<>(EventName.STEP_DELTA, StepDeltaReader::new);
        Extras extras = in.members(envelope);
        return new StepDelta(in.id(envelope.id()), envelope.delta().details, envelope.deltaExtras(), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!name.equals("step_details")) {
            return false;
        }
        details = in.object(StepDetailsDeltaReader::read);
        return true;
    }
}
