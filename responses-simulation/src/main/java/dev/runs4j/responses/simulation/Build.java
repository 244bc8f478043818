package dev.runs4j.responses.simulation;

import dev.runs4j.responses.internal.core.Decision;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.ResponsesCore;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.internal.operation.JournalDesk;
import java.time.Instant;

/** How processes are built: soundly, or with a planted fault. */
interface Build {

    /** As they should be. */
    Build SOUND = new Build() {};

    /** {@return what a process does} */
    default Decision step(Op op, Seen seen, Instant now, Worker worker) {
        return ResponsesCore.step(op, seen, now);
    }

    /** {@return what the journal says} */
    default Seen make(JournalDesk desk, Effect.Journal effect, Op op) {
        return desk.make(effect);
    }

    /** {@return whether the newest item is looked up before the run is opened} */
    default boolean anchorsEarly() {
        return false;
    }
}
