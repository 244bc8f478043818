package dev.runs4j.driver.internal.core;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a creation before it is made.
 *
 * @param busy what is done when another run is active on the thread
 * @param threadFirst whether a thread that is to be made is made by a call of its own, so that the run can be found on it
 * @param lookFirst whether a run that bears the token already is taken in place of a new one
 * @param recovers whether the backend itself looks for runs whose creation was not answered, so that looking again is of no use
 * @param tools the functions that there are tools for, where the assistant's have to be among them; null where that is not looked at
 */
public record CreationPlan(
        Busy busy,
        boolean threadFirst,
        boolean lookFirst,
        boolean recovers,
        @Nullable Set<String> tools) {

    /** What is done when another run is active on the thread. */
    public enum Busy {
        /** The creation fails. */
        REJECT,
        /** The drive waits for the thread, in a line with others. */
        WAIT,
        /** The run that is active at the beginning is cancelled. */
        CANCEL_FIRST
    }

    /** A creation about which nothing was said. */
    public static final CreationPlan PLAIN = new CreationPlan(Busy.REJECT, false, false, false, null);

    /** Copies the names. */
    public CreationPlan {
        Objects.requireNonNull(busy, "busy");
        tools = tools == null ? null : Set.copyOf(tools);
    }
}
