package dev.runs4j.simulation;

import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.core.Round;
import org.jspecify.annotations.Nullable;

/** Puts steps into words that are the same in every JVM: no maps in them, and nothing by identity. */
final class Telling {

    private Telling() {}

    static String step(Observation seen, DriveRecord record) {
        StringBuilder text = new StringBuilder(80).append(name(seen));
        text.append(" -> ").append(record.phase().name());
        record.round().ifPresent(round -> tell(text, round));
        if (record.isOver()) {
            text.append(' ').append(record.gaveUpBecause());
        }
        return text.toString();
    }

    private static void tell(StringBuilder text, Round round) {
        text.append(" round ")
                .append(round.number())
                .append(' ')
                .append(round.missing().size())
                .append(' ')
                .append(round.sent().name());
    }

    static String call(Effect effect, @Nullable Observation came) {
        return effect.getClass().getSimpleName() + (came == null ? "" : ": " + name(came));
    }

    private static String name(Observation seen) {
        String name = seen.getClass().getSimpleName();
        if (seen instanceof Observation.RunSeen run) {
            return name + ' ' + run.run().status().text();
        }
        if (seen instanceof Observation.CallFailed failed) {
            return name + ' ' + failed.failure().kind().name();
        }
        return name;
    }
}
