package dev.runs4j.wire.internal;

/** The operations of the protocol, and whether doing one twice is the same as doing it once. */
public enum WireOperation {
    /** The operation create run. */
    CREATE_RUN("create run", Kind.ONCE),
    /** The operation create thread and run. */
    CREATE_THREAD_AND_RUN("create thread and run", Kind.ONCE),
    /** The operation get run. */
    GET_RUN("get run", Kind.READ),
    /** The operation list runs. */
    LIST_RUNS("list runs", Kind.READ),
    /** The operation modify run. */
    MODIFY_RUN("modify run", Kind.REPLACE),
    /** The operation cancel run. */
    CANCEL_RUN("cancel run", Kind.ONCE),
    /** The operation submit tool outputs. */
    SUBMIT_TOOL_OUTPUTS("submit tool outputs", Kind.ONCE),
    /** The operation get run step. */
    GET_STEP("get run step", Kind.READ),
    /** The operation list run steps. */
    LIST_STEPS("list run steps", Kind.READ),
    /** The operation create thread. */
    CREATE_THREAD("create thread", Kind.ONCE),
    /** The operation get thread. */
    GET_THREAD("get thread", Kind.READ),
    /** The operation list threads. */
    LIST_THREADS("list threads", Kind.READ),
    /** The operation modify thread. */
    MODIFY_THREAD("modify thread", Kind.REPLACE),
    /** The operation delete thread. */
    DELETE_THREAD("delete thread", Kind.ONCE),
    /** The operation create message. */
    CREATE_MESSAGE("create message", Kind.ONCE),
    /** The operation get message. */
    GET_MESSAGE("get message", Kind.READ),
    /** The operation list messages. */
    LIST_MESSAGES("list messages", Kind.READ),
    /** The operation modify message. */
    MODIFY_MESSAGE("modify message", Kind.REPLACE),
    /** The operation delete message. */
    DELETE_MESSAGE("delete message", Kind.ONCE),
    /** The operation create assistant. */
    CREATE_ASSISTANT("create assistant", Kind.ONCE),
    /** The operation get assistant. */
    GET_ASSISTANT("get assistant", Kind.READ),
    /** The operation list assistants. */
    LIST_ASSISTANTS("list assistants", Kind.READ),
    /** The operation modify assistant. */
    MODIFY_ASSISTANT("modify assistant", Kind.REPLACE),
    /** The operation delete assistant. */
    DELETE_ASSISTANT("delete assistant", Kind.ONCE);

    private enum Kind {
        /** Changes nothing. */
        READ,
        /** Replaces values by values: the second time changes nothing more. */
        REPLACE,
        /** The second time does something else, or is refused because of the first. */
        ONCE
    }

    private final String text;
    private final Kind kind;

    WireOperation(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** {@return its name in messages, such as {@code create run}} */
    public String text() {
        return text;
    }

    /** {@return whether it changes something on the server} */
    public boolean isWrite() {
        return kind != Kind.READ;
    }

    /** {@return whether it can be sent again when nobody knows whether the first one arrived} */
    public boolean isRepeatable() {
        return kind != Kind.ONCE;
    }
}
