package dev.runs4j.inmemory;

/** The operations of the ports, to name one in a fault or in the ledger. A call that opens a stream counts as its namesake without one. */
public enum Operation {
    /** {@code Runs.create} and {@code Runs.stream}. */
    RUN_CREATE(true),
    /** {@code Runs.createWithThread} and {@code Runs.streamWithThread}. */
    RUN_CREATE_WITH_THREAD(true),
    /** {@code Runs.get}. */
    RUN_GET(false),
    /** {@code Runs.list}. */
    RUN_LIST(false),
    /** {@code Runs.findByToken}. */
    RUN_FIND_BY_TOKEN(false),
    /** {@code Runs.modify}. */
    RUN_MODIFY(true),
    /** {@code Runs.cancel}. */
    RUN_CANCEL(true),
    /** {@code Runs.answer} and {@code Runs.streamAnswer}. */
    RUN_ANSWER(true),
    /** {@code Runs.steps}. */
    RUN_STEPS(false),
    /** {@code Runs.step}. */
    RUN_STEP(false),
    /** {@code Runs.resume}. */
    RUN_RESUME(false),
    /** {@code Threads.create}. */
    THREAD_CREATE(true),
    /** {@code Threads.get}. */
    THREAD_GET(false),
    /** {@code Threads.list}. */
    THREAD_LIST(false),
    /** {@code Threads.modify}. */
    THREAD_MODIFY(true),
    /** {@code Threads.delete}. */
    THREAD_DELETE(true),
    /** {@code Messages.create}. */
    MESSAGE_CREATE(true),
    /** {@code Messages.get}. */
    MESSAGE_GET(false),
    /** {@code Messages.list}. */
    MESSAGE_LIST(false),
    /** {@code Messages.modify}. */
    MESSAGE_MODIFY(true),
    /** {@code Messages.delete}. */
    MESSAGE_DELETE(true),
    /** {@code Assistants.create}. */
    ASSISTANT_CREATE(true),
    /** {@code Assistants.get}. */
    ASSISTANT_GET(false),
    /** {@code Assistants.list}. */
    ASSISTANT_LIST(false),
    /** {@code Assistants.modify}. */
    ASSISTANT_MODIFY(true),
    /** {@code Assistants.delete}. */
    ASSISTANT_DELETE(true);

    private final boolean write;

    Operation(boolean write) {
        this.write = write;
    }

    /** {@return whether the operation changes something} */
    public boolean isWrite() {
        return write;
    }
}
