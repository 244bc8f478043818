package dev.runs4j.domain.event;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.step.StepStatus;
import java.util.List;
import java.util.Optional;

/**
 * The 25 event names of the official schema 2.3.0, spelt as on the wire. Plain texts, since a server may send other names. Stateless; safe
 * for any thread.
 */
public final class EventName {

    /** A thread was created together with the run. */
    public static final String THREAD_CREATED = "thread.created";

    /** A run was created. */
    public static final String RUN_CREATED = "thread.run.created";
    /** A run waits for the server. */
    public static final String RUN_QUEUED = "thread.run.queued";
    /** The model works. */
    public static final String RUN_IN_PROGRESS = "thread.run.in_progress";
    /** A run waits for its caller; the stream ends after it. */
    public static final String RUN_REQUIRES_ACTION = "thread.run.requires_action";
    /** A run ended with an answer. */
    public static final String RUN_COMPLETED = "thread.run.completed";
    /** A run was ended by a budget or a filter; younger than the rest, 2024-06. */
    public static final String RUN_INCOMPLETE = "thread.run.incomplete";
    /** A run was ended by an error. */
    public static final String RUN_FAILED = "thread.run.failed";
    /** A cancel was accepted and has not taken effect. */
    public static final String RUN_CANCELLING = "thread.run.cancelling";
    /** A run was ended by a cancel. */
    public static final String RUN_CANCELLED = "thread.run.cancelled";
    /** A run was ended by time. */
    public static final String RUN_EXPIRED = "thread.run.expired";

    /** A step was created. */
    public static final String STEP_CREATED = "thread.run.step.created";
    /** A step is under way. */
    public static final String STEP_IN_PROGRESS = "thread.run.step.in_progress";
    /** Something was added to a step. */
    public static final String STEP_DELTA = "thread.run.step.delta";
    /** A step is done. */
    public static final String STEP_COMPLETED = "thread.run.step.completed";
    /** A step was ended by an error. */
    public static final String STEP_FAILED = "thread.run.step.failed";
    /** A step was ended by a cancel. */
    public static final String STEP_CANCELLED = "thread.run.step.cancelled";
    /** A step was ended by time. */
    public static final String STEP_EXPIRED = "thread.run.step.expired";

    /** A message was created. */
    public static final String MESSAGE_CREATED = "thread.message.created";
    /** A message is being written. */
    public static final String MESSAGE_IN_PROGRESS = "thread.message.in_progress";
    /** Something was added to a message. */
    public static final String MESSAGE_DELTA = "thread.message.delta";
    /** A message is done. */
    public static final String MESSAGE_COMPLETED = "thread.message.completed";
    /** A message was cut short. */
    public static final String MESSAGE_INCOMPLETE = "thread.message.incomplete";

    /** The stream failed; a failed run is {@link #RUN_FAILED} instead. */
    public static final String ERROR = "error";
    /** The stream has ended; its data is not JSON. */
    public static final String DONE = "done";

    private static final String RUN = "thread.run.";
    private static final String STEP = "thread.run.step.";
    private static final String MESSAGE = "thread.message.";

    private static final List<String> ALL = List.of(
            THREAD_CREATED,
            RUN_CREATED,
            RUN_QUEUED,
            RUN_IN_PROGRESS,
            RUN_REQUIRES_ACTION,
            RUN_COMPLETED,
            RUN_INCOMPLETE,
            RUN_FAILED,
            RUN_CANCELLING,
            RUN_CANCELLED,
            RUN_EXPIRED,
            STEP_CREATED,
            STEP_IN_PROGRESS,
            STEP_DELTA,
            STEP_COMPLETED,
            STEP_FAILED,
            STEP_CANCELLED,
            STEP_EXPIRED,
            MESSAGE_CREATED,
            MESSAGE_IN_PROGRESS,
            MESSAGE_DELTA,
            MESSAGE_COMPLETED,
            MESSAGE_INCOMPLETE,
            ERROR,
            DONE);

    private EventName() {}

    /** {@return all 25 names} */
    public static List<String> values() {
        return ALL;
    }

    /** {@return the name of the event that a run sends when it takes this status, known or not} */
    public static String of(RunStatus status) {
        return RUN + status.text();
    }

    /** {@return the name of the event that a step sends when it takes this status, known or not} */
    public static String of(StepStatus status) {
        return STEP + status.text();
    }

    /** {@return the name of the event that a message sends when it takes this status, known or not} */
    public static String of(MessageStatus status) {
        return MESSAGE + status.text();
    }

    /**
     * {@return the status that a run has taken when it sends this event} Absent for {@code thread.run.created}, which says nothing about it,
     * and for every name that is not one of the nine.
     */
    public static Optional<RunStatus> runStatus(String name) {
        return RunStatus.values().stream()
                .filter(status -> of(status).equals(name))
                .findFirst();
    }
}
