package dev.runs4j.json.internal.write;

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

/** The writers of whole documents. */
public final class Writers {

    /** Runs. */
    public static final ValueWriter<Run> RUN = RunWriter::write;
    /** Steps. */
    public static final ValueWriter<RunStep> RUN_STEP = StepWriter::write;
    /** Messages. */
    public static final ValueWriter<Message> MESSAGE = MessageWriter::write;
    /** Threads. */
    public static final ValueWriter<ConversationThread> THREAD = ThreadWriter::write;
    /** Assistants. */
    public static final ValueWriter<Assistant> ASSISTANT = AssistantWriter::write;
    /** Answers to deletes. */
    public static final ValueWriter<Deletion> DELETION = DeletionWriter::write;
    /** Metadata. */
    public static final ValueWriter<Metadata> METADATA = JsonOut::metadata;
    /** Tools. */
    public static final ValueWriter<ToolDefinition> TOOL = ToolWriter::write;
    /** Uses of tools. */
    public static final ValueWriter<ToolCall> TOOL_CALL = ToolCallWriter::recorded;
    /** Resources of tools. */
    public static final ValueWriter<ToolResources> TOOL_RESOURCES = ToolResourcesWriter::write;
    /** Tokens used. */
    public static final ValueWriter<Usage> USAGE = OutcomeWriter::usage;

    private Writers() {}
}
