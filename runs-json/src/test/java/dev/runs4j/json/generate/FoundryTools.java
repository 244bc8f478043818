package dev.runs4j.json.generate;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.AzureFunctionTool;
import dev.runs4j.domain.tool.BingCustomSearchTool;
import dev.runs4j.domain.tool.BingGroundingTool;
import dev.runs4j.domain.tool.BrowserAutomationTool;
import dev.runs4j.domain.tool.ConnectedAgentTool;
import dev.runs4j.domain.tool.DeepResearchTool;
import dev.runs4j.domain.tool.FabricDataAgentTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.OpenApiSpec;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.function.Supplier;

/** Tools that Foundry Agents has beyond the official schema. */
final class FoundryTools {

    private final Parts parts;
    private final Dice dice;
    private final Supplier<FunctionSpec> function;

    FoundryTools(Parts parts, Supplier<FunctionSpec> function) {
        this.parts = parts;
        this.dice = parts.dice;
        this.function = function;
    }

    ToolDefinition tool() {
        return dice.make(
                this::mcp,
                this::openApi,
                this::connectedAgent,
                this::azureFunction,
                this::bingGrounding,
                () -> new AzureAiSearchTool(parts.extras()),
                this::deepResearch,
                () -> new SharePointTool(services(), parts.extras(), parts.extras()),
                () -> new FabricDataAgentTool(services(), parts.extras(), parts.extras()),
                () -> new BingCustomSearchTool(services(), parts.extras(), parts.extras()),
                () -> new BrowserAutomationTool(dice.maybe(parts.opaque::anyObject), parts.extras(), parts.extras()));
    }

    private ToolDefinition mcp() {
        return new McpTool(
                parts.texts.text(),
                dice.maybe(parts.texts::text),
                dice.maybe(() -> dice.list(parts.texts::text)),
                parts.extras());
    }

    private ToolDefinition openApi() {
        return new OpenApiTool(
                OpenApiSpec.named(parts.texts.text())
                        .description(dice.maybe(parts.texts::text))
                        .spec(dice.maybe(parts.opaque::anyObject))
                        .auth(dice.maybe(parts.opaque::anyObject))
                        .defaultParams(dice.maybe(() -> dice.list(parts.texts::text)))
                        .functions(dice.maybe(() -> dice.list(parts.opaque::anyObject)))
                        .extras(parts.extras())
                        .build(),
                parts.extras());
    }

    private ToolDefinition connectedAgent() {
        return new ConnectedAgentTool(
                parts.texts.id("asst_"), parts.texts.text(), parts.texts.text(), parts.extras(), parts.extras());
    }

    private ToolDefinition azureFunction() {
        return new AzureFunctionTool(
                function.get(),
                dice.maybe(parts.opaque::anyObject),
                dice.maybe(parts.opaque::anyObject),
                parts.extras(),
                parts.extras());
    }

    private ToolDefinition bingGrounding() {
        return new BingGroundingTool(services(), parts.extras(), parts.extras());
    }

    /** Connections or configurations. */
    private List<JsonText> services() {
        return dice.list(parts.opaque::anyObject);
    }

    private ToolDefinition deepResearch() {
        return new DeepResearchTool(parts.texts.text(), services(), parts.extras(), parts.extras());
    }
}
