package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.ToolResources;
import org.junit.jupiter.api.Test;

/** What resources of tools need of a backend, kind by kind. */
class ResourceNeedsTest {

    @Test
    void resourcesOfAKindNeedTheTool() {
        ToolResources resources = ToolResources.builder()
                .azureAiSearch(AzureAiSearchResources.of(JsonText.EMPTY_OBJECT))
                .mcp(McpResources.of("maps"))
                .extras(Extras.of("odd_tool", JsonText.EMPTY_OBJECT))
                .build();
        Capability[] tools = {Capability.tool("azure_ai_search"), Capability.tool("mcp"), Capability.tool("odd_tool")};

        assertThat(CreateRun.on("thread_1")
                        .by("asst_1")
                        .toolResources(resources)
                        .build()
                        .needs())
                .containsOnlyOnce(tools)
                .contains(Capability.RUN_TOOL_RESOURCES)
                .hasSize(4);
        assertThat(CreateThread.builder().toolResources(resources).build().needs())
                .containsExactlyInAnyOrder(tools)
                .isUnmodifiable();
        assertThat(new ModifyThread("thread_1", Change.keep(), Change.to(resources)).needs())
                .containsExactlyInAnyOrder(tools)
                .isUnmodifiable();
        assertThat(CreateAssistant.of("gpt-4o").toolResources(resources).build().needs())
                .contains(tools)
                .contains(Capability.ASSISTANTS)
                .hasSize(4);
    }

    @Test
    void resourcesOfTheOfficialKindsNeedNoToolOfTheirOwn() {
        assertThat(CreateThread.builder()
                        .toolResources(SampleTools.FILES)
                        .build()
                        .needs())
                .isEmpty();
        assertThat(new ModifyThread("thread_1", Change.keep(), Change.clear()).needs())
                .isEmpty();
    }
}
