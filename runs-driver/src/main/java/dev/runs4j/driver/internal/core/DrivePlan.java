package dev.runs4j.driver.internal.core;

import java.time.Instant;
import java.util.Objects;

/**
 * What is decided before a drive begins.
 *
 * @param goal which run
 * @param deadline when the drive is given up, on the backend's clock
 * @param streaming whether to follow the run as a stream where that is possible; otherwise it is read again and again
 * @param closing what becomes of the run when the drive is given up
 * @param spread whether waits that the server did not ask for are of a slightly different length in each drive; see {@link Pacing}
 * @param tools what is decided about tools
 */
public record DrivePlan(
        DriveGoal goal, Instant deadline, boolean streaming, Closing closing, boolean spread, ToolPlan tools) {

    /** Refuses null. */
    public DrivePlan {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(closing, "closing");
        Objects.requireNonNull(tools, "tools");
    }

    /**
     * A plan with the usual grace, whose waits are not spread.
     *
     * @param goal which run
     * @param deadline when the drive is given up, on the backend's clock
     * @param streaming whether to follow the run as a stream where that is possible
     * @param cancelOnGivingUp whether the run is asked to end when the drive is given up; otherwise it is left as it is
     * @param tools what is decided about tools
     */
    public DrivePlan(DriveGoal goal, Instant deadline, boolean streaming, boolean cancelOnGivingUp, ToolPlan tools) {
        this(
                goal,
                deadline,
                streaming,
                Closing.of(
                        cancelOnGivingUp ? Closing.Policy.CANCEL : Closing.Policy.LEAVE,
                        Closing.USUAL_GRACE,
                        deadline,
                        deadline),
                false,
                tools);
    }

    /** {@return whether the run is asked to end when the drive is given up} */
    public boolean cancelOnGivingUp() {
        return closing.policy() != Closing.Policy.LEAVE;
    }
}
