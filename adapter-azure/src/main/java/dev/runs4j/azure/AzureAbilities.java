package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the surfaces can do, by Microsoft's API descriptions and pages; what those do not say is not claimed. */
final class AzureAbilities {

    /** The official ones; the caller's token takes one pair of a run's metadata. */
    static final Limits LIMITS =
            Limits.OFFICIAL.toBuilder().tokenMetadataSlots(1).build();

    /** Messages of Foundry hold up to 1.5 million characters. */
    static final Limits FOUNDRY_LIMITS =
            LIMITS.toBuilder().messageText(1_500_000).build();

    private static final Set<Capability> BOTH = Set.of(
            Capability.STREAMING,
            Capability.FIND_BY_TOKEN,
            Capability.CREATE_WITH_THREAD,
            Capability.ADDITIONAL_MESSAGES,
            Capability.PROMPT_BUDGET,
            Capability.COMPLETION_BUDGET,
            Capability.TRUNCATION_LAST_MESSAGES,
            Capability.MODIFY_MESSAGE,
            Capability.DELETE_MESSAGE,
            Capability.ASSISTANTS,
            Capability.tool("code_interpreter"),
            Capability.tool("file_search"));

    private static final Set<Capability> FOUNDRY = Set.of(
            Capability.JSON_SCHEMA_FORMAT,
            Capability.RUN_TOOL_RESOURCES,
            Capability.INCLUDE,
            Capability.LIST_THREADS,
            Capability.tool("bing_grounding"),
            Capability.tool("azure_ai_search"),
            Capability.tool("openapi"),
            Capability.tool("connected_agent"));

    /** In Foundry's first version all but this. */
    private static final Capability AZURE_FUNCTION = Capability.tool("azure_function");

    private static final Set<Capability> FOUNDRY_PREVIEW = Set.of(
            Capability.TOOL_APPROVALS,
            Capability.tool("mcp"),
            Capability.tool("sharepoint_grounding"),
            Capability.tool("fabric_dataagent"),
            Capability.tool("bing_custom_search"),
            Capability.tool("deep_research"),
            Capability.tool("browser_automation"),
            // On Microsoft's pages only, so its members are not typed.
            Capability.tool("computer_use"));

    /** Answers and arguments that follow a schema came with this preview. */
    private static final LocalDate SCHEMAS = LocalDate.of(2024, 8, 1);

    private AzureAbilities() {}

    static Set<Capability> foundryClassic(String apiVersion) {
        Set<Capability> all = new LinkedHashSet<>(BOTH);
        all.addAll(FOUNDRY);
        if (!apiVersion.equals("2025-05-01")) {
            all.add(AZURE_FUNCTION);
        }
        if (ApiVersion.isPreview(apiVersion)) {
            all.addAll(FOUNDRY_PREVIEW);
        }
        return Set.copyOf(all);
    }

    static Set<Capability> azureOpenAi(String apiVersion) {
        Set<Capability> all = new LinkedHashSet<>(BOTH);
        all.add(Capability.FUNCTION_OUTPUTS);
        if (ApiVersion.date(apiVersion).filter(SCHEMAS::isAfter).isEmpty()) {
            all.add(Capability.JSON_SCHEMA_FORMAT);
            all.add(Capability.STRICT_FUNCTIONS);
        }
        return Set.copyOf(all);
    }
}
