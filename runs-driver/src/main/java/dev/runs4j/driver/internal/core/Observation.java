package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.ports.StreamCursor;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an interpreter reports to the core. Members may be added in a minor version. Immutable. */
public sealed interface Observation
        permits JournalObservation,
                PreparingObservation,
                Observation.TakenUp,
                Observation.RunSeen,
                Observation.ThreadSeen,
                Observation.TokenUnknown,
                Observation.CallFailed,
                Observation.ToolReturned,
                Observation.ToolNotStarted,
                Observation.ApprovalDecided,
                Observation.StreamOpened,
                Observation.EventSeen,
                Observation.StreamQuiet,
                Observation.StreamEnded,
                Observation.StreamBroken,
                Observation.WaitOver,
                Observation.Interrupted,
                Observation.Reconciled {

    /** Somebody begins to drive, or takes up a drive that another process left; whatever was under way there is lost. */
    record TakenUp() implements Observation {}

    /**
     * The run was seen, by any call or event.
     *
     * @param run as it was seen; may be a piece only, see {@link Run#isPartial()}
     * @param pollAfter how long the server asks to wait before the next look, as it said it; null where it did not
     * @param requestId the server's id of the request; null where it has none
     */
    record RunSeen(
            Run run, @Nullable Duration pollAfter, @Nullable String requestId) implements Observation {

        /** Refuses null, but for what the server may leave out. */
        public RunSeen {
            Objects.requireNonNull(run, "run");
        }

        /** Reports a run without anything that came with it. */
        public static RunSeen of(Run run) {
            return new RunSeen(run, null, null);
        }
    }

    /**
     * A stream told the thread that was created.
     *
     * @param threadId the thread
     */
    record ThreadSeen(String threadId) implements Observation {

        /** Refuses null. */
        public ThreadSeen {
            Objects.requireNonNull(threadId, "threadId");
        }
    }

    /** No run is known by the token. */
    record TokenUnknown() implements Observation {}

    /**
     * The call that was to be made failed.
     *
     * @param failure how
     */
    record CallFailed(Failure failure) implements Observation {

        /** Refuses null. */
        public CallFailed {
            Objects.requireNonNull(failure, "failure");
        }

        /** Reports a failure of a kind. */
        public static CallFailed of(Failure.Kind kind) {
            return new CallFailed(Failure.of(kind));
        }
    }

    /**
     * A tool call has its output.
     *
     * @param round the round to which the call belongs
     * @param output what to answer
     * @param result how it went
     */
    record ToolReturned(int round, ToolOutput output, ToolResult result) implements Observation {

        /** Refuses null. */
        public ToolReturned {
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(result, "result");
        }

        /** Reports a call that went well. */
        public ToolReturned(int round, ToolOutput output) {
            this(round, output, ToolResult.RETURNED);
        }
    }

    /**
     * A tool call was dropped before its tool was started, and will not be made.
     *
     * @param round the round to which the call belongs
     * @param callId the call
     */
    record ToolNotStarted(int round, String callId) implements Observation {

        /** Refuses null. */
        public ToolNotStarted {
            Objects.requireNonNull(callId, "callId");
        }
    }

    /**
     * A tool has said what it knows of an earlier call.
     *
     * @param round the round to which the call belongs
     * @param callId the call
     * @param output what came of it; null where the tool does not know
     */
    record Reconciled(int round, String callId, @Nullable String output) implements Observation {

        /** Refuses null, but for the output. */
        public Reconciled {
            Objects.requireNonNull(callId, "callId");
        }

        @Override
        public String toString() {
            return "Reconciled[round " + round + ", " + callId + ", " + (output == null ? "unknown" : "known") + "]";
        }
    }

    /**
     * A call was approved or refused.
     *
     * @param round the round to which the call belongs
     * @param approval what to answer
     */
    record ApprovalDecided(int round, ToolApproval approval) implements Observation {

        /** Refuses null. */
        public ApprovalDecided {
            Objects.requireNonNull(approval, "approval");
        }
    }

    /**
     * The creation or the answer was accepted, and its stream is open.
     *
     * @param requestId the server's id of the request; null where it has none
     */
    record StreamOpened(@Nullable String requestId) implements Observation {}

    /** An event came that says nothing about the run's status. */
    record EventSeen() implements Observation {}

    /** Nothing has come from the stream for as long as was asked for. */
    record StreamQuiet() implements Observation {}

    /** The stream has ended as it should. */
    record StreamEnded() implements Observation {}

    /**
     * The stream is lost; the run lives on.
     *
     * @param why what became of it, for people
     * @param cursor the place behind its last event, from which it can be joined again; null where it cannot
     */
    record StreamBroken(String why, @Nullable StreamCursor cursor) implements Observation {

        /** Refuses null. */
        public StreamBroken {
            Objects.requireNonNull(why, "why");
        }

        /** Reports a stream that cannot be joined again. */
        public StreamBroken(String why) {
            this(why, null);
        }
    }

    /** The time that was waited for has come. */
    record WaitOver() implements Observation {}

    /**
     * Somebody wants the interpreter to stop.
     *
     * @param open whether the call that was under way may have had its effect; false where none was
     */
    record Interrupted(boolean open) implements Observation {}
}
