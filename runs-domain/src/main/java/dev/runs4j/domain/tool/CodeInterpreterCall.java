package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * Code that ran on the server.
 *
 * @param id the call's id
 * @param input the code
 * @param outputs what it printed and drew
 * @param innerExtras unmodelled members inside {@code code_interpreter}
 * @param extras unmodelled members beside {@code code_interpreter}
 */
public record CodeInterpreterCall(
        String id, String input, List<CodeInterpreterOutput> outputs, Extras innerExtras, Extras extras)
        implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "code_interpreter";

    /** Copies the list. */
    public CodeInterpreterCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(input, "input");
        outputs = List.copyOf(outputs);
        Objects.requireNonNull(innerExtras, "innerExtras");
        Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return "CodeInterpreterCall[" + id + "]";
    }
}
