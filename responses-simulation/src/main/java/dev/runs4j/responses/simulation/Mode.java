package dev.runs4j.responses.simulation;

import dev.runs4j.responses.journal.ContextMode;

/** How responses are tied together, and whether the server can be asked for them. */
enum Mode {
    /** In a conversation. */
    CONVERSATION(ContextMode.CONVERSATION),
    /** In a conversation whose responses the server lists. */
    LISTED_CONVERSATION(ContextMode.CONVERSATION),
    /** Each upon the one before. */
    PREVIOUS_RESPONSE(ContextMode.PREVIOUS_RESPONSE);

    private final ContextMode context;

    Mode(ContextMode context) {
        this.context = context;
    }

    ContextMode context() {
        return context;
    }

    boolean lists() {
        return this == LISTED_CONVERSATION;
    }
}
