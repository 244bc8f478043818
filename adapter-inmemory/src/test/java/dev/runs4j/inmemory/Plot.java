package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.run.IncompleteReason;
import java.time.Duration;

/** What a test wants a run to do, whatever the backend. */
enum Plot {
    /** Answers with the text {@code It rains.} after a while. */
    ANSWERS,
    /** Calls {@code lookup} once, then answers with its output. */
    ASKS_ONCE,
    /** Calls {@code lookup} and {@code price} at once, then answers. */
    ASKS_TWO_AT_ONCE,
    /** Calls {@code lookup}, then {@code price}, then answers. */
    ASKS_TWICE,
    /** Asks to approve a call of {@code search}, then answers. */
    ASKS_APPROVAL,
    /** Fails with {@code server_error}. */
    FAILS,
    /** Fails while it writes a message. */
    FAILS_WHILE_WRITING,
    /** Stops because of its completion budget. */
    STOPS_INCOMPLETE,
    /** Works until it is cancelled or expires. */
    NEVER_ENDS,
    /** Has written {@code It will} and gets no further. */
    WRITES_FOREVER;

    Script script() {
        return switch (this) {
            case ANSWERS -> Script.answers("It rains.");
            case ASKS_ONCE -> Script.asks(call("lookup", "{\"id\":1}")).answers(outputs -> "Found " + outputs.last());
            case ASKS_TWO_AT_ONCE ->
                Script.asks(call("lookup", "{\"id\":1}"), call("price", "{\"id\":1}"))
                        .answers("Found both");
            case ASKS_TWICE ->
                Script.asks(call("lookup", "{\"id\":1}"))
                        .asks(call("price", "{\"id\":1}"))
                        .answers("Found both");
            case ASKS_APPROVAL ->
                Script.asksApproval(Script.mcpCall("web", "search", "{\"q\":\"rain\"}")
                                .withOutput("42 hits"))
                        .answers(outputs -> outputs.approved("search") ? "Searched" : "Not allowed");
            case FAILS -> Script.fails(ErrorCode.SERVER_ERROR, "Something broke.");
            case FAILS_WHILE_WRITING -> Script.writes("It will").fails(ErrorCode.SERVER_ERROR, "Something broke.");
            case STOPS_INCOMPLETE -> Script.stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS);
            case NEVER_ENDS -> Script.neverEnds();
            case WRITES_FOREVER -> Script.writes("It will").waits(Duration.ZERO).neverEnds();
        };
    }
}
