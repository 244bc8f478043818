package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server's tools may use, by kind of tool. */
final class ToolResourcesReader implements Members {

    private @Nullable CodeInterpreterResources codeInterpreter;
    private @Nullable FileSearchResources fileSearch;
    private @Nullable AzureAiSearchResources azureAiSearch;
    private List<McpResources> mcp = List.of();

    private ToolResourcesReader() {}

    static ToolResources read(JsonIn in) {
        ToolResourcesReader reader = new ToolResourcesReader();
        Extras extras = in.members(reader);
        return ToolResources.builder()
                .codeInterpreter(reader.codeInterpreter)
                .fileSearch(reader.fileSearch)
                .azureAiSearch(reader.azureAiSearch)
                .mcp(reader.mcp)
                .extras(extras)
                .build();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "code_interpreter" -> codeInterpreter = in.object(ResourceLists::codeInterpreter);
            case "file_search" -> fileSearch = in.object(ResourceLists::fileSearch);
            case "azure_ai_search" -> azureAiSearch = in.object(ResourceLists::azureAiSearch);
            case "mcp" -> mcp = in.objectsOrNone(McpResourcesReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}
