package dev.runs4j.testkit.contract;

import dev.runs4j.domain.lifecycle.RunStatus;

/** What a run does. An adapter lets its server, real or scripted, act so; texts and names of functions are part of the plot. */
public enum Plot {
    /** Answers with {@code It rains in Oslo.} and completes. */
    ANSWERS("completed", 1, 1),
    /** Writes the messages {@code 1} to {@code 23} and completes. */
    TALKS("completed", 23, 23),
    /** Calls {@code lookup} with {@code {"id":1}}, answers {@code Found} and the output, and completes. */
    ASKS_ONCE("requires_action", 0, 1),
    /** Calls {@code lookup} and {@code lookup} with {@code {"id":1}} and {@code price} with {@code {}} at once, then as above, all outputs. */
    ASKS_IN_PARALLEL("requires_action", 0, 1),
    /** Writes {@code I look it up.}, calls {@code lookup} and {@code price}, writes {@code One more.}, calls {@code lookup}, answers. */
    ASKS_TWICE("requires_action", 1, 2),
    /** Asks to approve the call of {@code search} at {@code web}; answers {@code Searched} or {@code Not allowed}. */
    ASKS_APPROVAL("requires_action", 0, 1),
    /** Fails with {@code server_error} and {@code Something broke.} before it has written anything. */
    FAILS("failed", 0, 0),
    /** Fails as above when it has written {@code It will}. */
    FAILS_WRITING("failed", 1, 1),
    /** Writes {@code It will} and stops because of its completion budget. */
    STOPS_INCOMPLETE("incomplete", 1, 1),
    /** Works without a word until it is cancelled or expires. */
    NEVER_ENDS("expired", 0, 0),
    /** Writes {@code It will} and gets no further until it is cancelled or expires. */
    WRITES_FOREVER("expired", 1, 1),
    /** Is never picked up. */
    STAYS_QUEUED("expired", 0, 0),
    /** Answers as above and completes, also when a cancel was asked for while it wrote. */
    ENDS_WHILE_CANCELLING("completed", 1, 1),
    /** Fails when it has written {@code It will}, also when a cancel was asked for while it wrote. */
    FAILS_WHILE_CANCELLING("failed", 1, 1),
    /** Uses an unknown tool {@code moon}, then fails with the unknown code {@code eclipse}, {@code Dark} and the member {@code hours}: 7. */
    FAILS_ODDLY("failed", 0, 1),
    /** Stops for the unknown reason {@code eclipse}. */
    STOPS_ODDLY("incomplete", 0, 0);

    /** How many messages it has written by then. */
    final int messages;

    /** How many steps it has taken by then. */
    final int steps;

    private final String end;

    Plot(String end, int messages, int steps) {
        this.end = end;
        this.messages = messages;
        this.steps = steps;
    }

    /** {@return the first status in which a stream of the run ends, if nobody cancels} */
    RunStatus end() {
        return RunStatus.of(end);
    }
}
