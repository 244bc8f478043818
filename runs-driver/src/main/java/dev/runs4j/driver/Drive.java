package dev.runs4j.driver;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DriveCore;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Following;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.ports.time.RunsClock;
import java.util.ArrayDeque;
import java.util.Deque;

/** One drive: carries out what the core decides, one effect after the other, on the thread that calls. */
final class Drive {

    private final RunsClock clock;
    private final Teller teller;
    private final Troubles troubles = new Troubles();
    private final BackendCalls calls;
    private final OpenStream stream;
    private final ToolCaller tools;
    private final EndingReader endings;
    private final Deque<Effect> todo = new ArrayDeque<>();
    private DriveRecord record;
    private boolean cancelled;

    Drive(DriveSettings settings, DrivePlan plan) {
        this.clock = settings.backend().clock();
        this.teller = new Teller(settings.listener());
        this.stream = new OpenStream(clock, teller);
        this.calls = new BackendCalls(settings, plan.deadline(), stream, troubles, teller);
        this.tools = new ToolCaller(settings, plan.deadline(), teller);
        this.endings = new EndingReader(settings, plan.deadline(), teller);
        this.record = DriveRecord.of(plan);
    }

    RunEnding run() {
        try {
            take(new Observation.TakenUp());
            while (!record.isOver()) {
                take(carryOut(todo.removeFirst()));
            }
            return result();
        } catch (RuntimeException | Error failure) {
            abandon(failure);
            throw failure;
        } finally {
            stream.close();
        }
    }

    private void take(Observation seen) {
        Decision decision = DriveCore.step(record, seen, clock.now());
        record = decision.record();
        if (record.isOver()) {
            todo.clear();
        }
        if (record.following() != Following.STREAM_OPEN) {
            stream.close();
        }
        decision.effects().forEach(this::plan);
    }

    private void plan(Effect effect) {
        if (effect instanceof Effect.Tell tell) {
            teller.tell(tell.event());
        } else if (effect instanceof Effect.Cancel cancel) {
            cancel(cancel.run());
        } else {
            todo.addLast(effect);
        }
    }

    private Observation carryOut(Effect effect) {
        try {
            if (effect instanceof Effect.Sleep sleep) {
                clock.sleepUntil(sleep.until());
                return new Observation.WaitOver();
            } else if (effect instanceof Effect.CallTool call) {
                return tools.call(call);
            } else if (effect instanceof Effect.Decide decide) {
                return tools.decide(decide);
            }
            return calls.make(effect);
        } catch (InterruptedException interrupted) {
            troubles.interrupted(interrupted);
            return new Observation.Interrupted(false);
        }
    }

    private RunEnding result() {
        if (record.phase() == DrivePhase.ENDED) {
            troubles.restoreInterrupt();
            Run run = record.lastSeen().orElseThrow();
            return endings.read(run, record);
        }
        throw troubles.toThrow(record);
    }

    private void cancel(RunRef run) {
        if (!cancelled) {
            cancelled = true;
            calls.cancel(run);
        }
    }

    /** Something broke out that no rule provides for: an error of a tool, of a listener, of the backend's own code. */
    private void abandon(Throwable failure) {
        boolean ended = record.phase() == DrivePhase.ENDED;
        if (ended || cancelled || !record.plan().cancelOnGivingUp()) {
            return;
        }
        try {
            record.run().ifPresent(this::cancel);
        } catch (RuntimeException | Error further) {
            if (further != failure) {
                failure.addSuppressed(further);
            }
        }
        troubles.attachTo(failure);
    }
}
