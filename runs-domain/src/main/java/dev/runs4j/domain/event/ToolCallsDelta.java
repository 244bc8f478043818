package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * The step uses tools.
 *
 * @param calls additions to tool calls, in the order in which they came
 * @param extras unmodelled members beside {@code tool_calls}
 */
public record ToolCallsDelta(List<ToolCallDelta> calls, Extras extras) implements StepDetailsDelta {

    /** The kind on the wire. */
    public static final String TYPE = "tool_calls";

    /** Copies the list. */
    public ToolCallsDelta {
        calls = List.copyOf(calls);
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a delta without extras. */
    public static ToolCallsDelta of(ToolCallDelta... calls) {
        return new ToolCallsDelta(List.of(calls), Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
