package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AzureAbilitiesTest {

    private static final List<String> BOTH = List.of(
            "streaming",
            "runs.find_by_token",
            "runs.create_with_thread",
            "runs.additional_messages",
            "runs.max_prompt_tokens",
            "runs.max_completion_tokens",
            "runs.truncation.last_messages",
            "messages.modify",
            "messages.delete",
            "assistants",
            "tools.code_interpreter",
            "tools.file_search");

    private static final List<String> OLD = with(BOTH, "steps.function_outputs");

    private static final List<String> FOUNDRY = with(
            BOTH,
            "runs.response_format.json_schema",
            "runs.tool_resources",
            "steps.include",
            "threads.list",
            "tools.bing_grounding",
            "tools.azure_ai_search",
            "tools.openapi",
            "tools.connected_agent");

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static void assertIs(Set<Capability> abilities, List<String> expected) {
        assertThat(abilities).extracting(Capability::text).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void foundryOfTheFirstVersion() {
        assertIs(AzureAbilities.foundryClassic("2025-05-01"), FOUNDRY);
    }

    @Test
    void foundryV1() {
        assertIs(AzureAbilities.foundryClassic("v1"), with(FOUNDRY, "tools.azure_function"));
    }

    @Test
    void foundryInPreviewHasApprovalsAndMoreTools() {
        assertIs(
                AzureAbilities.foundryClassic("2025-05-15-preview"),
                with(
                        FOUNDRY,
                        "tools.azure_function",
                        "answers.approvals",
                        "tools.mcp",
                        "tools.sharepoint_grounding",
                        "tools.fabric_dataagent",
                        "tools.bing_custom_search",
                        "tools.deep_research",
                        "tools.browser_automation",
                        "tools.computer_use"));
    }

    @Test
    void theFormOfAzureOpenAiLearnedSchemasInAugust2024() {
        assertIs(AzureAbilities.azureOpenAi("2024-05-01-preview"), OLD);
        assertIs(AzureAbilities.azureOpenAi("2024-07-01-preview"), OLD);
        assertIs(
                AzureAbilities.azureOpenAi("2024-08-01-preview"),
                with(OLD, "runs.response_format.json_schema", "tools.function.strict"));
        assertIs(
                AzureAbilities.azureOpenAi("2025-04-01-preview"),
                with(OLD, "runs.response_format.json_schema", "tools.function.strict"));
    }
}
