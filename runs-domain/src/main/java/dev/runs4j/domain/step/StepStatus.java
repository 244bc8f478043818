package dev.runs4j.domain.step;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** Where a step stands: five statuses in the official schema 2.3.0. An unknown one is not terminal. */
public final class StepStatus extends OpenText {

    /** The statuses that this version knows, to switch on. */
    public enum Known {
        /** Under way; also while the run waits for tool outputs. */
        IN_PROGRESS,
        /** Ended with the run's cancel. */
        CANCELLED,
        /** Ended by an error. */
        FAILED,
        /** Done. */
        COMPLETED,
        /** Ended with the run's expiry. */
        EXPIRED,
        /** Any other text. */
        UNRECOGNISED
    }

    /** Under way; also while the run waits for tool outputs. */
    public static final StepStatus IN_PROGRESS = new StepStatus("in_progress", Known.IN_PROGRESS);
    /** Ended with the run's cancel. */
    public static final StepStatus CANCELLED = new StepStatus("cancelled", Known.CANCELLED);
    /** Ended by an error. */
    public static final StepStatus FAILED = new StepStatus("failed", Known.FAILED);
    /** Done. */
    public static final StepStatus COMPLETED = new StepStatus("completed", Known.COMPLETED);
    /** Ended with the run's expiry. */
    public static final StepStatus EXPIRED = new StepStatus("expired", Known.EXPIRED);

    private static final List<StepStatus> CONSTANTS = List.of(IN_PROGRESS, CANCELLED, FAILED, COMPLETED, EXPIRED);

    private final Known known;

    private StepStatus(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a status of any text. */
    public static StepStatus of(String text) {
        return find(text, CONSTANTS, other -> new StepStatus(other, Known.UNRECOGNISED));
    }

    /** {@return the five statuses of the official schema} */
    public static List<StepStatus> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }

    /** {@return whether the step has ended} */
    public boolean isTerminal() {
        return switch (known) {
            case CANCELLED, FAILED, COMPLETED, EXPIRED -> true;
            default -> false;
        };
    }
}
