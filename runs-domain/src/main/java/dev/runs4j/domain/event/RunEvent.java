package dev.runs4j.domain.event;

/**
 * One event of a run's stream.
 *
 * <p>Events with a whole object are snapshots, deltas add to one, and {@link RunAccumulator} folds both. Members may be added in a minor
 * version. All members are immutable.
 */
public sealed interface RunEvent
        permits ThreadCreated,
                RunChanged,
                StepChanged,
                StepDelta,
                MessageChanged,
                MessageDelta,
                StreamFailed,
                Done,
                UnrecognisedEvent {

    /** {@return the exact name on the wire, such as {@code thread.run.queued}; see {@link EventName}} */
    String name();
}
