package dev.runs4j.json.internal.read;

import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import org.jspecify.annotations.Nullable;

/** One use of a tool, pending or recorded. */
final class ToolCallReader {

    private ToolCallReader() {}

    static ToolCall read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        ToolCall call = known(type, in);
        return call == null ? unrecognised(type, mark, in) : call;
    }

    private static UnrecognisedToolCall unrecognised(String type, int mark, JsonIn in) {
        TextMember id = new TextMember("id");
        in.again(mark, id);
        return new UnrecognisedToolCall(id.textOr(""), type, in.whole(mark));
    }

    private static @Nullable ToolCall known(String type, JsonIn in) {
        return switch (type) {
            case FunctionCall.TYPE -> function(in);
            case CodeInterpreterCall.TYPE -> CodeInterpreterReader.read(in);
            case FileSearchCall.TYPE -> FileSearchReader.read(in);
            case RetrievalCall.TYPE -> retrieval(in);
            case McpCall.TYPE -> McpCallReader.read(in);
            case ConnectedAgentCall.TYPE -> ConnectedAgentCallReader.read(in);
            default -> null;
        };
    }

    private static @Nullable ToolCall function(JsonIn in) {
        var call =
                Envelope.object(FunctionCall.TYPE, CalledFunctionReader::read).withId();
        return call.require(in, (function, extras) -> new FunctionCall(call.idOrEmpty(), function, extras));
    }

    private static @Nullable ToolCall retrieval(JsonIn in) {
        var call = Envelope.object(RetrievalCall.TYPE, value -> value.members(Members.NONE))
                .withId();
        return call.require(in, (retrieval, extras) -> new RetrievalCall(call.idOrEmpty(), retrieval, extras));
    }
}
