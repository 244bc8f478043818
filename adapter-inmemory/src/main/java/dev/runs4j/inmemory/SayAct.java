package dev.runs4j.inmemory;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes a message.
 *
 * @param text gives what it says
 * @param whole whether it is finished, or left as it stands
 */
record SayAct(Function<Outputs, String> text, boolean whole) implements Act {

    SayAct {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public boolean usesModel() {
        return true;
    }

    @Override
    public RunState begin(RunState state, Instant at, Recorder to) {
        String said = Objects.requireNonNull(text.apply(state.outputs()), "the text of a script");
        return MessageWork.begin(MessageWork.finishOpen(state, at, to), said, at, to);
    }

    @Override
    public RunState finish(RunState state, Instant at, Recorder to) {
        if (state.desk().cut()) {
            return Endings.outOfCompletion(state, at, to);
        }
        return Turns.next(whole ? MessageWork.finishOpen(state, at, to) : state, at);
    }
}
