package dev.runs4j.domain.step;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** What a step is about. Foundry's preview versions add {@code activities}. */
public final class StepType extends OpenText {

    /** The types that this version knows, to switch on. */
    public enum Known {
        /** A message was written. */
        MESSAGE_CREATION,
        /** Tools were called. */
        TOOL_CALLS,
        /** Any other text. */
        UNRECOGNISED
    }

    /** A message was written. */
    public static final StepType MESSAGE_CREATION = new StepType("message_creation", Known.MESSAGE_CREATION);
    /** Tools were called. */
    public static final StepType TOOL_CALLS = new StepType("tool_calls", Known.TOOL_CALLS);

    private static final List<StepType> CONSTANTS = List.of(MESSAGE_CREATION, TOOL_CALLS);

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
