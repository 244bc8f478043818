package dev.runs4j.testkit.history;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that the caller of a run saw or did. Members may be added in a minor version. All are immutable, and none shows content or
 * arguments in its {@link Object#toString()}.
 */
public sealed interface HistoryEntry {

    /** {@return when, on the backend's clock} */
    Instant at();

    /**
     * The run was seen in another status than before.
     *
     * @param at when it was seen
     * @param status the status
     */
    record StatusSeen(Instant at, RunStatus status) implements HistoryEntry {

        /** Refuses null. */
        public StatusSeen {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * The run asked for calls.
     *
     * @param at when it was seen
     * @param calls the calls of one round
     */
    record CallsRequired(Instant at, List<RequiredCall> calls) implements HistoryEntry {

        /** Refuses null, copies the list. */
        public CallsRequired {
            Objects.requireNonNull(at, "at");
            calls = List.copyOf(calls);
        }
    }

    /**
     * The caller answered calls, and the backend took the answers, or may have taken them although the call failed.
     *
     * @param at when
     * @param answers the answers of one submission
     */
    record AnswersGiven(Instant at, List<GivenAnswer> answers) implements HistoryEntry {

        /** Refuses null, copies the list. */
        public AnswersGiven {
            Objects.requireNonNull(at, "at");
            answers = List.copyOf(answers);
        }
    }

    /**
     * A message that the run wrote was seen, for the first time or changed.
     *
     * @param at when it was seen
     * @param message the message
     */
    record MessageSeen(Instant at, Message message) implements HistoryEntry {

        /** Refuses null. */
        public MessageSeen {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * The caller asked for the run's end, and the backend took it, or may have taken it although the call failed.
     *
     * @param at when
     */
    record CancelRequested(Instant at) implements HistoryEntry {

        /** Refuses null. */
        public CancelRequested {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A call of the backend failed.
     *
     * @param at when
     * @param operation what was called, such as {@code runs.get}
     * @param failure what was thrown
     */
    record CallFailed(Instant at, String operation, RuntimeException failure) implements HistoryEntry {

        /** Refuses null. */
        public CallFailed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(failure, "failure");
        }

        /** {@return whether the backend may have done it all the same} */
        public boolean mayHaveHappened() {
            return failure instanceof RunsException known && known.happened() == Happened.UNKNOWN;
        }

        @Override
        public String toString() {
            return "CallFailed[" + operation + ", " + failure.getClass().getSimpleName() + "]";
        }
    }
}
