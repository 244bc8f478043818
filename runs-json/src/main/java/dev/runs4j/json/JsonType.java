package dev.runs4j.json;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;

/**
 * A kind of domain value that {@link RunsJson} can read and write. The constants are all there are. Immutable.
 *
 * @param <T> the domain type
 */
@SuppressWarnings("UnusedTypeParameter") // Frame only.
public final class JsonType<T> {

    /** A run. */
    public static final JsonType<Run> RUN = new JsonType<>("run");
    /** A step of a run. */
    public static final JsonType<RunStep> RUN_STEP = new JsonType<>("run step");
    /** A message. */
    public static final JsonType<Message> MESSAGE = new JsonType<>("message");
    /** A thread. */
    public static final JsonType<ConversationThread> THREAD = new JsonType<>("thread");
    /** An assistant. */
    public static final JsonType<Assistant> ASSISTANT = new JsonType<>("assistant");
    /** The answer to a delete. */
    public static final JsonType<Deletion> DELETION = new JsonType<>("deletion");
    /** A page of runs. */
    public static final JsonType<ListBody<Run>> RUN_LIST = new JsonType<>("list of runs");
    /** A page of steps. */
    public static final JsonType<ListBody<RunStep>> STEP_LIST = new JsonType<>("list of run steps");
    /** A page of messages. */
    public static final JsonType<ListBody<Message>> MESSAGE_LIST = new JsonType<>("list of messages");
    /** A page of threads; Foundry Agents classic has one, the official schema does not. */
    public static final JsonType<ListBody<ConversationThread>> THREAD_LIST = new JsonType<>("list of threads");
    /** A page of assistants. */
    public static final JsonType<ListBody<Assistant>> ASSISTANT_LIST = new JsonType<>("list of assistants");
    /** A caller's pairs. */
    public static final JsonType<Metadata> METADATA = new JsonType<>("metadata");
    /** A tool. */
    public static final JsonType<ToolDefinition> TOOL = new JsonType<>("tool");
    /** Files and vector stores for tools. */
    public static final JsonType<ToolResources> TOOL_RESOURCES = new JsonType<>("tool resources");
    /** Tokens used. */
    public static final JsonType<Usage> USAGE = new JsonType<>("usage");

    private final String name;

    private JsonType(String name) {
        this.name = name;
    }

    /** {@return a name for people} */
    @Override
    public String toString() {
        return name;
    }
}
