package dev.runs4j.domain.event;

/** How many objects one accumulator follows, steps and messages together; a server that mints ids cannot fill the memory. */
final class Room {

    static final int OBJECTS = 10_000;

    private int taken;

    boolean take() {
        if (taken == OBJECTS) {
            return false;
        }
        taken++;
        return true;
    }
}
