package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;

/** An object whose only member is a list of tool calls. */
final class CallList implements Members {

    private List<ToolCall> calls = List.of();
    private Extras extras = Extras.NONE;

    CallList() {}

    static CallList read(JsonIn in) {
        CallList list = new CallList();
        list.extras = in.members(list);
        return list;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!name.equals("tool_calls")) {
            return false;
        }
        calls = in.listOrNone(ToolCallReader::read);
        return true;
    }

    List<ToolCall> calls() {
        return calls;
    }

    Extras extras() {
        return extras;
    }
}
