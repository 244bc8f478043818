package dev.runs4j.domain.tool;

import dev.runs4j.domain.JsonText;

/**
 * A tool that a model may call, as it is given to an assistant or a run. At most 128 on an assistant and 20 on a run (official OpenAI
 * schema 2.3.0). Members may be added in a minor version.
 *
 * <p>Servers may echo defaults that the caller did not send ({@code strict: false}, ranking options), so compare tools by what they mean.
 */
public sealed interface ToolDefinition
        permits FunctionTool,
                CodeInterpreterTool,
                FileSearchTool,
                RetrievalTool,
                McpTool,
                OpenApiTool,
                ConnectedAgentTool,
                AzureFunctionTool,
                BingGroundingTool,
                AzureAiSearchTool,
                DeepResearchTool,
                SharePointTool,
                FabricDataAgentTool,
                BingCustomSearchTool,
                BrowserAutomationTool,
                UnrecognisedTool {

    /** {@return the wire's name of the kind, such as {@code function}} */
    String type();

    /**
     * Makes a function tool.
     *
     * @param name letters, digits, underscore, hyphen; at most 64
     * @param description tells the model when to call it
     * @param parameters a JSON Schema object for the arguments
     * @return the tool
     */
    static FunctionTool function(String name, String description, JsonText parameters) {
        return FunctionTool.of(FunctionSpec.named(name)
                .description(description)
                .parameters(parameters)
                .build());
    }

    /** {@return the tool that runs code on the server} */
    static CodeInterpreterTool codeInterpreter() {
        return CodeInterpreterTool.PLAIN;
    }

    /** {@return the tool that searches vector stores, with the server's defaults} */
    static FileSearchTool fileSearch() {
        return FileSearchTool.PLAIN;
    }
}
