package dev.runs4j.wire.internal;

/** The operations of the protocol, and whether doing one twice is the same as doing it once. */
public enum WireOperation {
    CREATE_RUN("create run", Kind.ONCE),
    CREATE_THREAD_AND_RUN("create thread and run", Kind.ONCE),
    GET_RUN("get run", Kind.READ),
    LIST_RUNS("list runs", Kind.READ),
    MODIFY_RUN("modify run", Kind.REPLACE),
    CANCEL_RUN("cancel run", Kind.ONCE),
    SUBMIT_TOOL_OUTPUTS("submit tool outputs", Kind.ONCE),
    GET_STEP("get run step", Kind.READ),
    LIST_STEPS("list run steps", Kind.READ),
    CREATE_THREAD("create thread", Kind.ONCE),
    GET_THREAD("get thread", Kind.READ),
    LIST_THREADS("list threads", Kind.READ),
    MODIFY_THREAD("modify thread", Kind.REPLACE),
    DELETE_THREAD("delete thread", Kind.ONCE),
    CREATE_MESSAGE("create message", Kind.ONCE),
    GET_MESSAGE("get message", Kind.READ),
    LIST_MESSAGES("list messages", Kind.READ),
    MODIFY_MESSAGE("modify message", Kind.REPLACE),
    DELETE_MESSAGE("delete message", Kind.ONCE),
    CREATE_ASSISTANT("create assistant", Kind.ONCE),
    GET_ASSISTANT("get assistant", Kind.READ),
    LIST_ASSISTANTS("list assistants", Kind.READ),
    MODIFY_ASSISTANT("modify assistant", Kind.REPLACE),
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
