package dev.runs4j.inmemory;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.Run;
import java.time.Instant;

/**
 * Lets runs live: from a state and a time to the next state. Reads no clock and waits for nothing; what happened between two looks happens
 * at its own time, however late the look.
 */
final class RunMachine {

    private enum What {
        WORK,
        CANCEL,
        EXPIRE
    }

    private record Due(What what, Instant at) {}

    private RunMachine() {}

    /** Begins a run that is queued. */
    static RunState begin(Run run, RunPlan plan, Instant at, Recorder to) {
        to.created(run);
        to.changed(run);
        return RunState.of(run, plan, Cursor.queued(0, at, plan.queued()));
    }

    /** Lets everything happen that is due by now. */
    static RunState advance(RunState before, Instant now, Recorder to) {
        RunState state = before;
        while (!state.isEnded()) {
            Due due = due(state);
            if (due.at().isAfter(now)) {
                return Turns.tell(state, now, to);
            }
            state = happen(state, due, to);
        }
        return state;
    }

    /** When something happens by itself next, deltas included. */
    static Instant nextChange(RunState state) {
        Instant due = due(state).at();
        Cursor cursor = state.cursor();
        int total = state.desk().deltas().size();
        if (cursor.phase() != Cursor.Phase.WRITING
                || cursor.due() == null
                || state.desk().told() >= total) {
            return due;
        }
        Instant piece = Pieces.next(total, state.desk().told(), cursor.since(), cursor.due());
        return piece.isBefore(due) ? piece : due;
    }

    /** The caller has answered every pending call. */
    static RunState answer(RunState state, ToolAnswers answers, Instant at, Recorder to) {
        return Answering.apply(state, answers, at, to);
    }

    /** The caller wants an end. The work stops, unless the script races. */
    static RunState cancel(RunState before, Instant at, Recorder to) {
        boolean working = before.cursor().phase() == Cursor.Phase.THINKING
                || before.cursor().phase() == Cursor.Phase.WRITING;
        boolean races = before.plan().racing() && working;
        RunState state = before;
        if (!races) {
            state = state.cursor().phase() == Cursor.Phase.WRITING ? Endings.breakOff(state, at, to) : state;
            state = state.with(state.cursor().stuck(at));
        }
        Run run = state.run().requestCancel();
        to.changed(run);
        return state.with(run).cancelledAt(at.plus(state.plan().timing().cancelling()));
    }

    /** What comes first; where two come at the same time the run's own work wins, then the cancel. */
    private static Due due(RunState state) {
        Instant expiry = state.run().timeline().expiresAt().orElse(Instant.MAX);
        Due first = new Due(What.EXPIRE, expiry);
        Instant cancel = state.cancelAt();
        if (cancel != null && !cancel.isAfter(first.at())) {
            first = new Due(What.CANCEL, cancel);
        }
        Instant work = state.cursor().due();
        return work != null && !work.isAfter(first.at()) ? new Due(What.WORK, work) : first;
    }

    /** Whatever a script throws ends its run, and nothing else: a run that throws at every look would take its thread with it. */
    private static RunState happen(RunState state, Due due, Recorder to) {
        try {
            return happened(state, due, to);
        } catch (RuntimeException | Error broken) {
            return Endings.broken(state, broken, due.at(), to);
        }
    }

    private static RunState happened(RunState state, Due due, Recorder to) {
        return switch (due.what()) {
            case CANCEL -> Endings.cancel(state, due.at(), to);
            case EXPIRE -> Endings.expire(state, due.at(), to);
            case WORK -> work(state, due.at(), to);
        };
    }

    private static RunState work(RunState state, Instant at, Recorder to) {
        return switch (state.cursor().phase()) {
            case QUEUED -> Turns.start(state, at, to);
            case THINKING -> Turns.begin(state, at, to);
            default -> written(Turns.tell(state, at, to), at, to);
        };
    }

    private static RunState written(RunState state, Instant at, Recorder to) {
        return state.plan().act(state.cursor().turn()).finish(state, at, to);
    }
}
