package dev.runs4j.inmemory;

import java.time.Instant;

/** Something that a script lets the model do. Pure: gives the next state and tells the recorder what became of run, step and message. */
interface Act {

    /** The model has thought and begins. Whoever calls a function of the script does so before anything is taken down, for it may throw. */
    RunState begin(RunState state, Instant at, Recorder to);

    /** The model has written what it had to write; only acts that begin to write get here. */
    default RunState finish(RunState state, Instant at, Recorder to) {
        return Turns.next(state, at);
    }

    /** Tells whether the model reads its prompt for this, which costs tokens. */
    default boolean usesModel() {
        return false;
    }
}
