package dev.runs4j.trials.halt;

import java.io.IOException;

/** Where a process stops in a tool, and says so, until a line comes in. */
@FunctionalInterface
interface Hold {

    /** Nobody is held up. */
    Hold NONE = (tool, round) -> {};

    /** Is passed by each call of a tool, before its effect. */
    void pass(String tool, int round) throws IOException;

    /** {@return what a process says when it is held up here} */
    static String sign(String tool, int round) {
        return "HELD " + tool + " " + round;
    }
}
