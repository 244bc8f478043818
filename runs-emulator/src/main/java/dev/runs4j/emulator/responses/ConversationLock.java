package dev.runs4j.emulator.responses;

/** How long a response keeps others away from its conversation. That is not documented, so that a client has to live with each. */
public enum ConversationLock {

    /** From the moment it is accepted to its end. */
    FROM_ACCEPT,

    /** From the moment it is in progress to its end: others are accepted while it is queued. */
    WHILE_RUNNING,

    /** Never. */
    NEVER
}
