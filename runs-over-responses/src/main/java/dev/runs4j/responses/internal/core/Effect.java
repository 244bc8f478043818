package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done next. One at a time: what comes of it is seen before anything else is done. */
public sealed interface Effect {

    /** What the journal is asked for. It is answered with {@link Seen.Standing} unless said otherwise. */
    sealed interface Journal extends Effect {}

    /** What the server is asked for. */
    sealed interface Server extends Effect {}

    /**
     * Reads the run and its thread.
     *
     * @param runId the run; it need not be there
     * @param threadId its thread; null where only the run says which it is
     */
    record Read(String runId, @Nullable String threadId) implements Journal {}

    /**
     * Opens the run; or {@link Seen.Locked}, {@link Seen.KeyTaken}.
     *
     * @param run the record
     * @param metadata the caller's metadata
     * @param thread the thread as it was read
     * @param lease for how long it is leased to this process
     */
    record Open(RunRecord run, Metadata metadata, StoredThread thread, Duration lease) implements Journal {}

    /**
     * Replaces the run, and its thread.
     *
     * @param record what the run is to be
     * @param run what was read
     * @param thread what was read, with the record that it is to have
     */
    record Commit(RunRecord record, StoredRun run, StoredThread thread) implements Journal {}

    /**
     * Takes the run away, which was never accepted.
     *
     * @param run what was read
     */
    record Drop(StoredRun run) implements Journal {}

    /**
     * Writes down which response the attempt has; or {@link Seen.Missed}.
     *
     * @param runId the run
     * @param token the attempt
     * @param response the server's id
     */
    record Acknowledge(String runId, String token, String response) implements Journal {}

    /**
     * Writes down that the run is to be cancelled.
     *
     * @param runId the run
     */
    record Wish(String runId) implements Journal {}

    /**
     * Asks for the lease, be it again; or {@link Seen.NotLeased}.
     *
     * @param runId the run
     * @param time for how long
     */
    record TakeLease(String runId, Duration time) implements Journal {}

    /**
     * Keeps a response that belongs to nobody; {@link Seen.Made}.
     *
     * @param orphan the response
     */
    record KeepOrphan(Orphan orphan) implements Journal {

        /** Refuses null. */
        public KeepOrphan {
            Objects.requireNonNull(orphan, "orphan");
        }
    }

    /** Asks for the newest item of the conversation: {@link Seen.Newest} or {@link Seen.NoAnswer}. */
    record Newest() implements Server {}

    /**
     * Has a response made: {@link Seen.Response}, {@link Seen.Refused} or {@link Seen.Unknown}.
     *
     * @param run whose settings it repeats
     * @param number the hop, from 0
     * @param hop what it brings, and where it begins
     * @param amends outputs for calls that were left open, which come first
     */
    record Post(RunRecord run, int number, Hop hop, List<ToolOutput> amends) implements Server {

        /** Copies the list. */
        public Post {
            amends = List.copyOf(amends);
        }
    }

    /**
     * Looks at a response: {@link Seen.Response}, {@link Seen.NoResponse} or {@link Seen.NoAnswer}.
     *
     * @param response its id
     */
    record Retrieve(String response) implements Server {}

    /**
     * Has a response cancelled: {@link Seen.Response}, {@link Seen.NoResponse} or {@link Seen.NoAnswer}. It may be asked for again.
     *
     * @param response its id
     */
    record CancelResponse(String response) implements Server {}

    /**
     * Reads the items behind an anchor: {@link Seen.Items} or {@link Seen.NoAnswer}.
     *
     * @param anchor where they begin
     * @param own the items of the user that the run has sent, as JSON: those among the items that are the same are the run's own
     */
    record ReadBack(Anchor anchor, List<JsonText> own) implements Server {

        /** Copies the list. */
        public ReadBack {
            own = List.copyOf(own);
        }
    }

    /**
     * Lists the responses of the run: {@link Seen.Listed} or {@link Seen.NoAnswer}.
     *
     * @param runId the run
     */
    record ListResponses(String runId) implements Server {}

    /**
     * Adds the outputs of calls that were left open to the conversation: {@link Seen.Made}, {@link Seen.Refused} or {@link Seen.Unknown}.
     *
     * @param outputs the outputs
     */
    record AddOutputs(List<ToolOutput> outputs) implements Server {

        /** Copies the list. */
        public AddOutputs {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Waits: {@link Seen.WaitOver}.
     *
     * @param until on the journal's clock
     */
    record Sleep(Instant until) implements Effect {}

    /**
     * The operation is over.
     *
     * @param outcome what came of it
     */
    record Finish(Outcome outcome) implements Effect {

        /** Refuses null. */
        public Finish {
            Objects.requireNonNull(outcome, "outcome");
        }
    }
}
