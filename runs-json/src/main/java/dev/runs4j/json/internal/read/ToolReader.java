package dev.runs4j.json.internal.read;

import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import org.jspecify.annotations.Nullable;

/** A tool that a model may call. */
final class ToolReader {

    private ToolReader() {}

    static ToolDefinition read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        ToolDefinition tool = known(type, in);
        return tool == null ? new UnrecognisedTool(type, in.whole(mark)) : tool;
    }

    private static @Nullable ToolDefinition known(String type, JsonIn in) {
        return switch (type) {
            case FunctionTool.TYPE ->
                Envelope.object(type, FunctionSpecReader::read).require(in, FunctionTool::new);
            case FileSearchTool.TYPE ->
                Envelope.object(type, FileSearchOptionsReader::read).read(in, FileSearchTool::new);
            case CodeInterpreterTool.TYPE -> Envelope.plain(in, type, CodeInterpreterTool::new);
            case RetrievalTool.TYPE -> Envelope.plain(in, type, RetrievalTool::new);
            default -> FoundryToolReader.read(type, in);
        };
    }
}
