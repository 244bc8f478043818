package dev.runs4j.inmemory;

import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import java.time.Instant;

/** From one phase of a script to the next. */
final class Turns {

    private Turns() {}

    /** The server picks the run up. */
    static RunState start(RunState state, Instant at, Recorder to) {
        Run run = state.run().start(at);
        to.changed(run);
        int turn = state.cursor().turn();
        return state.with(run).with(Cursor.thinking(turn, at, state.plan().thinking(turn)));
    }

    /** The model has thought: it does what the script says, if the budget pays for its prompt. */
    static RunState begin(RunState state, Instant at, Recorder to) {
        Act act = state.plan().act(state.cursor().turn());
        if (act.usesModel() && state.exceedsPrompt()) {
            return Endings.stopIncomplete(state, IncompleteDetails.of(IncompleteReason.MAX_PROMPT_TOKENS), at, to);
        }
        return act.begin(state, at, to);
    }

    /** Goes on with the next turn. */
    static RunState next(RunState state, Instant at) {
        int turn = state.cursor().turn() + 1;
        return state.with(Cursor.thinking(turn, at, state.plan().thinking(turn)));
    }

    /** Tells streams what has been written by now. */
    static RunState tell(RunState state, Instant now, Recorder to) {
        Desk desk = state.desk();
        int total = desk.deltas().size();
        if (state.cursor().phase() != Cursor.Phase.WRITING || desk.told() == total) {
            return state;
        }
        int due = Pieces.count(total, state.cursor().since(), state.cursor().due(), now);
        int come = Math.max(desk.told(), due); // A machine's clock may be set back.
        desk.deltas().subList(desk.told(), come).forEach(to::delta);
        return state.with(desk.withTold(come));
    }
}
