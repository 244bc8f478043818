package dev.runs4j.simulation;

import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.driver.internal.calls.BackendCalls;
import dev.runs4j.driver.internal.calls.OpenStream;
import dev.runs4j.driver.internal.calls.Teller;
import dev.runs4j.driver.internal.core.Decision;
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
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process that drives one run: carries out what the core decides, one effect after the other, as the blocking driver does on its thread. Between
 * an effect's beginning, its arrival and the news of it time passes, in which others act.
 */
final class DrivingProcess implements Actor {

    private static final Duration LATE_LOOK = Duration.ofSeconds(10);
    private static final Duration PULL_LEAST = Duration.ofMillis(50);

    private final World world;
    private final Scenario scenario;
    private final String who;
    private final Instant promised;
    private final boolean mayDie;
    private final SkewedClock clock;
    private final Line line;
    private final OpenStream stream;
    private final BackendCalls calls;
    private final JournalCalls journal;
    private final Workers workers;
    private final Deque<Effect> todo = new ArrayDeque<>();
    private DriveRecord record;
    private @Nullable Effect going;
    private @Nullable Observation coming;
    private boolean awaitsTools;
    private Instant turnAt;
    private Instant awakeSince;
    private @Nullable Instant asleepUntil;
    private boolean askedToCancel;
    private boolean cancelled;
    private boolean ended;
    private boolean killed;

    DrivingProcess(
            World world,
            String who,
            Scenario scenario,
            DrivePlan plan,
            Instant promised,
            Duration skew,
            boolean mayDie) {
        this.promised = promised;
        this.world = world;
        this.scenario = scenario;
        this.who = who;
        this.mayDie = mayDie;
        this.clock = new SkewedClock(world.clock(), skew);
        this.line = new Line(world, clock);
        Teller teller = new Teller(DriveListener.NONE);
        this.stream = new OpenStream(clock, teller);
        this.calls = new BackendCalls(
                new ShakyBackend(world.backend(), clock, line),
                CallOptions.DEFAULT,
                plan.deadline(),
                stream,
                Unheard.LOG,
                teller);
        this.journal = new JournalCalls(new ShakyJournal(world.journal(), world.mishaps()));
        this.workers = new Workers(world, clock, who, scenario.toolTime());
        this.record = DriveRecord.of(plan);
        this.turnAt = world.now();
        this.awakeSince = clock.now();
    }

    /** Begins, or takes up what another one has left. */
    void begin() {
        take(new Observation.TakenUp());
        goOn();
    }

    @Override
    public Instant wakesAt() {
        Instant next =
                workers.due().filter(due -> ended || due.isBefore(turnAt)).orElse(turnAt);
        return asleepUntil != null && asleepUntil.isAfter(next) ? asleepUntil : next;
    }

    @Override
    public boolean isDone() {
        return killed || (ended && workers.isIdle());
    }

    /** Who has not created its run yet is waited for: it would get in the way of the next run, as anybody may. */
    @Override
    public boolean isAsleep() {
        return asleepUntil != null && record.run().isPresent();
    }

    @Override
    public void wake() {
        if (asleepUntil != null) {
            asleepUntil = null;
            awakeSince = clock.now();
            world.trace(who, "wakes up");
        }
        if (mayDie && !ended && meetsItsFate()) {
            return;
        }
        workers.advance();
        if (ended) {
            writeLateResults();
        } else {
            turn();
        }
    }

    /** {@return whether the process is gone, or sleeps} */
    private boolean meetsItsFate() {
        if (world.mayLeave(record) && world.mishaps().strikes(FaultPoint.CRASH)) {
            killed = true;
            world.trace(who, "dies");
            world.left(true);
            return true;
        }
        if (world.mayLeave(record) && fallsAsleep()) {
            asleepUntil = world.now().plus(world.dice().seconds(1, world.dice().oneIn(2) ? 30 : 400));
            world.trace(who, "falls asleep");
            world.left(false);
            return true;
        }
        return false;
    }

    /** Who has claims and tools to lose sleeps more often. */
    private boolean fallsAsleep() {
        int chances = record.phase() == DrivePhase.CALLING ? 3 : 1;
        for (int i = 0; i < chances; i++) {
            if (world.mishaps().strikes(FaultPoint.PAUSE)) {
                return true;
            }
        }
        return false;
    }

    private void turn() {
        Optional<Observation> done = awaitsTools ? workers.done() : Optional.empty();
        if (done.isPresent()) {
            take(done.get());
        } else if (turnAt.isAfter(world.now())) {
            return;
        } else if (coming != null) {
            arrive(coming);
        } else if (going != null) {
            make(going);
            return;
        } else if (awaitsTools) {
            take(new Observation.WaitOver());
        }
        goOn();
    }

    private void arrive(Observation seen) {
        coming = null;
        if (record.isOver()) {
            // What the journal answers to the last entries changes nothing any more.
            return;
        }
        take(seen);
    }

    private void take(Observation seen) {
        awaitsTools = false;
        boolean stopping = record.isStopping();
        Decision decision = world.build().step(record, seen, clock.now());
        record = decision.record();
        world.trace(who, Telling.step(seen, record));
        if (record.isOver() || (record.isStopping() && !stopping)) {
            todo.clear();
            dropIdle();
        }
        if (record.following() != Following.STREAM_OPEN) {
            stream.close();
        }
        plan(decision);
    }

    /** What follows from the last observation comes before what was left over, and a cancel before everything. */
    private void plan(Decision decision) {
        Deque<Effect> next = new ArrayDeque<>();
        for (Effect effect : decision.effects()) {
            if (effect instanceof Effect.Cancel) {
                next.addLast(effect);
            } else if (!(effect instanceof Effect.Tell)) {
                next.addFirst(effect);
            }
        }
        next.forEach(todo::push);
    }

    private void goOn() {
        while (going == null && coming == null && !awaitsTools) {
            Effect effect = todo.pollFirst();
            if (record.isOver()) {
                if (effect == null) {
                    end();
                    return;
                }
                if (effect instanceof JournalEffect || isFirstCancel(effect)) {
                    send(effect);
                }
            } else if (effect == null) {
                awaitTools();
            } else if (isWork(effect) && scenario.onExecutor()) {
                workers.add(effect, world.dice().millis(1, 100));
            } else {
                begin(effect);
            }
        }
    }

    private boolean isFirstCancel(Effect effect) {
        boolean first = effect instanceof Effect.Cancel && !askedToCancel;
        askedToCancel |= first;
        return first;
    }

    private static boolean isWork(Effect effect) {
        return effect instanceof Effect.CallTool || effect instanceof Effect.Reconcile;
    }

    private void awaitTools() {
        Optional<Observation> done = workers.done();
        if (done.isPresent()) {
            take(done.get());
            return;
        }
        if (workers.isIdle()) {
            throw new IllegalStateException("nothing is left to do for " + record);
        }
        if (mayDie && world.mishaps().strikes(FaultPoint.INTERRUPT)) {
            take(new Observation.Interrupted(false));
            return;
        }
        awaitsTools = true;
        Instant deadline = record.plan().deadline();
        turnAt = latest(clock.truly(record.watchAt().filter(deadline::isAfter).orElse(deadline)));
    }

    private void begin(Effect effect) {
        if (effect instanceof Effect.Sleep sleep) {
            boolean interrupted = mayDie && world.mishaps().strikes(FaultPoint.INTERRUPT);
            coming = interrupted ? new Observation.Interrupted(false) : new Observation.WaitOver();
            turnAt = interrupted ? world.now() : latest(clock.truly(sleep.until()));
        } else if (isWork(effect)) {
            // On the caller's thread nothing else happens until the tool is done.
            workers.add(effect, Duration.ZERO);
            coming = null;
            awaitsTools = true;
            turnAt = Instant.MAX;
        } else {
            send(effect);
        }
    }

    private void send(Effect effect) {
        going = effect;
        turnAt = effect instanceof Effect.Pull
                ? world.now()
                : world.now().plus(world.dice().millis(0, 60));
    }

    /** The request arrives, and what comes of it is on its way back. */
    private void make(Effect effect) {
        going = null;
        if (effect instanceof JournalEffect entry) {
            coming = write(entry);
            turnAt = world.now().plus(world.dice().millis(0, 40));
        } else if (effect instanceof Effect.Cancel cancel) {
            cancel(cancel);
            coming = new Observation.WaitOver();
            turnAt = line.answerAt();
        } else if (effect instanceof Effect.Pull pull) {
            pull(pull);
        } else if (isCall(effect)) {
            coming = calls.make(effect);
            turnAt = line.answerAt();
        } else {
            throw new AssertionError("this simulation does not know the effect " + effect);
        }
        world.trace(who, Telling.call(effect, coming));
    }

    private void cancel(Effect.Cancel cancel) {
        boolean may;
        try {
            JournalRun run = new JournalRun(record.plan().tools().backend(), cancel.run());
            may = world.build().mayCancel(journal, run, record);
        } catch (JournalUnavailableException failure) {
            may = record.mayHaveCreated() && !record.journal().isOwner();
        }
        if (may) {
            cancelled = true;
            calls.cancel(cancel.run(), cancel.until());
        }
    }

    private static boolean isCall(Effect effect) {
        return effect instanceof Effect.Create
                || effect instanceof Effect.CreateWithThread
                || effect instanceof Effect.Find
                || effect instanceof Effect.Read
                || effect instanceof Effect.Resume
                || effect instanceof Effect.Answer
                || effect instanceof PreparingEffect;
    }

    /** A stream is looked at now and again, since nobody in this world waits for anything. */
    private void pull(Effect.Pull pull) {
        Observation seen = calls.make(pull);
        if (seen instanceof Observation.StreamQuiet && clock.now().isBefore(pull.until())) {
            Instant again = world.now().plus(PULL_LEAST).plus(world.dice().millis(0, 400));
            Instant until = clock.truly(pull.until());
            going = pull;
            turnAt = again.isBefore(until) ? again : until;
        } else {
            coming = seen;
            turnAt = world.now();
        }
    }

    private JournalObservation write(JournalEffect effect) {
        if (effect instanceof JournalEffect.Adopt adopt
                && world.isUndecidable(adopt.run().run())) {
            return new JournalObservation.JournalFailed(effect, true);
        }
        try {
            return journal.make(effect, clock.now());
        } catch (JournalUnavailableException failure) {
            return new JournalObservation.JournalFailed(effect, failure.isRetryable());
        }
    }

    private Instant latest(Instant wanted) {
        return wanted.isBefore(world.now()) ? world.now() : wanted;
    }

    private void end() {
        stream.close();
        ended = true;
        dropIdle();
        writeLateResults();
        if (record.gaveUp().filter(GiveUpReason.INTERRUPTED::equals).isPresent()) {
            world.left(true);
        }
        // Whoever comes late has time for one look.
        Instant due = awakeSince.isAfter(promised) ? awakeSince.plus(LATE_LOOK) : promised;
        world.ended(new DriveEnd(
                who,
                record,
                clock.now(),
                due,
                cancelled,
                record.run().map(world::truth).orElse(null)));
    }

    /** Calls that wait for a thread are not made any more, and the journal is told so. */
    private void dropIdle() {
        workers.dropIdle().forEach(this::late);
    }

    /** What tools did after the end of the drive is written down, and nothing else happens. */
    private void writeLateResults() {
        for (Optional<Observation> done = workers.done(); done.isPresent(); done = workers.done()) {
            late(done.get());
        }
    }

    private void late(Observation seen) {
        Decision decision = world.build().step(record, seen, clock.now());
        record = decision.record();
        for (Effect effect : decision.effects()) {
            if (effect instanceof JournalEffect entry) {
                world.trace(who, Telling.call(entry, write(entry)));
            }
        }
    }

    @Override
    public String toString() {
        return who + " " + record;
    }
}
