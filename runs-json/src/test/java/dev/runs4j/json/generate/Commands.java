package dev.runs4j.json.generate;

import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.RunOverridesBuilder;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RunRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Commands about runs, threads and messages. */
final class Commands {

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;
    private final Resources resources;
    private final Options options;
    private final Settings settings;
    private final NewMessages messages;

    Commands(Parts parts, Tools tools, Resources resources, Options options, Settings settings, NewMessages messages) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
        this.resources = resources;
        this.options = options;
        this.settings = settings;
        this.messages = messages;
    }

    /** The official schema has tool resources on a run only where its thread is made with it. */
    CreateRun createRun() {
        CreateRun.Builder builder = CreateRun.on(thread()).by(assistant());
        override(builder).toolResources(dice.official() ? null : dice.maybe(resources::told));
        return builder.reasoningEffort(dice.maybe(parts::effort))
                .additionalInstructions(dice.maybe(parts.texts::text))
                .additionalMessages(dice.list(messages::message))
                .include(dice.coin() ? Set.of() : Set.of(Include.FILE_SEARCH_CONTENT))
                .build();
    }

    CreateThreadAndRun createThreadAndRun() {
        CreateThreadAndRun.Builder builder = CreateThreadAndRun.by(assistant());
        override(builder).toolResources(dice.maybe(resources::told));
        return builder.thread(dice.maybe(this::createThread)).build();
    }

    private <B extends RunOverridesBuilder<B>> B override(B builder) {
        return builder.model(dice.maybe(parts.texts::text))
                .instructions(dice.maybe(parts.texts::text))
                .tools(dice.maybe(tools::tools))
                .temperature(dice.maybe(() -> parts.numbers.real(2)))
                .topP(dice.maybe(() -> parts.numbers.real(1)))
                .maxPromptTokens(dice.maybe(settings::budget))
                .maxCompletionTokens(dice.maybe(settings::budget))
                .truncationStrategy(dice.maybe(options::truncation))
                .toolChoice(dice.maybe(options::toolChoice))
                .parallelToolCalls(dice.maybe(dice::coin))
                .responseFormat(dice.maybe(options::responseFormat))
                .metadata(parts.metadata())
                .token(dice.maybe(() -> parts.texts.id("token_")));
    }

    CreateThread createThread() {
        return CreateThread.builder()
                .messages(dice.list(messages::message))
                .toolResources(dice.maybe(resources::wanted))
                .metadata(parts.metadata())
                .build();
    }

    CreateMessage createMessage() {
        return new CreateMessage(thread(), messages.message());
    }

    ToolAnswers toolAnswers() {
        List<ToolApproval> approvals = dice.official() ? List.of() : dice.list(this::approval);
        return new ToolAnswers(dice.list(this::output), approvals);
    }

    private ToolOutput output() {
        return ToolOutput.of(parts.texts.id("call_"), parts.texts.text());
    }

    private ToolApproval approval() {
        Map<String, String> headers = dice.coin() ? Map.of() : Map.of("X-Case", parts.texts.text());
        return new ToolApproval(parts.texts.id("call_"), dice.coin(), headers);
    }

    ModifyRun modifyRun() {
        return new ModifyRun(new RunRef(thread(), parts.texts.id("run_")), parts.metadata());
    }

    ModifyMessage modifyMessage() {
        return new ModifyMessage(thread(), parts.texts.id("msg_"), parts.metadata());
    }

    ModifyThread modifyThread() {
        return new ModifyThread(thread(), change(parts::metadata), change(resources::told));
    }

    private <T> Change<T> change(Supplier<T> value) {
        return dice.make(Change::keep, Change::clear, () -> Change.to(value.get()));
    }

    private String thread() {
        return parts.texts.id("thread_");
    }

    private String assistant() {
        return parts.texts.id("asst_");
    }
}
