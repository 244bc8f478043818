package dev.runs4j.ports;

import dev.runs4j.domain.run.RunRef;
import java.util.Objects;

/**
 * A place in a stream of events from which it can be joined again.
 *
 * @param run the run that is followed
 * @param position the backend's own mark, opaque
 */
public record StreamCursor(RunRef run, String position) {

    /** Refuses null. */
    public StreamCursor {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(position, "position");
    }
}
