package dev.runs4j.domain.step;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** What a step is about. */
public final class StepType extends OpenText {

    /** The types that this version knows, to switch on. */
    public enum Known {
        /** A message was written. */
        MESSAGE_CREATION,
        /** Tools were called. */
        TOOL_CALLS,
        /** Something else was done, such as listing the tools of an MCP server. */
        ACTIVITIES,
        /** Any other text. */
        UNRECOGNISED
    }

    /** A message was written. */
    public static final StepType MESSAGE_CREATION = new StepType("message_creation", Known.MESSAGE_CREATION);
    /** Tools were called. */
    public static final StepType TOOL_CALLS = new StepType("tool_calls", Known.TOOL_CALLS);
    /** Something else was done (Azure AI Foundry Agent Service REST description, api-version 2025-05-15-preview). */
    public static final StepType ACTIVITIES = new StepType("activities", Known.ACTIVITIES);

    private static final List<StepType> CONSTANTS = List.of(MESSAGE_CREATION, TOOL_CALLS, ACTIVITIES);

    private final Known known;

    private StepType(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a type of any text. */
    public static StepType of(String text) {
        return find(text, CONSTANTS, other -> new StepType(other, Known.UNRECOGNISED));
    }

    /** {@return the types that this version knows} */
    public static List<StepType> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
