package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.OPAQUE;
import static dev.runs4j.json.internal.write.Values.OPAQUES;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TEXTS;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.AzureFunctionTool;
import dev.runs4j.domain.tool.BingCustomSearchTool;
import dev.runs4j.domain.tool.BingGroundingTool;
import dev.runs4j.domain.tool.BrowserAutomationTool;
import dev.runs4j.domain.tool.ConnectedAgentTool;
import dev.runs4j.domain.tool.DeepResearchTool;
import dev.runs4j.domain.tool.FabricDataAgentTool;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.OpenApiSpec;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolDefinition;

/** The tools that Foundry Agents classic has beyond the official schema. */
final class FoundryToolWriter {

    private FoundryToolWriter() {}

    static void write(JsonOut out, ToolDefinition tool) {
        if (tool instanceof McpTool mcp) {
            begin(out, tool, mcp.extras());
            mcp(out, mcp);
        } else if (tool instanceof OpenApiTool service) {
            begin(out, tool, service.extras());
            out.put("openapi", service.openapi(), FoundryToolWriter::openApi);
        } else if (tool instanceof ConnectedAgentTool agent) {
            begin(out, tool, agent.extras());
            out.put("connected_agent", agent, FoundryToolWriter::connectedAgent);
        } else if (tool instanceof AzureFunctionTool function) {
            begin(out, tool, function.extras());
            out.put("azure_function", function, FoundryToolWriter::azureFunction);
        } else {
            connected(out, tool);
        }
        out.end();
    }

    /** Those that reach a service through connections or configurations. */
    private static void connected(JsonOut out, ToolDefinition tool) {
        if (tool instanceof BingGroundingTool bing) {
            begin(out, tool, bing.extras());
            out.put("bing_grounding", bing, FoundryToolWriter::bingGrounding);
        } else if (tool instanceof BingCustomSearchTool bing) {
            begin(out, tool, bing.extras());
            out.put("bing_custom_search", bing, FoundryToolWriter::bingCustomSearch);
        } else if (tool instanceof SharePointTool site) {
            begin(out, tool, site.extras());
            out.put("sharepoint_grounding", site, FoundryToolWriter::sharePoint);
        } else if (tool instanceof FabricDataAgentTool agent) {
            begin(out, tool, agent.extras());
            out.put("fabric_dataagent", agent, FoundryToolWriter::fabric);
        } else if (tool instanceof BrowserAutomationTool browser) {
            begin(out, tool, browser.extras());
            out.put("browser_automation", browser, FoundryToolWriter::browser);
        } else if (tool instanceof DeepResearchTool research) {
            begin(out, tool, research.extras());
            out.put("deep_research", research, FoundryToolWriter::deepResearch);
        }
    }

    private static void begin(JsonOut out, ToolDefinition tool, Extras extras) {
        out.begin(extras);
        out.put("type", tool.type(), TEXT);
    }

    private static void mcp(JsonOut out, McpTool tool) {
        out.put("server_label", tool.serverLabel(), TEXT);
        out.put("server_url", tool.serverUrl(), TEXT);
        out.put("allowed_tools", tool.allowedTools(), TEXTS);
    }

    private static void openApi(JsonOut out, OpenApiSpec service) {
        out.begin(service.extras());
        out.put("name", service.name(), TEXT);
        out.put("description", service.description(), TEXT);
        out.put("spec", service.spec(), OPAQUE);
        out.put("auth", service.auth(), OPAQUE);
        out.put("default_params", service.defaultParams(), TEXTS);
        // The server finds them out and takes none.
        if (!out.isRequest()) {
            out.put("functions", service.functions(), OPAQUES);
        }
        out.end();
    }

    private static void connectedAgent(JsonOut out, ConnectedAgentTool agent) {
        out.begin(agent.innerExtras());
        out.put("id", agent.id(), TEXT);
        out.put("name", agent.name(), TEXT);
        out.put("description", agent.description(), TEXT);
        out.end();
    }

    private static void azureFunction(JsonOut out, AzureFunctionTool tool) {
        out.begin(tool.innerExtras());
        out.put("function", tool.function(), ToolWriter::function);
        out.put("input_binding", tool.inputBinding(), OPAQUE);
        out.put("output_binding", tool.outputBinding(), OPAQUE);
        out.end();
    }

    private static void bingGrounding(JsonOut out, BingGroundingTool tool) {
        out.begin(tool.innerExtras());
        out.put("search_configurations", tool.searchConfigurations(), OPAQUES);
        out.end();
    }

    private static void bingCustomSearch(JsonOut out, BingCustomSearchTool tool) {
        out.begin(tool.innerExtras());
        out.put("search_configurations", tool.searchConfigurations(), OPAQUES);
        out.end();
    }

    private static void sharePoint(JsonOut out, SharePointTool tool) {
        out.begin(tool.innerExtras());
        out.put("connections", tool.connections(), OPAQUES);
        out.end();
    }

    private static void fabric(JsonOut out, FabricDataAgentTool tool) {
        out.begin(tool.innerExtras());
        out.put("connections", tool.connections(), OPAQUES);
        out.end();
    }

    private static void browser(JsonOut out, BrowserAutomationTool tool) {
        out.begin(tool.innerExtras());
        out.put("connection", tool.connection(), OPAQUE);
        out.end();
    }

    private static void deepResearch(JsonOut out, DeepResearchTool tool) {
        out.begin(tool.innerExtras());
        out.put("deep_research_model", tool.model(), TEXT);
        out.put("deep_research_bing_grounding_connections", tool.bingGroundingConnections(), OPAQUES);
        out.end();
    }
}
