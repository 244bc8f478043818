package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ToolChoice;

/** Whether and what a model must call. */
public final class ToolChoiceWriter {

    private ToolChoiceWriter() {}

    /** Writes a choice. */
    public static void write(JsonOut out, ToolChoice choice) {
        if (choice instanceof ToolChoice.Mode mode) {
            out.text(mode.text());
        } else if (choice instanceof NamedToolChoice named) {
            out.begin(named.extras());
            out.put("type", named.type(), TEXT);
            out.put("function", named.function(), ToolChoiceWriter::function);
            out.end();
        } else if (choice instanceof ToolChoice.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void function(JsonOut out, NamedToolChoice.Function function) {
        out.begin(function.extras());
        out.put("name", function.name(), TEXT);
        out.end();
    }
}
