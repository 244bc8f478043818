package dev.runs4j.driver.internal.core;

import java.time.Instant;
import java.util.Objects;

/**
 * What is decided before a drive begins.
 *
 * @param goal which run
 * @param deadline when the drive is given up, on the backend's clock
 * @param streaming whether to follow the run as a stream where that is possible; otherwise it is read again and again
 * @param cancelOnGivingUp whether the run is asked to end when the drive is given up; otherwise it is left as it is
 * @param tools what is decided about tools
 */
public record DrivePlan(DriveGoal goal, Instant deadline, boolean streaming, boolean cancelOnGivingUp, ToolPlan tools) {

    /** Refuses null. */
    public DrivePlan {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(tools, "tools");
    }
}
