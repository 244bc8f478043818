package dev.runs4j.emulator.internal.api;

/** The 23 operations of the official schema 2.3.0 on assistants, threads, messages and runs, and one of Foundry Agents classic. */
public enum Operation {
    /** {@code createAssistant}. */
    CREATE_ASSISTANT,
    /** {@code listAssistants}. */
    LIST_ASSISTANTS,
    /** {@code getAssistant}. */
    GET_ASSISTANT,
    /** {@code modifyAssistant}. */
    MODIFY_ASSISTANT,
    /** {@code deleteAssistant}. */
    DELETE_ASSISTANT,
    /** {@code createThread}. */
    CREATE_THREAD,
    /** {@code listThreads}; not in the official schema. */
    LIST_THREADS,
    /** {@code getThread}. */
    GET_THREAD,
    /** {@code modifyThread}. */
    MODIFY_THREAD,
    /** {@code deleteThread}. */
    DELETE_THREAD,
    /** {@code createMessage}. */
    CREATE_MESSAGE,
    /** {@code listMessages}. */
    LIST_MESSAGES,
    /** {@code getMessage}. */
    GET_MESSAGE,
    /** {@code modifyMessage}. */
    MODIFY_MESSAGE,
    /** {@code deleteMessage}. */
    DELETE_MESSAGE,
    /** {@code createThreadAndRun}. */
    CREATE_THREAD_AND_RUN,
    /** {@code createRun}. */
    CREATE_RUN,
    /** {@code listRuns}. */
    LIST_RUNS,
    /** {@code getRun}. */
    GET_RUN,
    /** {@code modifyRun}. */
    MODIFY_RUN,
    /** {@code cancelRun}. */
    CANCEL_RUN,
    /** {@code submitToolOuputsToRun}, spelt so. */
    SUBMIT_TOOL_OUTPUTS,
    /** {@code listRunSteps}. */
    LIST_RUN_STEPS,
    /** {@code getRunStep}. */
    GET_RUN_STEP;

    /** {@return whether its answer may be a stream} */
    public boolean streams() {
        return this == CREATE_RUN || this == CREATE_THREAD_AND_RUN || this == SUBMIT_TOOL_OUTPUTS;
    }
}
