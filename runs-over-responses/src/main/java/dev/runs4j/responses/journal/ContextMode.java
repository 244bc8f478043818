package dev.runs4j.responses.journal;

/** How the responses of a thread are tied together. A thread keeps its mode for life. */
public enum ContextMode {
    /** By a conversation on the server. */
    CONVERSATION,
    /** By naming the response before: every response is made on top of another one, which never changes. */
    PREVIOUS_RESPONSE
}
