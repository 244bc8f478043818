package dev.runs4j.responses.internal.operation;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.responses.internal.core.ItemView;
import dev.runs4j.responses.internal.core.ResponseView;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server, as far as taking runs forward needs it. Every call is made once: nothing is repeated below, for only the core knows what may be. All throw
 * {@link dev.runs4j.ports.error.RunsException}; a write whose fate is not known has {@link dev.runs4j.ports.error.Happened#UNKNOWN}. Safe for many
 * threads.
 */
public interface ResponsesServer {

    /** {@return the id of the newest item of a conversation; empty where there is none} */
    Optional<String> newestItem(String conversation, CallOptions options);

    /**
     * Has a response made.
     *
     * @param run whose settings go with it, all of them, every time
     * @param number the hop, from 0
     * @param hop what it brings, on what it begins, and the token that it carries
     * @param amends outputs that come first
     * @param options the deadline
     * @throws RefusedException when it was certainly not accepted
     */
    ResponseView create(RunRecord run, int number, Hop hop, List<ToolOutput> amends, CallOptions options);

    /** {@return a response as it stands} */
    ResponseView retrieve(String response, CallOptions options);

    /** {@return a response that was asked to stop, as it stands then} */
    ResponseView cancel(String response, CallOptions options);

    /** {@return the items of a conversation behind an anchor, oldest first; those of the user that are the same as one of these are the run's own} */
    List<ItemView> itemsBehind(String conversation, Anchor anchor, List<JsonText> own, CallOptions options);

    /**
     * Adds outputs to a conversation.
     *
     * @throws RefusedException when they were certainly not accepted
     */
    void addOutputs(String conversation, List<ToolOutput> outputs, CallOptions options);

    /** {@return the responses of a run that the server can find in a conversation, by the token that each carries} */
    Map<String, String> responsesOf(String conversation, String runId, CallOptions options);
}
