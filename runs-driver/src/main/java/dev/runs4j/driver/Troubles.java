package dev.runs4j.driver;

import dev.runs4j.driver.internal.calls.CallLog;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.GiveUpReason;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.journal.JournalUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was thrown in one drive, and makes of it what the caller gets. */
final class Troubles implements CallLog {

    // Enough to see what goes wrong, however often it does.
    private static final int MOST_AT_THE_END = 10;

    private final List<RuntimeException> atTheEnd = new ArrayList<>();
    private @Nullable RunsException failure;
    private @Nullable RunsException last;
    private @Nullable Exception interruption;
    private @Nullable Exception toolFailure;
    private boolean closing;

    @Override
    public void met(RunsException thrown) {
        if (closing) {
            atTheEnd(thrown);
            return;
        }
        failure = thrown;
        last = thrown;
    }

    @Override
    public void andThen(RunsException thrown) {
        last = thrown;
        if (closing || failure == null) {
            met(thrown);
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    @Override
    public void overcome() {
        if (!closing) {
            failure = null;
        }
    }

    /** The journal answers; that it did not before is of no interest any more. */
    void journalWorks() {
        if (!closing && failure instanceof JournalUnavailableException) {
            failure = null;
        }
    }

    /** A tool did not work; that may be why the drive stops. */
    void toolFailed(@Nullable Exception thrown) {
        toolFailure = thrown;
    }

    /** The drive is given up; what fails from here on is not why. */
    void close() {
        closing = true;
    }

    @Override
    public void interrupted(Exception thrown) {
        interruption = interruption == null ? thrown : interruption;
    }

    boolean wereInterrupted() {
        return interruption != null;
    }

    /** For a drive that reaches an end in spite of an interrupt: the caller still wants to know of it. */
    void restoreInterrupt() {
        if (interruption != null) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void atTheEnd(RuntimeException thrown) {
        if (atTheEnd.size() < MOST_AT_THE_END) {
            atTheEnd.add(thrown);
        }
    }

    /** Adds what failed at the very end to what is thrown. */
    void attachTo(Throwable thrown) {
        atTheEnd.stream().filter(late -> late != thrown).forEach(thrown::addSuppressed);
    }

    RunsException toThrow(DriveRecord record) {
        RunsException thrown = switch (record.gaveUp().orElse(GiveUpReason.FAILED)) {
            case DEADLINE -> new DriveTimeoutException(record, failure);
            case UNANSWERABLE -> new UnanswerableRunException(record);
            case INTERRUPTED -> new DriveInterruptedException(record, interruption);
            case NOT_OWNER -> new NotOwnerException(record);
            case OUTCOME_UNKNOWN -> new UnknownOutcomeException(record, toolFailure);
            case TOOL_TROUBLE -> new DriveFailedException(record, toolFailure);
            case FAILED -> failed(record);
        };
        attachTo(thrown);
        restoreInterrupt();
        if (thrown instanceof DriveException stopped) {
            stopped.met(last);
        }
        return thrown;
    }

    /** Without a run the backend's own words say it all, unless a run may have been created: then it is said by what it can be looked for. */
    private RunsException failed(DriveRecord record) {
        if (record.run().isPresent()) {
            return new DriveFailedException(record, failure);
        }
        return failure == null || record.isCreateSent() ? lost(record, failure) : failure;
    }

    private static IndeterminateOutcomeException lost(DriveRecord record, @Nullable RunsException failure) {
        String thread = record.threadId().orElse(null);
        String token = record.plan().goal().token().orElse(null);
        ErrorDetails details = failure != null && failure.happened() == Happened.UNKNOWN
                ? failure.details()
                : ErrorDetails.builder().requestIds(record.requestIds()).build();
        String where = (thread == null ? "; its thread is not known" : "; thread " + thread)
                + (token == null ? ", it had no token" : ", token '" + token + "'");
        return new IndeterminateOutcomeException(
                "The server never named the run: " + record.gaveUpBecause() + where, details, thread, token, failure);
    }
}
