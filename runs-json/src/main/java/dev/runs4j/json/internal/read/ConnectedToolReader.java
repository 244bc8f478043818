package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.BingCustomSearchTool;
import dev.runs4j.domain.tool.BingGroundingTool;
import dev.runs4j.domain.tool.BrowserAutomationTool;
import dev.runs4j.domain.tool.DeepResearchTool;
import dev.runs4j.domain.tool.FabricDataAgentTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tools of Foundry Agents classic that reach a service through connections or configurations, which are not looked into. */
final class ConnectedToolReader {

    private ConnectedToolReader() {}

    static @Nullable ToolDefinition read(String type, JsonIn in) {
        return switch (type) {
            case BingGroundingTool.TYPE -> list(in, type, "search_configurations", BingGroundingTool::new);
            case BingCustomSearchTool.TYPE -> list(in, type, "search_configurations", BingCustomSearchTool::new);
            case SharePointTool.TYPE -> list(in, type, "connections", SharePointTool::new);
            case FabricDataAgentTool.TYPE -> list(in, type, "connections", FabricDataAgentTool::new);
            case DeepResearchTool.TYPE -> Envelope.object(type, Research::read).require(in, Research::tool);
            case BrowserAutomationTool.TYPE ->
                Envelope.object(type, Browser::read).require(in, Browser::tool);
            default -> null;
        };
    }

    private static @Nullable ToolDefinition list(JsonIn in, String type, String name, Maker maker) {
        return Envelope.object(type, value -> Listed.read(value, name))
                .require(in, (found, extras) -> maker.make(found.list, found.extras, extras));
    }

    /** Makes a tool that has nothing but a list. */
    @FunctionalInterface
    private interface Maker {

        ToolDefinition make(List<JsonText> list, Extras innerExtras, Extras extras);
    }

    /** The one list of a tool. */
    private static final class Listed implements Members {

        private final String listName;
        private List<JsonText> list = List.of();
        private Extras extras = Extras.NONE;

        private Listed(String listName) {
            this.listName = listName;
        }

        static Listed read(JsonIn in, String listName) {
            Listed listed = new Listed(listName);
            listed.extras = in.members(listed);
            return listed;
        }

        @Override
        public boolean member(String name, JsonIn in) {
            if (!name.equals(listName)) {
                return false;
            }
            list = in.opaquesOrNone();
            return true;
        }
    }

    /** Who researches, and by which connections. */
    private static final class Research implements Members {

        private String model = "";
        private List<JsonText> connections = List.of();
        private Extras extras = Extras.NONE;

        static Research read(JsonIn in) {
            Research research = new Research();
            research.extras = in.members(research);
            return research;
        }

        DeepResearchTool tool(Extras outer) {
            return new DeepResearchTool(model, connections, extras, outer);
        }

        @Override
        public boolean member(String name, JsonIn in) {
            switch (name) {
                case "deep_research_model" -> model = in.textOr("");
                case "deep_research_bing_grounding_connections" -> connections = in.opaquesOrNone();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /** The one connection of a browser. */
    private static final class Browser implements Members {

        private @Nullable JsonText connection;
        private Extras extras = Extras.NONE;

        static Browser read(JsonIn in) {
            Browser browser = new Browser();
            browser.extras = in.members(browser);
            return browser;
        }

        BrowserAutomationTool tool(Extras outer) {
            return new BrowserAutomationTool(connection, extras, outer);
        }

        @Override
        public boolean member(String name, JsonIn in) {
            if (!name.equals("connection")) {
                return false;
            }
            connection = in.opaque();
            return true;
        }
    }
}
