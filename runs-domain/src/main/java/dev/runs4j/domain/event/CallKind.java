package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.util.List;

/**
 * The tool calls of a step. How calls of MCP servers and of connected agents grow is not documented (are their arguments pieces, or told
 * whole each time?), so the first addition stays, unrecognised, until the whole step comes; so do searches of version 1.
 */
final class CallKind implements Kind<ToolCallDelta, ToolCall> {

    @Override
    public ToolCall blank(ToolCallDelta delta) {
        if (delta instanceof FunctionCallDelta) {
            return FunctionCall.of("", "", "");
        }
        if (delta instanceof CodeInterpreterCallDelta) {
            return new CodeInterpreterCall("", "", List.of(), Extras.NONE, Extras.NONE);
        }
        if (delta instanceof FileSearchCallDelta) {
            return new FileSearchCall("", null, null, Extras.NONE, Extras.NONE);
        }
        UnrecognisedCallDelta other = (UnrecognisedCallDelta) delta;
        return new UnrecognisedToolCall(other.id(), other.type(), other.json());
    }

    @Override
    public Entry<ToolCallDelta, ToolCall> resume(ToolCall value, Place place) {
        if (value instanceof FunctionCall call) {
            return new FunctionCallEntry(call, place);
        }
        if (value instanceof CodeInterpreterCall call) {
            return new CodeInterpreterEntry(call, place);
        }
        if (value instanceof FileSearchCall call) {
            return new FileSearchEntry(call, place);
        }
        return new FixedEntry<>(value, value.type(), this);
    }
}
