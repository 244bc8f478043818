package dev.runs4j.driver;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.calls.BackendCalls;
import dev.runs4j.driver.internal.calls.OpenStream;
import dev.runs4j.driver.internal.calls.Teller;
import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DriveCore;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Following;
import dev.runs4j.driver.internal.core.GiveUpReason;
import dev.runs4j.driver.internal.core.JournalEffect;
import dev.runs4j.driver.internal.core.JournalObservation;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.core.PreparingEffect;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One drive: carries out what the core decides, one effect after the other, on the thread that calls; tools may work on others. */
final class Drive {

    private final RunsClock clock;
    private final Waits waits;
    private final Teller teller;
    private final Troubles troubles = new Troubles();
    private final BackendCalls calls;
    private final OpenStream stream;
    private final Standing line;
    private final ToolCaller tools;
    private final @Nullable Workshop workshop;
    private final JournalCalls journal;
    private final Object lateLock = new Object();
    private final EndingReader endings;
    private final Deque<Effect> todo = new ArrayDeque<>();
    private DriveRecord record;
    private boolean cancelled;
    private @Nullable DriveEvent untold;

    Drive(DriveSettings settings, DrivePlan plan) {
        this.clock = settings.backend().clock();
        this.waits = new Waits(settings.backend());
        this.teller = new Teller(settings.listener());
        this.stream = new OpenStream(clock, teller);
        this.calls =
                new BackendCalls(settings.backend(), settings.options(), plan.deadline(), stream, troubles, teller);
        this.line = new Standing(settings.backend(), waits, teller);
        this.tools = new ToolCaller(settings, teller);
        this.workshop = settings.executor()
                .map(executor -> new Workshop(executor, tools::work, this::late))
                .orElse(null);
        this.journal = new JournalCalls(settings.journal());
        this.endings = new EndingReader(settings, plan, teller);
        this.record = DriveRecord.of(plan);
    }

    RunEnding run() {
        try {
            take(new Observation.TakenUp());
            while (!record.isOver()) {
                take(next());
            }
            writeWhatIsLeft();
            return result();
        } catch (RuntimeException | Error failure) {
            abandon(failure);
            throw failure;
        } finally {
            leave();
        }
    }

    private void leave() {
        try {
            line.leave();
            stream.close();
        } finally {
            closeWorkshop();
        }
    }

    private void take(Observation seen) {
        boolean stopping = record.isStopping();
        Decision decision = step(seen);
        if (record.isOver() || (record.isStopping() && !stopping)) {
            stop();
        }
        if (record.following() != Following.STREAM_OPEN) {
            stream.close();
        }
        plan(decision.effects());
    }

    private Decision step(Observation seen) {
        synchronized (lateLock) {
            Decision decision = DriveCore.step(record, seen, clock.now());
            record = decision.record();
            return decision;
        }
    }

    /** What was left over is not done any more, and tools are not waited for. */
    private void stop() {
        line.leave();
        todo.clear();
        troubles.close();
        closeWorkshop();
        if (troubles.wereInterrupted()) {
            // The flag is set again in the end; until then another interrupt is to be seen.
            Thread.interrupted();
        }
    }

    private void closeWorkshop() {
        if (workshop != null) {
            workshop.close(
                    record.gaveUp().filter(GiveUpReason.INTERRUPTED::equals).isPresent());
        }
    }

    /** What follows from the last observation comes before what was left over, and what a tool did is written down before anything else. */
    private void plan(List<Effect> effects) {
        if (record.isOver() || record.isStopping()) {
            effects.stream()
                    .filter(JournalEffect.RecordResult.class::isInstance)
                    .forEach(effect -> write((JournalEffect) effect));
            tellUntold();
            planNext(effects.stream()
                    .filter(effect -> !(effect instanceof JournalEffect.RecordResult))
                    .toList());
        } else {
            if (effects.stream().noneMatch(JournalEffect.RecordResult.class::isInstance)) {
                tellUntold();
            }
            planNext(effects);
        }
    }

    private void planNext(List<Effect> effects) {
        Deque<Effect> next = new ArrayDeque<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Tell tell) {
                teller.tell(tell.event());
            } else if (effect instanceof Effect.Cancel cancel) {
                cancel(cancel.run(), cancel.until());
            } else {
                next.push(effect);
            }
        }
        next.forEach(todo::push);
    }

    private Observation next() {
        while (true) {
            Effect effect = todo.pollFirst();
            if (effect == null) {
                return awaitTools();
            } else if (workshop != null && isWork(effect)) {
                tools.begin(effect);
                workshop.start(effect);
            } else {
                return carryOut(effect);
            }
        }
    }

    private static boolean isWork(Effect effect) {
        return effect instanceof Effect.CallTool || effect instanceof Effect.Reconcile;
    }

    private Observation awaitTools() {
        if (workshop == null || workshop.isIdle()) {
            throw new IllegalStateException("nothing is left to do for " + record);
        }
        try {
            Instant deadline = record.plan().deadline();
            Instant until = record.watchAt().filter(deadline::isAfter).orElse(deadline);
            Optional<ToolWork> work = workshop.await(waits, until);
            return work.isPresent() ? settle(work.get()) : new Observation.WaitOver();
        } catch (BackendClosedException closed) {
            return calls.closed(closed);
        } catch (InterruptedException interrupted) {
            troubles.interrupted(interrupted);
            return new Observation.Interrupted(false);
        }
    }

    /** The listener is told when the result is written down: it may take its time, or break. */
    private Observation settle(ToolWork work) throws InterruptedException {
        work.failure().ifPresent(troubles::toolFailed);
        untold = work.event().orElse(null);
        if (untold != null && !work.hasReturned()) {
            tellUntold();
        }
        return work.seen();
    }

    private void tellUntold() {
        DriveEvent event = untold;
        untold = null;
        if (event != null) {
            teller.tell(event);
        }
    }

    private Observation write(JournalEffect effect) {
        try {
            Observation answer = journal.make(effect, clock.now());
            troubles.journalWorks();
            return answer;
        } catch (JournalUnavailableException failure) {
            troubles.met(failure);
            teller.tell(new DriveEvent.JournalFailed(effect.words(), failure));
            return new JournalObservation.JournalFailed(effect, failure.isRetryable());
        }
    }

    /** The drive is over; what the journal is to know of it is still written. */
    private void writeWhatIsLeft() {
        for (Effect effect : todo) {
            if (effect instanceof JournalEffect last) {
                write(last);
            }
        }
        todo.clear();
    }

    /** A tool has done its work after the drive had ended; that is written down, and nothing else happens. */
    private void late(ToolWork work) {
        try {
            step(work.seen()).effects().stream()
                    .filter(JournalEffect.class::isInstance)
                    .forEach(effect -> write((JournalEffect) effect));
        } catch (InterruptedException interrupted) {
            // Nobody waits for it, and the thread is about to go home.
        }
        work.event().ifPresent(teller::tell);
    }

    private Observation carryOut(Effect effect) {
        try {
            if (effect instanceof JournalEffect entry) {
                Observation answer = write(entry);
                tellUntold();
                return answer;
            }
            if (effect instanceof Effect.Sleep sleep) {
                waits.until(sleep.until());
                return new Observation.WaitOver();
            } else if (isWork(effect)) {
                tools.begin(effect);
                return settle(tools.work(effect));
            } else if (effect instanceof PreparingEffect.StandInLine stand) {
                return line.stand(stand);
            } else if (effect instanceof Effect.Decide decide) {
                return tools.decide(decide);
            }
            return calls.make(effect);
        } catch (BackendClosedException closed) {
            return calls.closed(closed);
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

    /** A run that is somebody else's by now is left alone. */
    private void cancel(RunRef run, @Nullable Instant until) {
        if (!cancelled && mayCancel(run)) {
            cancelled = true;
            calls.cancel(run, until);
        }
    }

    private boolean mayCancel(RunRef run) {
        try {
            return journal.isOwned(new JournalRun(record.plan().tools().backend(), run), record);
        } catch (JournalUnavailableException failure) {
            troubles.met(failure);
            teller.tell(new DriveEvent.JournalFailed("look for the owner", failure));
            return record.mayHaveCreated() && !record.journal().isOwner();
        }
    }

    /** Something broke out that no rule provides for: an error of a tool, of a listener, of the backend's own code. */
    private void abandon(Throwable failure) {
        boolean ended = record.phase() == DrivePhase.ENDED;
        boolean lost = record.gaveUp().filter(GiveUpReason.NOT_OWNER::equals).isPresent();
        Instant until = record.plan().closing().until(clock.now());
        boolean late = !clock.now().isBefore(until);
        if (ended || lost || late || cancelled || !record.plan().cancelOnGivingUp()) {
            return;
        }
        try {
            record.run().ifPresent(run -> cancel(run, until));
        } catch (RuntimeException | Error further) {
            if (further != failure) {
                failure.addSuppressed(further);
            }
        }
        troubles.attachTo(failure);
    }
}
