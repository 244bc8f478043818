package dev.runs4j.domain.event;

import dev.runs4j.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** Makes the next snapshot of a run out of an event. */
final class RunFolding {

    private RunFolding() {}

    static Run fold(RunChanged event, @Nullable Run known, Problems problems) {
        Run told = withStatus(event);
        if (known == null) {
            return told;
        }
        if (!known.id().equals(told.id())) {
            Place.of(problems, "run", told.id()).report("took the place of another run, " + Place.shown(known.id()));
            return told;
        }
        return told.isPartial() ? told.mergedOver(known) : told;
    }

    /** A piece of a run may lack the status; the event's name tells it, too. */
    private static Run withStatus(RunChanged event) {
        Run run = event.run();
        if (!run.status().text().isEmpty()) {
            return run;
        }
        return EventName.runStatus(event.name())
                .map(status -> run.toBuilder().status(status).build())
                .orElse(run);
    }
}
