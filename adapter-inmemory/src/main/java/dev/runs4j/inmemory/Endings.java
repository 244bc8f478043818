package dev.runs4j.inmemory;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.StepDetails;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which a run ends: first the message and the step that are open, then the run, then the stream. */
final class Endings {

    private Endings() {}

    static RunState complete(RunState state, Instant at, Recorder to) {
        RunState closed = close(state, Fate.COMPLETED, null, at, to);
        return ended(closed, closed.run().complete(at, usage(closed)), at, to);
    }

    static RunState stopIncomplete(RunState state, IncompleteDetails details, Instant at, Recorder to) {
        boolean filtered = details.reason().equals(Optional.of(IncompleteReason.CONTENT_FILTER));
        RunState closed = close(state, filtered ? Fate.FILTERED : Fate.OUT_OF_TOKENS, null, at, to);
        return ended(closed, closed.run().stopIncomplete(details, at, usage(closed)), at, to);
    }

    static RunState outOfCompletion(RunState state, Instant at, Recorder to) {
        return stopIncomplete(state, IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS), at, to);
    }

    static RunState fail(RunState state, LastError error, Instant at, Recorder to) {
        RunState closed = close(state, Fate.FAILED, error, at, to);
        return ended(closed, closed.run().fail(error, at, usage(closed)), at, to);
    }

    /** A function of the script has thrown. */
    static RunState broken(RunState state, Throwable problem, Instant at, Recorder to) {
        to.thrown(problem);
        String message = "Script '" + state.plan().script() + "' is broken: " + problem;
        return fail(state, LastError.of(ErrorCode.SERVER_ERROR, message), at, to);
    }

    static RunState cancel(RunState state, Instant at, Recorder to) {
        RunState closed = close(state, Fate.CANCELLED, null, at, to);
        return ended(closed, closed.run().cancel(at, usage(closed)), at, to);
    }

    static RunState expire(RunState state, Instant at, Recorder to) {
        RunState closed = close(state, Fate.EXPIRED, null, at, to);
        return ended(closed, closed.run().expire(usage(closed)), at, to);
    }

    private static RunState close(RunState before, Fate fate, @Nullable LastError error, Instant at, Recorder to) {
        RunState state = before.cursor().phase() == Cursor.Phase.WRITING ? breakOff(before, at, to) : before;
        Desk desk = state.desk();
        if (desk.step() == null) {
            return state;
        }
        if (desk.message() != null) {
            return MessageWork.close(state, fate, error, at, to);
        }
        return StepWork.closed(state, fate, error, written(desk), at, to);
    }

    /** Leaves of the text what has been written by now. */
    static RunState breakOff(RunState state, Instant at, Recorder to) {
        RunState told = Turns.tell(state, at, to);
        return told.with(told.desk().withText(Pieces.upTo(told.desk().text(), told.cursor(), at)));
    }

    /** Calls count once the step shows them. */
    private static long written(Desk desk) {
        return desk.openStep().details().orElseThrow() instanceof StepDetails.ToolCalls shown
                ? Tokens.of(shown.calls())
                : 0;
    }

    private static Usage usage(RunState state) {
        return state.tally().usage();
    }

    private static RunState ended(RunState state, Run run, Instant at, Recorder to) {
        to.changed(run);
        to.done();
        return state.with(run).with(state.cursor().ended(at));
    }
}
