package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ToolResources;
import org.jspecify.annotations.Nullable;

/** Files and vector stores for the server's tools. */
final class ToolResourcesReader implements Members {

    private @Nullable CodeInterpreterResources codeInterpreter;
    private @Nullable FileSearchResources fileSearch;

    private ToolResourcesReader() {}

    static ToolResources read(JsonIn in) {
        ToolResourcesReader reader = new ToolResourcesReader();
        Extras extras = in.members(reader);
        return new ToolResources(reader.codeInterpreter, reader.fileSearch, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "code_interpreter" -> codeInterpreter = in.object(ResourceLists::codeInterpreter);
            case "file_search" -> fileSearch = in.object(ResourceLists::fileSearch);
            default -> {
                return false;
            }
        }
        return true;
    }
}
