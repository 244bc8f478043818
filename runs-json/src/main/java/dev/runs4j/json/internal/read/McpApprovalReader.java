package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpApproval.ToolNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which calls of an MCP server a run asks about: one word, or an object that names tools. */
final class McpApprovalReader implements Members {

    private @Nullable ToolNames always;
    private @Nullable ToolNames never;

    private McpApprovalReader() {}

    static @Nullable McpApproval read(JsonIn in) {
        if (in.isText()) {
            return new McpApproval.Mode(in.textOr(""));
        }
        if (in.isObject()) {
            McpApprovalReader reader = new McpApprovalReader();
            Extras extras = in.members(reader);
            return new McpApproval.PerTool(reader.always, reader.never, extras);
        }
        return in.isNull() ? null : new McpApproval.Unrecognised(in.json());
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "always" -> always = in.object(McpApprovalReader::names);
            case "never" -> never = in.object(McpApprovalReader::names);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static ToolNames names(JsonIn in) {
        Names names = new Names();
        Extras extras = in.members(names);
        return new ToolNames(names.list, extras);
    }

    private static final class Names implements Members {

        private List<String> list = List.of();

        @Override
        public boolean member(String name, JsonIn in) {
            if (!name.equals("tool_names")) {
                return false;
            }
            list = in.textsOrNone();
            return true;
        }
    }
}
