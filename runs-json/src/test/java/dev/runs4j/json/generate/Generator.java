package dev.runs4j.json.generate;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.json.ListBody;
import java.util.function.Supplier;

/** Makes domain values. The same seed and realm make the same values, in the order in which they are asked for. */
public final class Generator {

    private final Parts parts;
    private final Tools tools;
    private final ToolCalls calls;
    private final Resources resources;
    private final Runs runs;
    private final Steps steps;
    private final Messages messages;
    private final Others others;
    private final Events events;
    private final Commands commands;
    private final AssistantCommands assistantCommands;

    public Generator(Realm realm, long seed) {
        parts = new Parts(new Dice(realm, seed));
        tools = new Tools(parts);
        resources = new Resources(parts);
        Options options = new Options(parts);
        Settings settings = new Settings(parts, tools, resources, options);
        calls = new ToolCalls(parts, tools);
        Contents contents = new Contents(parts);
        runs = new Runs(parts, settings, calls);
        steps = new Steps(parts, calls);
        messages = new Messages(parts, contents, tools);
        others = new Others(parts, tools, resources, options);
        events = new Events(parts, this, new CallDeltas(parts, tools, calls), new ContentDeltas(parts, contents));
        commands = new Commands(parts, tools, resources, options, settings, new NewMessages(parts, contents, messages));
        assistantCommands = new AssistantCommands(parts, tools, resources, options);
    }

    public Run run() {
        return runs.run();
    }

    public RunStep step() {
        return steps.step();
    }

    public Message message() {
        return messages.message();
    }

    public ConversationThread thread() {
        return others.thread();
    }

    public Assistant assistant() {
        return others.assistant();
    }

    public Deletion deletion() {
        return others.deletion();
    }

    public <T> ListBody<T> page(Supplier<T> element) {
        return others.page(element);
    }

    public Metadata metadata() {
        return parts.metadata();
    }

    /** A tool that can be a document of its own; the unrecognised ones in lists need not even be objects. */
    public ToolDefinition tool() {
        ToolDefinition tool = tools.tool();
        boolean object =
                !(tool instanceof UnrecognisedTool odd) || odd.json().text().startsWith("{");
        return object ? tool : tool();
    }

    /** A call that can be a document of its own. */
    public ToolCall toolCall() {
        ToolCall call = calls.call();
        boolean object =
                !(call instanceof UnrecognisedToolCall odd) || odd.json().text().startsWith("{");
        return object ? call : toolCall();
    }

    public ToolResources toolResources() {
        return resources.told();
    }

    public Usage usage() {
        return parts.usage();
    }

    public RunEvent event() {
        return events.event();
    }

    public StepDelta stepDelta() {
        return events.stepDelta();
    }

    public MessageDelta messageDelta() {
        return events.messageDelta();
    }

    public StreamFailed streamFailed() {
        return events.failed();
    }

    /** Any command. */
    public Command command() {
        return parts.dice.make(
                this::createRun,
                this::createThreadAndRun,
                this::createThread,
                this::createMessage,
                this::createAssistant,
                this::modifyAssistant,
                this::modifyRun,
                this::modifyMessage,
                this::modifyThread,
                this::toolAnswers);
    }

    public CreateRun createRun() {
        return commands.createRun();
    }

    public CreateThreadAndRun createThreadAndRun() {
        return commands.createThreadAndRun();
    }

    public CreateThread createThread() {
        return commands.createThread();
    }

    public CreateMessage createMessage() {
        return commands.createMessage();
    }

    public CreateAssistant createAssistant() {
        return assistantCommands.create();
    }

    public ModifyAssistant modifyAssistant() {
        return assistantCommands.modify();
    }

    public ToolAnswers toolAnswers() {
        return commands.toolAnswers();
    }

    public ModifyRun modifyRun() {
        return commands.modifyRun();
    }

    public ModifyMessage modifyMessage() {
        return commands.modifyMessage();
    }

    public ModifyThread modifyThread() {
        return commands.modifyThread();
    }

    RunStatus runStatus() {
        return runs.status();
    }

    StepStatus stepStatus() {
        return steps.status();
    }

    Role role() {
        return messages.role();
    }
}
