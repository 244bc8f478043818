package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Instant;
import java.util.Objects;

/**
 * What is to be asked of the journal of tool calls, or written there. Each is answered by a {@link JournalObservation}. What is asked for in the
 * very decision that ends a drive is still carried out; the answer is of no interest then. Members may be added in a minor version. Immutable.
 */
public sealed interface JournalEffect extends Effect {

    /** {@return what is to be asked or written, for people} */
    default String words() {
        if (this instanceof Claim claim) {
            return "claim " + claim.call();
        } else if (this instanceof RecordResult result) {
            return "record the result of " + result.call();
        } else if (this instanceof MarkSending sending) {
            return "announce the answers of round " + sending.round();
        } else if (this instanceof MarkAccepted accepted) {
            return "confirm the answers of round " + accepted.round();
        } else if (this instanceof End) {
            return "end the drive";
        }
        return this instanceof Adopt ? "take the drive up" : "begin the drive";
    }

    /**
     * Begin the drive, if nobody has.
     *
     * @param run the key
     * @param deadline when the drive is given up
     * @param tools which tools answer
     */
    record Begin(JournalRun run, Instant deadline, ToolSet tools) implements JournalEffect {

        /** Refuses null. */
        public Begin {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(deadline, "deadline");
            Objects.requireNonNull(tools, "tools");
        }
    }

    /**
     * Take the drive up.
     *
     * @param run the key
     */
    record Adopt(JournalRun run) implements JournalEffect {

        /** Refuses null. */
        public Adopt {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Claim a call.
     *
     * @param call the key
     * @param tool the tool's name
     * @param epoch the drive's epoch
     */
    record Claim(JournalCall call, String tool, long epoch) implements JournalEffect {

        /** Refuses null. */
        public Claim {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(tool, "tool");
        }
    }

    /**
     * Write down what came of a call.
     *
     * @param call the key
     * @param kind how it went
     * @param output what the model is told
     */
    record RecordResult(JournalCall call, CallResult.Kind kind, String output) implements JournalEffect {

        /** Refuses null. */
        public RecordResult {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(output, "output");
        }

        @Override
        public String toString() {
            return "RecordResult[" + call + ", " + kind + "]";
        }
    }

    /**
     * Write down that the answers of a round are about to be sent.
     *
     * @param run the key
     * @param round the round
     * @param epoch the drive's epoch
     */
    record MarkSending(JournalRun run, int round, long epoch) implements JournalEffect {

        /** Refuses null. */
        public MarkSending {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Write down that the server took the answers of a round.
     *
     * @param run the key
     * @param round the round
     * @param epoch the drive's epoch
     */
    record MarkAccepted(JournalRun run, int round, long epoch) implements JournalEffect {

        /** Refuses null. */
        public MarkAccepted {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * Write down that the run has ended, so that nobody goes on with the drive.
     *
     * @param run the key
     * @param epoch the drive's epoch
     * @param status the run's status
     */
    record End(JournalRun run, long epoch, String status) implements JournalEffect {

        /** Refuses null. */
        public End {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(status, "status");
        }
    }
}
