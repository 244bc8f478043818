package dev.runs4j.driver;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveTimeline;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drive stopped before the run had ended. It says how far it came; {@link RunDriver#attach} can go on. A serialised copy keeps the names and
 * ids, but neither the run as it was last seen nor the timeline.
 */
public abstract class DriveException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String threadId;
    private final @Nullable String runId;
    private final @Nullable String token;
    private final @Nullable String lastStatus;
    private final Happened happened;
    private final String[] requestIds;
    private final transient @Nullable Run lastSeen;
    private final transient @Nullable DriveTimeline timeline;
    private @Nullable RunsException lastFailure;

    DriveException(String message, DriveRecord record, @Nullable Throwable cause) {
        super(
                message,
                ErrorDetails.builder().requestIds(requestIds(record, cause)).build(),
                cause);
        this.threadId = record.threadId().orElse(null);
        this.runId = record.run().map(RunRef::runId).orElse(null);
        this.token = record.plan().goal().token().orElse(null);
        this.lastStatus = record.lastSeen().map(run -> run.status().text()).orElse(null);
        this.lastFailure = cause instanceof RunsException failure ? failure : null;
        this.happened = record.run().isPresent() || record.isCreateSent() ? Happened.UNKNOWN : Happened.NO;
        this.requestIds = requestIds(record, cause).toArray(String[]::new);
        this.lastSeen = record.lastSeen().orElse(null);
        this.timeline = record.timeline();
    }

    /** Keeps a failure that the drive had got over, or was getting over, when it stopped for another reason. */
    final void met(@Nullable RunsException failure) {
        if (lastFailure == null && failure != this) {
            lastFailure = failure;
        }
    }

    /** The request that failed comes first: it is the one that a server's operator is asked about. */
    private static List<String> requestIds(DriveRecord record, @Nullable Throwable cause) {
        Set<String> ids = new LinkedHashSet<>();
        if (cause instanceof RunsException failure) {
            ids.addAll(failure.details().requestIds());
        }
        ids.addAll(record.requestIds());
        return List.copyOf(ids);
    }

    /** {@return the run; empty when it was never known, because its creation did not succeed or its answer was lost} */
    public final Optional<RunRef> run() {
        return threadId == null || runId == null ? Optional.empty() : Optional.of(RunRef.of(threadId, runId));
    }

    /** {@return the thread; empty when it was to be created and is not known} */
    public final Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /**
     * {@return the token of the run, by which it can be looked for on its thread where {@link #run()} is empty; empty where it had none, or where the
     * drive did not create it}
     */
    public final Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** {@return the status in which the run was last seen} */
    public final Optional<RunStatus> lastStatus() {
        return Optional.ofNullable(lastStatus).map(RunStatus::of);
    }

    /**
     * {@return what the last failed call of the backend, or of the tool journal, has thrown in this drive} It need not be what stopped the drive, which
     * is {@link #getCause()}: the drive may have got over it long before. Empty when none has failed.
     */
    public final Optional<RunsException> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** {@return the run as it was last seen} */
    public final Optional<Run> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    /** {@return the statuses that were seen} */
    public final DriveTimeline timeline() {
        return Objects.requireNonNullElse(timeline, DriveTimeline.EMPTY);
    }

    /** {@return the server's ids of the latest requests: first those of the call that failed, then the others, newest first} */
    public final List<String> requestIds() {
        return List.of(requestIds);
    }

    /** {@return false: driving again would create a second run; {@link RunDriver#attach} goes on with this one} */
    @Override
    public final boolean isRetryable() {
        return false;
    }

    /** {@return {@link Happened#NO} when no run can have been created} */
    @Override
    public final Happened happened() {
        return happened;
    }

    static String describe(DriveRecord record) {
        String run = record.run().map(ref -> "run " + ref).orElse("a run that is not known");
        return record.lastSeen()
                .map(seen -> run + ", last seen " + seen.status())
                .orElse(run);
    }
}
