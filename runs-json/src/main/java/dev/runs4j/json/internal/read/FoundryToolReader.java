package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.AzureFunctionTool;
import dev.runs4j.domain.tool.ConnectedAgentTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.ToolDefinition;
import org.jspecify.annotations.Nullable;

/** The tools that Foundry Agents classic has beyond the official schema. */
final class FoundryToolReader {

    private FoundryToolReader() {}

    static @Nullable ToolDefinition read(String type, JsonIn in) {
        return switch (type) {
            case McpTool.TYPE -> McpToolReader.read(in);
            case OpenApiTool.TYPE ->
                Envelope.object(type, OpenApiSpecReader::read).require(in, OpenApiTool::new);
            case ConnectedAgentTool.TYPE -> Envelope.object(type, Agent::read).require(in, Agent::tool);
            case AzureFunctionTool.TYPE ->
                Envelope.object(type, AzureFunction::read).require(in, AzureFunction::tool);
            case AzureAiSearchTool.TYPE -> Envelope.plain(in, type, AzureAiSearchTool::new);
            default -> ConnectedToolReader.read(type, in);
        };
    }

    /** Another agent that takes tasks. */
    private static final class Agent implements Members {

        private String id = "";
        private String agentName = "";
        private String description = "";
        private Extras extras = Extras.NONE;

        static Agent read(JsonIn in) {
            Agent agent = new Agent();
            agent.extras = in.members(agent);
            return agent;
        }

        ConnectedAgentTool tool(Extras outer) {
            return new ConnectedAgentTool(id, agentName, description, extras, outer);
        }

        @Override
        public boolean member(String name, JsonIn in) {
            switch (name) {
                case "id" -> id = in.textOr("");
                case "name" -> agentName = in.textOr("");
                case "description" -> description = in.textOr("");
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /** A function behind queues; without the function's own part it is none. */
    private static final class AzureFunction implements Members {

        private @Nullable FunctionSpec function;
        private @Nullable JsonText input;
        private @Nullable JsonText output;
        private Extras extras = Extras.NONE;

        static AzureFunction read(JsonIn in) {
            AzureFunction function = new AzureFunction();
            function.extras = in.members(function);
            return function;
        }

        @Nullable
        AzureFunctionTool tool(Extras outer) {
            return function == null ? null : new AzureFunctionTool(function, input, output, extras, outer);
        }

        @Override
        public boolean member(String name, JsonIn in) {
            switch (name) {
                case "function" -> function = in.object(FunctionSpecReader::read);
                case "input_binding" -> input = in.opaque();
                case "output_binding" -> output = in.opaque();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
