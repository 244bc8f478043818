package dev.runs4j.driver;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.event.DriveTimeline;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drive stopped before the run had ended. It says how far it came; {@link RunDriver#attach} can go on. */
public abstract class DriveException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final transient DriveRecord record;

    DriveException(String message, DriveRecord record, @Nullable Throwable cause) {
        super(message, ErrorDetails.builder().requestIds(record.requestIds()).build(), cause);
        this.record = record;
    }

    /** {@return the run; empty when it was never known, because its creation did not succeed or its answer was lost} */
    public final Optional<RunRef> run() {
        return record.run();
    }

    /** {@return the run as it was last seen} */
    public final Optional<Run> lastSeen() {
        return record.lastSeen();
    }

    /** {@return the statuses that were seen} */
    public final DriveTimeline timeline() {
        return record.timeline();
    }

    /** {@return the server's ids of the latest requests, newest first} */
    public final List<String> requestIds() {
        return record.requestIds();
    }

    /** {@return false: driving again would create a second run; {@link RunDriver#attach} goes on with this one} */
    @Override
    public final boolean isRetryable() {
        return false;
    }

    /** {@return {@link Happened#NO} when no run can have been created} */
    @Override
    public final Happened happened() {
        return happened(record);
    }

    static Happened happened(DriveRecord record) {
        return record.run().isPresent() || record.isCreateSent() ? Happened.UNKNOWN : Happened.NO;
    }

    static String describe(DriveRecord record) {
        String run = record.run().map(ref -> "run " + ref).orElse("a run that is not known");
        return record.lastSeen()
                .map(seen -> run + ", last seen " + seen.status())
                .orElse(run);
    }
}
