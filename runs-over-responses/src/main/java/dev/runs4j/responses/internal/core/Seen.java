package dev.runs4j.responses.internal.core;

import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of an effect. */
public sealed interface Seen {

    /** Nothing yet: the operation begins. */
    record Begun() implements Seen {}

    /**
     * The journal says how things stand: after a read, a write that was made, and one that was not because somebody was faster.
     *
     * @param run the run; null where it is not there
     * @param thread its thread; null where it is not there
     */
    record Standing(@Nullable StoredRun run, @Nullable StoredThread thread) implements Seen {}

    /**
     * The run was not opened: another one keeps the thread locked.
     *
     * @param by that run
     */
    record Locked(StoredRun by) implements Seen {

        /** Refuses null. */
        public Locked {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The run was not opened: the caller's key has been used.
     *
     * @param by the run that was opened under it
     */
    record KeyTaken(StoredRun by) implements Seen {

        /** Refuses null. */
        public KeyTaken {
            Objects.requireNonNull(by, "by");
        }
    }

    /** Somebody else holds the lease. */
    record NotLeased() implements Seen {}

    /**
     * The attempt has lost its place in the run, and its response belongs to nobody.
     *
     * @param run how the run stands; null where it is gone
     */
    record Missed(@Nullable StoredRun run) implements Seen {}

    /**
     * The newest item of the conversation.
     *
     * @param item its id; null where there is none
     */
    record Newest(@Nullable String item) implements Seen {}

    /**
     * A response as it stands, after its creation, a look, or a cancel.
     *
     * @param response the response
     */
    record Response(ResponseView response) implements Seen {

        /** Refuses null. */
        public Response {
            Objects.requireNonNull(response, "response");
        }
    }

    /** The server does not know the response, or not any more. */
    record NoResponse() implements Seen {}

    /**
     * The items of the conversation behind an anchor.
     *
     * @param items oldest first
     */
    record Items(List<ItemView> items) implements Seen {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * The responses that the server knows of a run.
     *
     * @param responses their ids by the token that each carries
     */
    record Listed(Map<String, String> responses) implements Seen {

        /** Copies the map. */
        public Listed {
            responses = Map.copyOf(responses);
        }
    }

    /** Done; there is nothing to say about it. */
    record Made() implements Seen {}

    /**
     * A request was certainly not accepted.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Seen {

        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** Nobody knows whether the server has accepted the request. */
    record Unknown() implements Seen {}

    /**
     * A question was not answered.
     *
     * @param passing whether the same question may be answered later
     * @param retryAfter how long the server asks to wait; null where it did not say
     */
    record NoAnswer(boolean passing, @Nullable Duration retryAfter) implements Seen {}

    /**
     * The journal did not answer. What was to be written may stand in it.
     *
     * @param asked what it was asked for
     * @param passing whether it may answer later
     */
    record JournalSilent(Effect.Journal asked, boolean passing) implements Seen {

        /** Refuses null. */
        public JournalSilent {
            Objects.requireNonNull(asked, "asked");
        }
    }

    /** The wait is over. */
    record WaitOver() implements Seen {}
}
