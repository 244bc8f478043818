package dev.runs4j.simulation;

import dev.runs4j.driver.tool.ToolTraits;
import java.util.List;

/**
 * What a tool is like in one world.
 *
 * @param traits what the driver is told of it
 * @param memory what it says when it is asked what came of a call
 */
record ToolKind(ToolTraits traits, Memory memory) {

    /** What a tool says when it is asked what came of a call. */
    enum Memory {
        /** It cannot be asked. */
        NONE,
        /** What it has done, and nothing where it has done nothing. */
        KNOWS,
        /** That it knows nothing, whatever it has done. */
        KNOWS_NOTHING,
        /** It breaks. */
        THROWS
    }

    /** What is known of a tool that does not exist. */
    static final ToolKind NOBODY = new ToolKind(ToolTraits.NONE, Memory.NONE);

    private static final List<Memory> MEMORIES =
            List.of(Memory.NONE, Memory.NONE, Memory.KNOWS, Memory.KNOWS_NOTHING, Memory.THROWS);

    /** Draws what a tool with these traits says of earlier calls. */
    static ToolKind draw(Dice dice, ToolTraits bare) {
        Memory memory = dice.pick(MEMORIES);
        return new ToolKind(memory == Memory.NONE ? bare : bare.andReconciles(), memory);
    }
}
