package dev.runs4j.json;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.internal.read.Readers;
import dev.runs4j.json.internal.read.ValueReader;
import dev.runs4j.json.internal.write.ValueWriter;
import dev.runs4j.json.internal.write.Writers;

/**
 * A kind of domain value that {@link RunsJson} can read and write. The constants are all there are. Immutable.
 *
 * @param <T> the domain type
 */
public final class JsonType<T> {

    /** A run. */
    public static final JsonType<Run> RUN = new JsonType<>("the run", Readers.RUN, Writers.RUN);
    /** A step of a run. */
    public static final JsonType<RunStep> RUN_STEP = new JsonType<>("the run step", Readers.RUN_STEP, Writers.RUN_STEP);
    /** A message. */
    public static final JsonType<Message> MESSAGE = new JsonType<>("the message", Readers.MESSAGE, Writers.MESSAGE);
    /** A thread. */
    public static final JsonType<ConversationThread> THREAD =
            new JsonType<>("the thread", Readers.THREAD, Writers.THREAD);
    /** An assistant. */
    public static final JsonType<Assistant> ASSISTANT =
            new JsonType<>("the assistant", Readers.ASSISTANT, Writers.ASSISTANT);
    /** The answer to a delete. */
    public static final JsonType<Deletion> DELETION =
            new JsonType<>("the deletion", Readers.DELETION, Writers.DELETION);
    /** A page of runs. */
    public static final JsonType<ListBody<Run>> RUN_LIST = listOf("the list of runs", RUN);
    /** A page of steps. */
    public static final JsonType<ListBody<RunStep>> STEP_LIST = listOf("the list of run steps", RUN_STEP);
    /** A page of messages. */
    public static final JsonType<ListBody<Message>> MESSAGE_LIST = listOf("the list of messages", MESSAGE);
    /** A page of threads; Foundry Agents classic has one, the official schema does not. */
    public static final JsonType<ListBody<ConversationThread>> THREAD_LIST = listOf("the list of threads", THREAD);
    /** A page of assistants. */
    public static final JsonType<ListBody<Assistant>> ASSISTANT_LIST = listOf("the list of assistants", ASSISTANT);
    /** A caller's pairs. */
    public static final JsonType<Metadata> METADATA =
            new JsonType<>("the metadata", Readers.METADATA, Writers.METADATA);
    /** A tool. */
    public static final JsonType<ToolDefinition> TOOL = new JsonType<>("the tool", Readers.TOOL, Writers.TOOL);
    /** One use of a tool, with what it gave where that is known. */
    public static final JsonType<ToolCall> TOOL_CALL =
            new JsonType<>("the tool call", Readers.TOOL_CALL, Writers.TOOL_CALL);
    /** Files and vector stores for tools. */
    public static final JsonType<ToolResources> TOOL_RESOURCES =
            new JsonType<>("the tool resources", Readers.TOOL_RESOURCES, Writers.TOOL_RESOURCES);
    /** Tokens used. */
    public static final JsonType<Usage> USAGE = new JsonType<>("the usage", Readers.USAGE, Writers.USAGE);

    private final String name;
    private final ValueReader<T> reader;
    private final ValueWriter<T> writer;

    private JsonType(String name, ValueReader<T> reader, ValueWriter<T> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    private static <T> JsonType<ListBody<T>> listOf(String name, JsonType<T> element) {
        return new JsonType<>(
                name,
                in -> ListBodyReader.read(in, element.name, element.reader),
                (out, body) -> ListBodyWriter.write(out, body, element.writer));
    }

    ValueReader<T> reader() {
        return reader;
    }

    ValueWriter<T> writer() {
        return writer;
    }

    /** {@return a name for people} */
    @Override
    public String toString() {
        return name;
    }
}
