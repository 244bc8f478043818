package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.RunOverridesBuilder;
import dev.runs4j.domain.message.NewMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies that create runs. */
final class RunFields {

    private static final Set<String> SHARED = Set.of(
            "assistant_id",
            "model",
            "instructions",
            "tools",
            "metadata",
            "temperature",
            "top_p",
            "stream",
            "max_prompt_tokens",
            "max_completion_tokens",
            "truncation_strategy",
            "tool_choice",
            "parallel_tool_calls",
            "response_format");
    private static final Set<String> WITH_THREAD = with(SHARED, "thread", "tool_resources");
    private static final Set<String> ON_THREAD = with(SHARED, "additional_instructions", "additional_messages");
    private static final List<String> EFFORTS =
            ReasoningEffort.values().stream().map(ReasoningEffort::text).toList();
    private static final int HOTTEST = 2;

    private RunFields() {}

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static Set<String> onThread(Rules rules) {
        Set<String> names = ON_THREAD;
        names = rules.has(Capability.REASONING_EFFORT) ? with(names, "reasoning_effort") : names;
        return rules.has(Capability.RUN_TOOL_RESOURCES) ? with(names, "tool_resources") : names;
    }

    static CreateRun create(Fields body, String threadId, Set<Include> include) {
        body.only(onThread(body.rules()));
        Limits limits = body.rules().limits();
        List<NewMessage> messages = body.objects("additional_messages", Integer.MAX_VALUE, MessageFields::message);
        CreateRun.Builder run = CreateRun.on(threadId)
                .by(body.requiredText("assistant_id"))
                .reasoningEffort(effort(body))
                .additionalInstructions(body.text("additional_instructions", limits.instructions()))
                .additionalMessages(messages == null ? List.of() : messages)
                .include(include);
        overrides(body, run);
        return run.build();
    }

    static CreateThreadAndRun createWithThread(Fields body) {
        Fields thread =
                body.only(WITH_THREAD).notNull("thread", JsonKind.OBJECT).object("thread");
        CreateThread make = thread == null ? null : ThreadFields.create(thread);
        CreateThreadAndRun.Builder run =
                CreateThreadAndRun.by(body.requiredText("assistant_id")).thread(make);
        overrides(body, run);
        return run.build();
    }

    private static void overrides(Fields body, RunOverridesBuilder<?> run) {
        Limits limits = body.rules().limits();
        body.notNull("parallel_tool_calls", JsonKind.FLAG);
        run.model(body.text("model"))
                .instructions(body.text("instructions", limits.instructions()))
                .tools(ToolFields.tools(body, limits.toolsPerRun()))
                .toolResources(ResourceFields.existing(body))
                .temperature(body.decimal("temperature", 0, HOTTEST))
                .topP(body.decimal("top_p", 0, 1))
                .maxPromptTokens(body.integer("max_prompt_tokens", limits.minTokenBudget(), Integer.MAX_VALUE))
                .maxCompletionTokens(body.integer("max_completion_tokens", limits.minTokenBudget(), Integer.MAX_VALUE))
                .truncationStrategy(ChoiceFields.truncation(body))
                .toolChoice(ChoiceFields.toolChoice(body))
                .parallelToolCalls(body.flag("parallel_tool_calls"))
                .responseFormat(ChoiceFields.format(body))
                .metadata(MetadataFields.readOrNone(body));
    }

    static @Nullable ReasoningEffort effort(Fields body) {
        String effort = body.word("reasoning_effort", EFFORTS);
        return effort == null ? null : ReasoningEffort.of(effort);
    }
}
