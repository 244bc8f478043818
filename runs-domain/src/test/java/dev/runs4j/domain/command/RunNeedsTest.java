package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.BingCustomSearchTool;
import dev.runs4j.domain.tool.BrowserAutomationTool;
import dev.runs4j.domain.tool.ConnectedAgentTool;
import dev.runs4j.domain.tool.FabricDataAgentTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run needs of a backend, feature by feature. */
class RunNeedsTest {

    private interface Change extends UnaryOperator<CreateRun.Builder> {}

    static Stream<Arguments> features() {
        return Stream.of(
                needs(run -> run.maxPromptTokens(1000), "runs.max_prompt_tokens"),
                needs(run -> run.maxCompletionTokens(1000), "runs.max_completion_tokens"),
                needs(
                        run -> run.truncationStrategy(TruncationStrategy.lastMessages(3)),
                        "runs.truncation.last_messages"),
                needs(run -> run.toolResources(SampleTools.FILES), "runs.tool_resources"),
                needs(run -> run.reasoningEffort(ReasoningEffort.HIGH), "runs.reasoning_effort"),
                needs(run -> run.additionalMessages(NewMessage.user("a")), "runs.additional_messages"),
                needs(run -> run.include(Set.of(Include.FILE_SEARCH_CONTENT)), "steps.include"),
                needs(run -> run.responseFormat(SampleTools.schema("answer")), "runs.response_format.json_schema"),
                needs(run -> run.tools(SampleTools.strict("weather")), "tools.function.strict"),
                needs(run -> run.tools(ToolDefinition.codeInterpreter()), "tools.code_interpreter"),
                needs(run -> run.tools(ToolDefinition.fileSearch()), "tools.file_search"),
                needs(run -> run.tools(new RetrievalTool(Extras.NONE)), "tools.retrieval"),
                needs(run -> run.tools(McpTool.of("maps", "https://maps.example/mcp")), "tools.mcp"),
                needs(run -> run.tools(ConnectedAgentTool.of("asst_2", "b", "c")), "tools.connected_agent"),
                needs(run -> run.tools(AzureAiSearchTool.PLAIN), "tools.azure_ai_search"),
                needs(run -> run.tools(SharePointTool.of()), "tools.sharepoint_grounding"),
                needs(run -> run.tools(FabricDataAgentTool.of()), "tools.fabric_dataagent"),
                needs(run -> run.tools(BingCustomSearchTool.of()), "tools.bing_custom_search"),
                needs(run -> run.tools(BrowserAutomationTool.of(JsonText.EMPTY_OBJECT)), "tools.browser_automation"),
                needs(
                        run -> run.tools(new UnrecognisedTool("bing_grounding", JsonText.EMPTY_OBJECT)),
                        "tools.bing_grounding"));
    }

    static Stream<Change> ordinary() {
        return Stream.of(
                run -> run.model("gpt-4o"),
                run -> run.instructions("a"),
                run -> run.additionalInstructions("a"),
                run -> run.tools(SampleTools.function("weather")),
                run -> run.tools(FunctionTool.of(
                        FunctionSpec.named("tides").strict(false).build())),
                run -> run.tools(),
                run -> run.temperature(0.5),
                run -> run.topP(0.5),
                run -> run.truncationStrategy(TruncationStrategy.AUTO),
                run -> run.toolChoice(ToolChoice.REQUIRED),
                run -> run.parallelToolCalls(false),
                run -> run.responseFormat(ResponseFormat.JSON_OBJECT),
                run -> run.metadata("case", "4711"),
                run -> run.token("token-1"));
    }

    private static Arguments needs(Change change, String capability) {
        return Arguments.of(change, Capability.of(capability));
    }

    private static CreateRun run(Change change) {
        return change.apply(CreateRun.on("thread_1").by("asst_1")).build();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureNeedsItsCapabilityAlone(Change change, Capability capability) {
        assertThat(run(change).needs()).containsExactly(capability);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatEveryBackendDoesNeedsNothing(Change change) {
        assertThat(run(change).needs()).isEmpty();
    }

    @Test
    void anAdditionalMessageNeedsTheToolsOfItsAttachments() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("a")
                .attachments(List.of(Attachment.of("file_1", ToolDefinition.fileSearch())))
                .build();

        assertThat(run(run -> run.additionalMessages(message)).needs())
                .containsExactly(Capability.ADDITIONAL_MESSAGES, Capability.tool("file_search"));
    }

    @Test
    void needsAddUpAndCannotBeChanged() {
        CreateRun both = run(run -> run.maxPromptTokens(1)
                .tools(ToolDefinition.fileSearch(), ToolDefinition.codeInterpreter(), ToolDefinition.fileSearch()));

        assertThat(both.needs())
                .containsExactlyInAnyOrder(
                        Capability.PROMPT_BUDGET,
                        Capability.of("tools.file_search"),
                        Capability.of("tools.code_interpreter"))
                .isUnmodifiable();
    }

    @Test
    void aThreadInTheSameCallIsACapability() {
        assertThat(CreateThreadAndRun.by("asst_1").build().needs())
                .containsExactly(Capability.CREATE_WITH_THREAD)
                .isUnmodifiable();
        assertThat(CreateThreadAndRun.by("asst_1")
                        .thread(CreateThread.EMPTY)
                        .maxCompletionTokens(5)
                        .build()
                        .needs())
                .containsExactlyInAnyOrder(Capability.CREATE_WITH_THREAD, Capability.COMPLETION_BUDGET);
    }

    @Test
    void filesOfARunComeWithAThreadInTheOfficialSchema() {
        assertThat(CreateThreadAndRun.by("asst_1")
                        .toolResources(SampleTools.FILES)
                        .build()
                        .needs())
                .containsExactly(Capability.CREATE_WITH_THREAD);
    }
}
