package dev.runs4j.json.internal.read;

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

/** The readers of whole documents. */
public final class Readers {

    /** Runs. */
    public static final ValueReader<Run> RUN = RunReader::read;
    /** Steps. */
    public static final ValueReader<RunStep> RUN_STEP = StepReader::read;
    /** Messages. */
    public static final ValueReader<Message> MESSAGE = MessageReader::read;
    /** Threads. */
    public static final ValueReader<ConversationThread> THREAD = ThreadReader::read;
    /** Assistants. */
    public static final ValueReader<Assistant> ASSISTANT = AssistantReader::read;
    /** Answers to deletes. */
    public static final ValueReader<Deletion> DELETION = DeletionReader::read;
    /** Metadata. */
    public static final ValueReader<Metadata> METADATA = MetadataReader::read;
    /** Tools. */
    public static final ValueReader<ToolDefinition> TOOL = ToolReader::read;
    /** Uses of tools. */
    public static final ValueReader<ToolCall> TOOL_CALL = ToolCallReader::read;
    /** Resources of tools. */
    public static final ValueReader<ToolResources> TOOL_RESOURCES = ToolResourcesReader::read;
    /** Tokens used. */
    public static final ValueReader<Usage> USAGE = UsageReader::read;

    private Readers() {}
}
