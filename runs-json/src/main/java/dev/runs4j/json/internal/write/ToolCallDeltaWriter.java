package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.FileSearchCallDelta;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.ToolCallDelta;
import dev.runs4j.domain.event.UnrecognisedCallDelta;
import java.util.Optional;

/** An addition to a tool call. */
final class ToolCallDeltaWriter {

    private ToolCallDeltaWriter() {}

    static void write(JsonOut out, ToolCallDelta delta) {
        if (delta instanceof FunctionCallDelta function) {
            begin(out, delta, function.id(), function.extras());
            out.put("function", function, ToolCallDeltaWriter::function);
            out.end();
        } else if (delta instanceof CodeInterpreterCallDelta code) {
            begin(out, delta, code.id(), code.extras());
            out.put("code_interpreter", code, ToolCallDeltaWriter::code);
            out.end();
        } else if (delta instanceof FileSearchCallDelta search) {
            begin(out, delta, search.id(), search.extras());
            out.put("file_search", search, ToolCallDeltaWriter::search);
            out.end();
        } else if (delta instanceof UnrecognisedCallDelta unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void begin(JsonOut out, ToolCallDelta delta, Optional<String> id, Extras extras) {
        DeltaParts.begin(out, delta, extras);
        out.put("id", id, TEXT);
    }

    private static void function(JsonOut out, FunctionCallDelta function) {
        out.begin(function.innerExtras());
        out.put("name", function.name(), TEXT);
        out.put("arguments", function.arguments(), TEXT);
        out.put("output", function.output(), TEXT);
        out.end();
    }

    private static void code(JsonOut out, CodeInterpreterCallDelta code) {
        out.begin(code.innerExtras());
        out.put("input", code.input(), TEXT);
        DeltaParts.list(out, "outputs", code.outputs(), CodeOutputDeltaWriter::write);
        out.end();
    }

    private static void search(JsonOut out, FileSearchCallDelta search) {
        FileSearchWriter.write(out, search.rankingOptions(), search.results(), search.innerExtras());
    }
}
