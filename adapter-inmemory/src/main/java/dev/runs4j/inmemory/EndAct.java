package dev.runs4j.inmemory;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteDetails;
import java.time.Instant;

/** The end of a script. */
sealed interface EndAct extends Act {

    /** The model has finished. */
    record Complete() implements EndAct {

        @Override
        public RunState begin(RunState state, Instant at, Recorder to) {
            return Endings.complete(state, at, to);
        }
    }

    /**
     * Something went wrong.
     *
     * @param error what
     */
    record Fail(LastError error) implements EndAct {

        @Override
        public RunState begin(RunState state, Instant at, Recorder to) {
            return Endings.fail(state, error, at, to);
        }
    }

    /**
     * A budget or a filter stepped in.
     *
     * @param details which
     */
    record StopIncomplete(IncompleteDetails details) implements EndAct {

        @Override
        public RunState begin(RunState state, Instant at, Recorder to) {
            return Endings.stopIncomplete(state, details, at, to);
        }
    }

    /** Nothing more happens. */
    record Never() implements EndAct {

        @Override
        public RunState begin(RunState state, Instant at, Recorder to) {
            return state.with(state.cursor().stuck(at));
        }
    }
}
