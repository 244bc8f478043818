package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.StreamCursor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter is to do. All but {@link Tell} and {@link Cancel} are answered by an {@link Observation}. What follows from an observation
 * is carried out before what was left over from earlier ones; but {@link CallTool}, {@link Reconcile} and {@link Decide} may take their time while
 * others are carried out. Members may be added in a minor version. Immutable.
 */
public sealed interface Effect
        permits JournalEffect,
                PreparingEffect,
                Effect.Create,
                Effect.CreateWithThread,
                Effect.Find,
                Effect.Read,
                Effect.Sleep,
                Effect.Pull,
                Effect.Resume,
                Effect.CallTool,
                Effect.Reconcile,
                Effect.Decide,
                Effect.Answer,
                Effect.Tell,
                Effect.Cancel {

    /**
     * Create the run. Never asked for again unless it is certain that the last attempt had no effect.
     *
     * @param command how
     * @param stream whether to follow it as a stream
     */
    record Create(CreateRun command, boolean stream) implements Effect {

        /** Refuses null. */
        public Create {
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * Create the thread and the run. Never asked for again unless it is certain that the last attempt had no effect.
     *
     * @param command how
     * @param stream whether to follow it as a stream
     */
    record CreateWithThread(CreateThreadAndRun command, boolean stream) implements Effect {

        /** Refuses null. */
        public CreateWithThread {
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * Find the run by its token.
     *
     * @param threadId its thread
     * @param token its token
     */
    record Find(String threadId, String token) implements Effect {

        /** Refuses null. */
        public Find {
            Objects.requireNonNull(threadId, "threadId");
            Objects.requireNonNull(token, "token");
        }
    }

    /**
     * Read the run.
     *
     * @param run its name
     * @param until when an answer is of no use any more; null for the deadline of the drive
     */
    record Read(RunRef run, @Nullable Instant until) implements Effect {

        /** Refuses null. */
        public Read {
            Objects.requireNonNull(run, "run");
        }

        /** A look that is of use until the deadline. */
        public Read(RunRef run) {
            this(run, null);
        }
    }

    /**
     * Wait.
     *
     * @param until when the wait is over
     */
    record Sleep(Instant until) implements Effect {

        /** Refuses null. */
        public Sleep {
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * Wait for the next event of the open stream.
     *
     * @param until when the wait is over
     */
    record Pull(Instant until) implements Effect {

        /** Refuses null. */
        public Pull {
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * Join the stream that broke again.
     *
     * @param cursor the place behind the last event that was pulled
     */
    record Resume(StreamCursor cursor) implements Effect {

        /** Refuses null. */
        public Resume {
            Objects.requireNonNull(cursor, "cursor");
        }
    }

    /**
     * Call a tool. The call is claimed in the journal.
     *
     * @param run the run that wants it
     * @param round which round of calls, from 1; with run and call id it names the call
     * @param call the call; a kind other than a function has to be answered with an error
     * @param repeat whether the call may have been made before
     * @param limit when its output is of no use any more, on the backend's clock
     */
    record CallTool(RunRef run, int round, ToolCall call, boolean repeat, Instant limit) implements Effect {

        /** Refuses null. */
        public CallTool {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(limit, "limit");
        }
    }

    /**
     * Ask a tool what came of a call that may have been made before.
     *
     * @param run the run that wants it
     * @param round which round of calls, from 1; with run and call id it names the call
     * @param call the call
     * @param limit when its output is of no use any more, on the backend's clock
     */
    record Reconcile(RunRef run, int round, ToolCall call, Instant limit) implements Effect {

        /** Refuses null. */
        public Reconcile {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(limit, "limit");
        }
    }

    /**
     * Decide whether a call may be made.
     *
     * @param run the run that asks
     * @param round which round of calls, from 1; with run and call id it names the call
     * @param call the call; a kind that nobody can judge has to be refused
     */
    record Decide(RunRef run, int round, ToolCall call) implements Effect {

        /** Refuses null. */
        public Decide {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(call, "call");
        }
    }

    /**
     * Give the answers of a round, all at once.
     *
     * @param run the run
     * @param round which round of calls, from 1
     * @param answers the answers
     * @param stream whether to follow what comes next as a stream
     */
    record Answer(RunRef run, int round, ToolAnswers answers, boolean stream) implements Effect {

        /** Refuses null. */
        public Answer {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(answers, "answers");
        }
    }

    /**
     * Tell whoever listens.
     *
     * @param event what happened
     */
    record Tell(DriveEvent event) implements Effect {

        /** Refuses null. */
        public Tell {
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * Ask for the run's end, once, and without waiting for it. Whether it works changes nothing.
     *
     * @param run the run
     * @param until when the request has to be over; null where nothing is said about that
     */
    record Cancel(RunRef run, @Nullable Instant until) implements Effect {

        /** Refuses null. */
        public Cancel {
            Objects.requireNonNull(run, "run");
        }

        /** A request of which nothing is said about its end. */
        public Cancel(RunRef run) {
            this(run, null);
        }
    }
}
