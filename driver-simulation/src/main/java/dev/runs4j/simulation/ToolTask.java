package dev.runs4j.simulation;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.internal.core.Effect;
import java.time.Instant;

/** A tool that is to work, or is at work, for a process. */
final class ToolTask {

    final Effect effect;
    final RunRef run;
    final int round;
    final ToolCall call;
    private final Instant limit;
    private boolean started;
    private Instant due;

    private ToolTask(Effect effect, RunRef run, int round, ToolCall call, Instant limit, Instant startsAt) {
        this.effect = effect;
        this.run = run;
        this.round = round;
        this.call = call;
        this.limit = limit;
        this.due = startsAt;
    }

    /** {@return a task that is to begin at this time} */
    static ToolTask of(Effect effect, Instant startsAt) {
        if (effect instanceof Effect.CallTool work) {
            return new ToolTask(effect, work.run(), work.round(), work.call(), work.limit(), startsAt);
        }
        Effect.Reconcile work = (Effect.Reconcile) effect;
        return new ToolTask(effect, work.run(), work.round(), work.call(), work.limit(), startsAt);
    }

    boolean isStarted() {
        return started;
    }

    /** {@return when it begins, or once it has begun when it is done; in true time} */
    Instant due() {
        return due;
    }

    /** Notes that the tool is at work until then. */
    void started(Instant until) {
        started = true;
        due = until;
    }

    /** {@return until when its output is of use, on the process's clock} */
    Instant limit() {
        return limit;
    }
}
