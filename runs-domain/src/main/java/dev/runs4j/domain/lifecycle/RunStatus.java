package dev.runs4j.domain.lifecycle;

import dev.runs4j.domain.OpenText;
import java.util.List;

/**
 * Where a run stands: nine statuses in the official OpenAI schema 2.3.0, and whatever else a server sends.
 *
 * <p>An unknown status is neither terminal nor active: nothing may be concluded from it but that the run has to be read again.
 */
public final class RunStatus extends OpenText {

    /** The statuses that this version knows, to switch on. */
    public enum Known {
        /** Waits for the server. */
        QUEUED,
        /** The model works. */
        IN_PROGRESS,
        /** Waits for the caller. */
        REQUIRES_ACTION,
        /** A cancel was accepted and has not taken effect. */
        CANCELLING,
        /** Ended by a cancel. */
        CANCELLED,
        /** Ended by an error. */
        FAILED,
        /** Ended with an answer. */
        COMPLETED,
        /** Ended by a token budget or a content filter. */
        INCOMPLETE,
        /** Ended by time. */
        EXPIRED,
        /** Any other text. */
        UNRECOGNISED
    }

    /** Waits for the server; also after tool outputs were taken. */
    public static final RunStatus QUEUED = new RunStatus("queued", Known.QUEUED);
    /** The model works. */
    public static final RunStatus IN_PROGRESS = new RunStatus("in_progress", Known.IN_PROGRESS);
    /** Waits for the caller's tool outputs or approvals; a pause, not an end. */
    public static final RunStatus REQUIRES_ACTION = new RunStatus("requires_action", Known.REQUIRES_ACTION);
    /** A cancel was accepted and has not taken effect. */
    public static final RunStatus CANCELLING = new RunStatus("cancelling", Known.CANCELLING);
    /** Ended by a cancel. */
    public static final RunStatus CANCELLED = new RunStatus("cancelled", Known.CANCELLED);
    /** Ended by an error; see the run's last error. */
    public static final RunStatus FAILED = new RunStatus("failed", Known.FAILED);
    /** Ended with an answer. */
    public static final RunStatus COMPLETED = new RunStatus("completed", Known.COMPLETED);
    /** Ended by a token budget or a content filter; in the official schema since 2024-05. */
    public static final RunStatus INCOMPLETE = new RunStatus("incomplete", Known.INCOMPLETE);
    /** Ended because it overran its expiry time, or because outputs did not come before it. */
    public static final RunStatus EXPIRED = new RunStatus("expired", Known.EXPIRED);

    private static final List<RunStatus> CONSTANTS = List.of(
            QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);

    private final Known known;

    private RunStatus(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a status of any text. */
    public static RunStatus of(String text) {
        return find(text, CONSTANTS, other -> new RunStatus(other, Known.UNRECOGNISED));
    }

    /** {@return the nine statuses of the official schema} */
    public static List<RunStatus> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }

    /** {@return whether the run has ended and will never change again, but for its metadata} */
    public boolean isTerminal() {
        return switch (known) {
            case CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED -> true;
            default -> false;
        };
    }

    /** {@return whether the run locks its thread: no second run and no new message until it ends} */
    public boolean isActive() {
        return switch (known) {
            case QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING -> true;
            default -> false;
        };
    }

    /** Tells whether one step of the table leads from here to {@code next}; see {@link RunLifecycle#canBecome}. */
    public boolean canBecome(RunStatus next) {
        return RunLifecycle.canBecome(this, next);
    }

    /** Tells whether somebody who saw this status may see {@code later} afterwards; see {@link RunLifecycle#canReach}. */
    public boolean canReach(RunStatus later) {
        return RunLifecycle.canReach(this, later);
    }
}
