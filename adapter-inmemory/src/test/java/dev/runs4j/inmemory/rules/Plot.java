package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.lifecycle.RunStatus;

/** What a run does. An adapter lets its server, real or scripted, act so; texts and names of functions are part of the plot. */
enum Plot {
    /** Answers with {@code It rains in Oslo.} and completes. */
    ANSWERS(RunStatus.COMPLETED, 1, 1),
    /** Writes the messages {@code 1} to {@code 23} and completes. */
    TALKS(RunStatus.COMPLETED, 23, 23),
    /** Calls {@code lookup} with {@code {"id":1}}, answers {@code Found} and the output, and completes. */
    ASKS_ONCE(RunStatus.REQUIRES_ACTION, 0, 1),
    /** Calls {@code lookup} and {@code lookup} with {@code {"id":1}} and {@code price} with {@code {}} at once, then as above, all outputs. */
    ASKS_IN_PARALLEL(RunStatus.REQUIRES_ACTION, 0, 1),
    /** Writes {@code I look it up.}, calls {@code lookup} and {@code price}, writes {@code One more.}, calls {@code lookup}, answers. */
    ASKS_TWICE(RunStatus.REQUIRES_ACTION, 1, 2),
    /** Asks to approve the call of {@code search} at {@code web}; answers {@code Searched} or {@code Not allowed}. */
    ASKS_APPROVAL(RunStatus.REQUIRES_ACTION, 0, 1),
    /** Fails with {@code server_error} and {@code Something broke.} before it has written anything. */
    FAILS(RunStatus.FAILED, 0, 0),
    /** Fails as above when it has written {@code It will}. */
    FAILS_WRITING(RunStatus.FAILED, 1, 1),
    /** Writes {@code It will} and stops because of its completion budget. */
    STOPS_INCOMPLETE(RunStatus.INCOMPLETE, 1, 1),
    /** Works without a word until it is cancelled or expires. */
    NEVER_ENDS(RunStatus.EXPIRED, 0, 0),
    /** Writes {@code It will} and gets no further until it is cancelled or expires. */
    WRITES_FOREVER(RunStatus.EXPIRED, 1, 1),
    /** Is never picked up. */
    STAYS_QUEUED(RunStatus.EXPIRED, 0, 0),
    /** Answers as above and completes, also when a cancel was asked for while it wrote. */
    ENDS_WHILE_CANCELLING(RunStatus.COMPLETED, 1, 1),
    /** Fails when it has written {@code It will}, also when a cancel was asked for while it wrote. */
    FAILS_WHILE_CANCELLING(RunStatus.FAILED, 1, 1),
    /** Uses an unknown tool {@code moon}, then fails with the unknown code {@code eclipse}, {@code Dark} and the member {@code hours}: 7. */
    FAILS_ODDLY(RunStatus.FAILED, 0, 1),
    /** Stops for the unknown reason {@code eclipse}. */
    STOPS_ODDLY(RunStatus.INCOMPLETE, 0, 0);

    /** The first status in which a stream of the run ends, if nobody cancels. */
    final RunStatus end;

    /** How many messages it has written by then. */
    final int messages;

    /** How many steps it has taken by then. */
    final int steps;

    Plot(RunStatus end, int messages, int steps) {
        this.end = end;
        this.messages = messages;
        this.steps = steps;
    }
}
