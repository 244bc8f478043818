package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.OPAQUE;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;

/** A tool that a model may call. */
public final class ToolWriter {

    private ToolWriter() {}

    /** Writes a tool. */
    public static void write(JsonOut out, ToolDefinition tool) {
        if (tool instanceof FunctionTool function) {
            begin(out, tool, function.extras());
            out.put("function", function.function(), ToolWriter::function);
            out.end();
        } else if (tool instanceof FileSearchTool search) {
            begin(out, tool, search.extras());
            out.put("file_search", search.options(), ToolWriter::options);
            out.end();
        } else if (tool instanceof CodeInterpreterTool code) {
            begin(out, tool, code.extras());
            out.end();
        } else if (tool instanceof RetrievalTool retrieval) {
            begin(out, tool, retrieval.extras());
            out.end();
        } else if (tool instanceof AzureAiSearchTool search) {
            begin(out, tool, search.extras());
            out.end();
        } else if (tool instanceof UnrecognisedTool unrecognised) {
            out.opaque(unrecognised.json());
        } else {
            FoundryToolWriter.write(out, tool);
        }
    }

    private static void begin(JsonOut out, ToolDefinition tool, Extras extras) {
        out.begin(extras);
        out.put("type", tool.type(), TEXT);
    }

    static void function(JsonOut out, FunctionSpec function) {
        out.begin(function.extras());
        out.put("name", function.name(), TEXT);
        out.put("description", function.description(), TEXT);
        out.put("parameters", function.parameters(), OPAQUE);
        // Without it a function is not strict; some servers know no such member.
        if (!out.isRequest() || function.strict().orElse(false)) {
            out.put("strict", function.strict(), FLAG);
        }
        out.end();
    }

    private static void options(JsonOut out, FileSearchOptions options) {
        out.begin(options.extras());
        out.put("max_num_results", options.maxNumResults(), WHOLE);
        out.put("ranking_options", options.rankingOptions(), RankingWriter::write);
        out.end();
    }
}
