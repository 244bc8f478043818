package dev.runs4j.domain.command;

import dev.runs4j.domain.OpenText;
import java.util.List;

/**
 * Something that a backend may or may not be able to do. What every backend does (create, read, list, cancel, answer) has no capability.
 *
 * <p>Adapters may state capabilities of their own; two are equal when their texts are.
 */
public final class Capability extends OpenText {

    /** Runs can be followed as a stream of events. */
    public static final Capability STREAMING = new Capability("streaming");
    /** A broken stream can be joined again where it broke. */
    public static final Capability STREAM_RESUME = new Capability("streaming.resume");
    /** A run can be found by the token that its creator chose. */
    public static final Capability FIND_BY_TOKEN = new Capability("runs.find_by_token");
    /**
     * The backend itself looks for a run when the answer to its creation was lost, or when its stream broke before it named the run; where it says
     * that the outcome is open, it has looked already. A caller that looks once more learns nothing, and runs need no token for that. It is stated
     * for those who drive runs; no command needs it.
     */
    public static final Capability RECOVERS_CREATES = new Capability("runs.recovers_creates");
    /** A thread and a run on it can be created in one call. */
    public static final Capability CREATE_WITH_THREAD = new Capability("runs.create_with_thread");
    /** Messages can be added to the thread in the call that creates a run. */
    public static final Capability ADDITIONAL_MESSAGES = new Capability("runs.additional_messages");
    /** A run can be given files and vector stores of its own. */
    public static final Capability RUN_TOOL_RESOURCES = new Capability("runs.tool_resources");
    /** A run can be told how much to think. */
    public static final Capability REASONING_EFFORT = new Capability("runs.reasoning_effort");
    /** A run can be limited in prompt tokens. */
    public static final Capability PROMPT_BUDGET = new Capability("runs.max_prompt_tokens");
    /** A run can be limited in completion tokens. */
    public static final Capability COMPLETION_BUDGET = new Capability("runs.max_completion_tokens");
    /** A run can be limited to the newest messages of its thread. */
    public static final Capability TRUNCATION_LAST_MESSAGES = new Capability("runs.truncation.last_messages");
    /** Answers can be made to follow a JSON Schema. */
    public static final Capability JSON_SCHEMA_FORMAT = new Capability("runs.response_format.json_schema");
    /** Function arguments can be made to follow their schema exactly. */
    public static final Capability STRICT_FUNCTIONS = new Capability("tools.function.strict");
    /** Pending calls can be approved or refused. */
    public static final Capability TOOL_APPROVALS = new Capability("answers.approvals");
    /** Steps can be read with more content than usual. */
    public static final Capability INCLUDE = new Capability("steps.include");
    /** The step of answered calls shows what the functions gave. It is stated for readers of steps; no command needs it. */
    public static final Capability FUNCTION_OUTPUTS = new Capability("steps.function_outputs");
    /** Threads can be listed. */
    public static final Capability LIST_THREADS = new Capability("threads.list");
    /** A message's metadata can be changed. */
    public static final Capability MODIFY_MESSAGE = new Capability("messages.modify");
    /** A message can be deleted. */
    public static final Capability DELETE_MESSAGE = new Capability("messages.delete");
    /** Assistants can be created, read, changed and deleted. */
    public static final Capability ASSISTANTS = new Capability("assistants");
    /** Every kind of tool is taken, known or not. */
    public static final Capability ANY_TOOL = new Capability("tools.*");

    private static final String TOOL = "tools.";

    private static final List<Capability> CONSTANTS = List.of(
            STREAMING,
            STREAM_RESUME,
            FIND_BY_TOKEN,
            RECOVERS_CREATES,
            CREATE_WITH_THREAD,
            ADDITIONAL_MESSAGES,
            RUN_TOOL_RESOURCES,
            REASONING_EFFORT,
            PROMPT_BUDGET,
            COMPLETION_BUDGET,
            TRUNCATION_LAST_MESSAGES,
            JSON_SCHEMA_FORMAT,
            STRICT_FUNCTIONS,
            TOOL_APPROVALS,
            INCLUDE,
            FUNCTION_OUTPUTS,
            LIST_THREADS,
            MODIFY_MESSAGE,
            DELETE_MESSAGE,
            ASSISTANTS,
            ANY_TOOL);

    private Capability(String text) {
        super(text);
    }

    /** Reads a capability of any text. */
    public static Capability of(String text) {
        return find(text, CONSTANTS, Capability::new);
    }

    /** Names the ability to offer a kind of tool to a model, such as {@code code_interpreter}. */
    public static Capability tool(String type) {
        return of(TOOL + type);
    }

    /** {@return the capabilities that the ports know} */
    public static List<Capability> values() {
        return CONSTANTS;
    }

    /** Tells whether this is the ability to offer one kind of tool, which {@link #ANY_TOOL} covers. */
    public boolean isTool() {
        return text().startsWith(TOOL) && !equals(STRICT_FUNCTIONS);
    }
}
