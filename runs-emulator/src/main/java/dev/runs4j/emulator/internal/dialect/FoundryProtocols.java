package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.domain.command.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What requests to Foundry Agents classic may hold, by Microsoft's description of each version; {@code computer_use} stands on its pages only,
 * as a preview.
 */
final class FoundryProtocols {

    private static final Set<Capability> EVERYWHERE = Set.of(Capability.RUN_TOOL_RESOURCES, Capability.LIST_THREADS);
    private static final Set<Capability> WITH_APPROVALS =
            Set.of(Capability.RUN_TOOL_RESOURCES, Capability.LIST_THREADS, Capability.TOOL_APPROVALS);

    private static final List<String> FIRST_TOOLS = List.of(
            "code_interpreter",
            "file_search",
            "function",
            "bing_grounding",
            "azure_ai_search",
            "openapi",
            "connected_agent");
    private static final List<String> TOOLS = and(FIRST_TOOLS, "azure_function");
    private static final List<String> PREVIEW_TOOLS = and(
            TOOLS,
            "mcp",
            "sharepoint_grounding",
            "fabric_dataagent",
            "bing_custom_search",
            "deep_research",
            "browser_automation",
            "computer_use");

    static final Protocols BY_VERSION = new Protocols(
            protocol(EVERYWHERE, TOOLS),
            Map.of(
                    "2025-05-01", protocol(EVERYWHERE, FIRST_TOOLS),
                    "2025-05-15-preview", protocol(WITH_APPROVALS, PREVIEW_TOOLS)));

    private FoundryProtocols() {}

    private static Protocol protocol(Set<Capability> capabilities, List<String> tools) {
        return new Protocol(capabilities, tools, 1, false);
    }

    private static List<String> and(List<String> tools, String... more) {
        List<String> all = new ArrayList<>(tools);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
