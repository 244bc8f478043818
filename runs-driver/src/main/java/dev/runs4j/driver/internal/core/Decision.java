package dev.runs4j.driver.internal.core;

import java.util.List;
import java.util.Objects;

/**
 * What the core makes of an observation.
 *
 * @param record what is known now; to be kept before the effects are carried out
 * @param effects what is to be done, in this order; what earlier decisions left to do is dropped once the record is over
 */
public record Decision(DriveRecord record, List<Effect> effects) {

    /** Copies the list. */
    public Decision {
        Objects.requireNonNull(record, "record");
        effects = List.copyOf(effects);
    }
}
