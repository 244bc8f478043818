package dev.runs4j.driver.event;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.journal.JournalUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while a run was driven. Members may be added in a minor version. All are immutable, and none shows content or
 * arguments in its {@link Object#toString()}.
 */
public sealed interface DriveEvent {

    /**
     * The run is known from here on: it was created, found again, or read for the first time.
     *
     * @param run its name
     * @param status where it stood
     */
    record RunKnown(RunRef run, RunStatus status) implements DriveEvent {

        /** Refuses null. */
        public RunKnown {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * Another drive of this process waits for the same thread, or has a run there; this one waits for its turn.
     *
     * @param threadId the thread
     * @param ahead how many are before it, the one whose run is at work included
     */
    record InLine(String threadId, int ahead) implements DriveEvent {

        /** Refuses null. */
        public InLine {
            Objects.requireNonNull(threadId, "threadId");
        }
    }

    /**
     * The run of somebody else, which kept the thread busy when the drive began, was asked to end.
     *
     * @param run its name
     */
    record CancelledFirst(RunRef run) implements DriveEvent {

        /** Refuses null. */
        public CancelledFirst {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * A thread was created for the run that is to be created next.
     *
     * @param threadId the thread
     */
    record ThreadCreated(String threadId) implements DriveEvent {

        /** Refuses null. */
        public ThreadCreated {
            Objects.requireNonNull(threadId, "threadId");
        }
    }

    /**
     * A call of the backend was made, whether it worked or not. {@link CallFailed} follows where it did not, unless an
     * interrupt broke it off. Waiting for events of a stream is no call;
     * opening one is, and a list of several pages is one call.
     *
     * @param operation what was called, for people
     * @param attempt which attempt in a row this was, from 1: how often the same call has failed just before, and one
     * @param took how long it took, on the backend's clock
     * @param requestId the server's id of the request; null where none is known
     */
    record CallMade(
            String operation,
            int attempt,
            Duration took,
            @Nullable String requestId) implements DriveEvent {

        /** Refuses null, but for the id. */
        public CallMade {
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(took, "took");
        }
    }

    /**
     * An entry of the tool journal could not be made. What follows tells what is done about it.
     *
     * @param entry what was to be written, for people; names the call where it is about one
     * @param failure what the journal threw
     */
    record JournalFailed(String entry, JournalUnavailableException failure) implements DriveEvent {

        /** Refuses null. */
        public JournalFailed {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public String toString() {
            return "JournalFailed[" + entry + "]";
        }
    }

    /**
     * The run was seen in another status than before.
     *
     * @param run its name
     * @param from the status seen before
     * @param to the status seen now; taken as it is, expected or not
     * @param expected whether the lifecycle lets {@code to} follow {@code from}; see {@link RunStatus#canReach}
     */
    record StatusChanged(RunRef run, RunStatus from, RunStatus to, boolean expected) implements DriveEvent {

        /** Refuses null. */
        public StatusChanged {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Nothing can be done before a while has passed.
     *
     * @param until when the wait ends
     * @param why what is waited for, for people
     */
    record Waiting(Instant until, String why) implements DriveEvent {

        /** Refuses null. */
        public Waiting {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * An event of the run's stream came in.
     *
     * @param event the event, deltas included
     * @param soFar what all events of this drive make up, this one included; to be looked at while the listener is called
     */
    record Received(RunEvent event, RunSnapshot soFar) implements DriveEvent {

        /** Refuses null. */
        public Received {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(soFar, "soFar");
        }

        @Override
        public String toString() {
            return "Received[" + event.name() + "]";
        }
    }

    /**
     * A tool is about to be called. {@link ToolFinished} follows, unless the tool throws an {@link Error}, or the drive ends before the executor has
     * begun with it.
     *
     * @param run the run that wants it
     * @param round which round of calls, from 1
     * @param callId the call
     * @param tool the tool's name
     */
    record ToolStarted(RunRef run, int round, String callId, String tool) implements DriveEvent {

        /** Refuses null. */
        public ToolStarted {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(callId, "callId");
            Objects.requireNonNull(tool, "tool");
        }
    }

    /**
     * A tool call is settled.
     *
     * @param run the run that wanted it
     * @param round which round of calls, from 1
     * @param callId the call
     * @param tool the tool's name
     * @param took how long the tool worked; zero where none was called
     * @param result how it went
     * @param failure what the tool threw; null where it threw nothing. The model is not told of it, this listener is
     */
    record ToolFinished(
            RunRef run,
            int round,
            String callId,
            String tool,
            Duration took,
            ToolResult result,
            @Nullable Exception failure)
            implements DriveEvent {

        /** Refuses null, but for the failure. */
        public ToolFinished {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(callId, "callId");
            Objects.requireNonNull(tool, "tool");
            Objects.requireNonNull(took, "took");
            Objects.requireNonNull(result, "result");
        }

        @Override
        public String toString() {
            return "ToolFinished[" + tool + " " + callId + " of " + run + ", round " + round + ", " + result + " after "
                    + took + "]";
        }
    }

    /**
     * A tool was asked what came of a call that an earlier drive had claimed.
     *
     * @param run the run that wanted it
     * @param round which round of calls, from 1
     * @param callId the call
     * @param tool the tool's name
     * @param known whether the tool knew
     * @param failure what the tool threw; null where it threw nothing
     */
    record ToolReconciled(
            RunRef run,
            int round,
            String callId,
            String tool,
            boolean known,
            @Nullable Exception failure) implements DriveEvent {

        /** Refuses null, but for the failure. */
        public ToolReconciled {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(callId, "callId");
            Objects.requireNonNull(tool, "tool");
        }

        @Override
        public String toString() {
            return "ToolReconciled[" + tool + " " + callId + " of " + run + ", round " + round + ", known=" + known
                    + "]";
        }
    }

    /**
     * It was decided whether a call may be made.
     *
     * @param run the run that asks
     * @param round which round of calls, from 1
     * @param callId the call
     * @param approved whether it may be made
     * @param failure what the approver threw; null where it threw nothing. A call whose approver throws is refused
     */
    record ApprovalDecided(
            RunRef run,
            int round,
            String callId,
            boolean approved,
            @Nullable Exception failure) implements DriveEvent {

        /** Refuses null, but for the failure. */
        public ApprovalDecided {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(callId, "callId");
        }

        @Override
        public String toString() {
            return "ApprovalDecided[" + callId + " of " + run + ", round " + round + ", approved=" + approved + "]";
        }
    }

    /**
     * The answers of a round were accepted; or the answer to them was lost, and the run got on since.
     *
     * @param run the run
     * @param round which round of calls, from 1
     * @param answers how many answers were given
     */
    record Answered(RunRef run, int round, int answers) implements DriveEvent {

        /** Refuses null. */
        public Answered {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * A call of the backend failed. What follows tells what is done about it.
     *
     * @param operation what was called, for people
     * @param failure what was thrown
     */
    record CallFailed(String operation, RunsException failure) implements DriveEvent {

        /** Refuses null. */
        public CallFailed {
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public String toString() {
            return "CallFailed[" + operation + ", " + failure.getClass().getSimpleName() + "]";
        }
    }

    /**
     * The run was asked to end, because its drive was given up; it may still be at work for a moment.
     *
     * @param run its name
     */
    record CancelAsked(RunRef run) implements DriveEvent {

        /** Refuses null. */
        public CancelAsked {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The stream broke and was joined again behind the last event that came: none is missing, and none comes twice.
     *
     * @param run the run that is followed
     * @param attempts how often that was tried since the last event, this time included
     */
    record StreamResumed(RunRef run, int attempts) implements DriveEvent {

        /** Refuses null. */
        public StreamResumed {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The run is followed by reading it from now on, and no longer by the stream. Where a stream was open before, events may be missing from here on:
     * what the events so far make up is not the whole, and the messages are to be read. After a stream that ended early the next answer opens another
     * one; after one that broke, or where there are none, the rest of the drive goes without.
     *
     * @param why what became of the stream, for people
     */
    record FellBack(String why) implements DriveEvent {

        /** Refuses null. */
        public FellBack {
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * The run has ended, in whatever way.
     *
     * @param run the run as it ended
     */
    record Ended(Run run) implements DriveEvent {

        /** Refuses null. */
        public Ended {
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * The drive stopped before the run had ended.
     *
     * @param why what stopped it, for people
     */
    record GaveUp(String why) implements DriveEvent {

        /** Refuses null. */
        public GaveUp {
            Objects.requireNonNull(why, "why");
        }
    }
}
