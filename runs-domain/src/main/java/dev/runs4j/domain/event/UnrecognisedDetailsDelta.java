package dev.runs4j.domain.event;

import dev.runs4j.domain.JsonText;
import java.util.Objects;

/**
 * An addition to details of a kind that this version does not model, such as the {@code activities} of Foundry Agents classic, or its
 * {@code mcp}, of which no whole step is; written back as it came.
 *
 * @param type the kind on the wire; empty where none was named
 * @param json the whole value of {@code step_details}
 */
public record UnrecognisedDetailsDelta(String type, JsonText json) implements StepDetailsDelta {

    /** Refuses null. */
    public UnrecognisedDetailsDelta {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }
}
