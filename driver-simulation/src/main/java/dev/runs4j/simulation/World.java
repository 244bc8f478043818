package dev.runs4j.simulation;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.internal.core.DriveGoal;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.ToolPlan;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.LedgerEntry;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that there is for one seed: the true time, the server, the journal, the tools, and processes that drive runs. */
final class World {

    static final String BACKEND = "sim";
    static final String FRESH = "fresh";

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ToolSet TOOLS = new ToolSet("tools", "1");
    private static final int MOST_TURNS = 50_000;
    private static final int MOST_SKEW_SECONDS = 300;

    private final long seed;
    private final DriverBuild build;
    private final Dice dice;
    private final Trace trace;
    private final Mishaps mishaps;
    private final VirtualClock clock = VirtualClock.manual(START);
    private final ToolJournal journal;
    private final ToolShop shop;
    private final InMemoryBackend backend;
    private final List<Actor> actors = new ArrayList<>();
    private final List<DriveEnd> ends = new ArrayList<>();
    private final Scenario first;
    private final Scenario fresh;
    private Scenario scenario;
    private boolean isFresh;
    private @Nullable String threadId;
    private @Nullable DriveEnd freshEnd;
    private int processes;
    private int takers;
    private Instant promised = START;

    World(long seed, DriverBuild build, boolean keepsTrace) {
        this.seed = seed;
        this.build = build;
        this.journal = build.journal(new InMemoryToolJournal());
        // Seeds that follow each other are to make worlds that have nothing in common.
        this.dice = new Dice(new Dice(seed).next());
        this.trace = new Trace(keepsTrace);
        this.mishaps = new Mishaps(dice);
        this.shop = new ToolShop(dice, mishaps);
        this.first = Scenario.draw(dice);
        this.fresh = Scenario.fresh(dice);
        this.scenario = first;
        this.backend = furnished();
    }

    private InMemoryBackend furnished() {
        return InMemoryBackend.builder()
                .clock(clock)
                .script(
                        FRESH,
                        run -> run.metadata().asMap().containsKey(FRESH),
                        fresh.story().script())
                .script("first", run -> true, first.story().script())
                .pace(pace(), pace(), pace())
                .expiry(first.expiry())
                .cancellingPhase(pace())
                .maxThreads(100)
                .pollAfter(dice.oneIn(4) ? dice.millis(0, 5_000) : null)
                .build();
    }

    private Duration pace() {
        return dice.millis(0, first.slowness());
    }

    /** Plays until nothing happens any more, then has another run driven on the same thread. */
    Outcome play() {
        try {
            outsider();
            start(goal());
            run(false);
            freshDrive();
            run(true);
        } catch (RuntimeException broken) {
            return Outcome.of(this, List.of(new Finding(seed, Rule.NO_BREAKDOWN, String.valueOf(broken))));
        }
        countExpiry();
        return Outcome.of(this, new Checker(this).findings());
    }

    private void countExpiry() {
        for (LedgerEntry created : created()) {
            if (truth(ref(created)).equals(RunStatus.EXPIRED)) {
                mishaps.count(FaultPoint.EXPIRY);
            }
        }
    }

    private DriveGoal goal() {
        String token = scenario.token() ? "token-1" : null;
        if (scenario.withThread()) {
            return new DriveGoal.CreateWithThread(CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT)
                    .token(token)
                    .build());
        }
        threadId = backend.threads().create().id();
        return new DriveGoal.Create(CreateRun.on(threadId)
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .token(token)
                .build());
    }

    private void start(DriveGoal goal) {
        Duration skew = skew();
        start(goal, clock.now().plus(skew).plus(scenario.timeLimit()), skew);
    }

    private void start(DriveGoal goal, Instant deadline, Duration skew) {
        Instant promised = processes == 0 ? deadline : this.promised;
        this.promised = promised;
        processes++;
        String who = (isFresh ? "fresh process " : "process ") + processes;
        DrivingProcess process = new DrivingProcess(
                this, who, scenario, plan(goal, deadline), promised, skew, processes < scenario.processes());
        actors.add(process);
        process.begin();
    }

    private DrivePlan plan(DriveGoal goal, Instant deadline) {
        ToolPlan tools = new ToolPlan(
                BACKEND, TOOLS, shop.traits(), scenario.policy(), scenario.troubles(), ToolPlan.MOST_ROUNDS);
        return new DrivePlan(goal, deadline, scenario.streaming(), scenario.cancels(), tools);
    }

    private Duration skew() {
        if (!mishaps.mayStrike(FaultPoint.CLOCK_SKEW)) {
            return Duration.ZERO;
        }
        mishaps.count(FaultPoint.CLOCK_SKEW);
        return dice.seconds(-MOST_SKEW_SECONDS, MOST_SKEW_SECONDS);
    }

    /** Plays until everybody is done; or, unless those who sleep are waited for, until everybody is done or sleeps. */
    private void run(boolean withSleepers) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            actors.removeIf(Actor::isDone);
            Actor next = null;
            boolean waits = false;
            for (Actor actor : actors) {
                waits |= withSleepers || !actor.isAsleep();
                if (next == null || actor.wakesAt().isBefore(next.wakesAt())) {
                    next = actor;
                }
            }
            if (next == null || !waits) {
                return;
            }
            clock.advanceTo(next.wakesAt());
            next.wake();
        }
        throw new IllegalStateException("after " + MOST_TURNS + " turns these still go on: " + actors);
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    /** Somebody who cancels whatever run there is. */
    private void outsider() {
        if (mishaps.mayStrike(FaultPoint.CANCEL_FROM_OUTSIDE)) {
            actors.add(new Delivery(clock.now().plus(dice.millis(1, 30_000)), () -> {
                for (LedgerEntry created : created()) {
                    backend.runs().cancel(ref(created));
                    mishaps.count(FaultPoint.CANCEL_FROM_OUTSIDE);
                }
            }));
        }
    }

    /** A process is gone or asleep, and sooner or later somebody else looks what it has left. */
    void left(boolean forGood) {
        if (forGood || !dice.oneIn(4)) {
            actors.add(new Delivery(clock.now().plus(dice.millis(10, dice.oneIn(2) ? 3_000 : 60_000)), this::takeOver));
        }
    }

    private void takeOver() {
        if (processes >= scenario.processes()) {
            return;
        }
        for (DriveRow row : journal.unfinished(BACKEND)) {
            Duration skew = skew();
            Instant deadline =
                    build.deadline(row, scenario.timeLimit(), clock.now().plus(skew));
            start(new DriveGoal.Attach(row.run().run(), true), deadline, skew);
        }
    }

    /** Whether a process may vanish or sleep now. */
    boolean mayLeave(DriveRecord record) {
        return processes < scenario.processes()
                && record.run().filter(this::isUndecidable).isEmpty();
    }

    /**
     * Whether nobody could tell if the demand that a run shows is the one that was answered or the next one. That is so between the two marks of a
     * round, where the server uses ids of calls again: outputs may be on their way, and they arrive for either. In that moment no process dies, sleeps
     * or takes the drive up. A known weakness, told to users.
     */
    boolean isUndecidable(RunRef run) {
        return reusesIds()
                && journal.find(new JournalRun(BACKEND, run))
                        .map(World::latestMark)
                        .filter(SubmitMark.SENDING::equals)
                        .isPresent();
    }

    private static @Nullable SubmitMark latestMark(DriveSnapshot found) {
        return found.marks().entrySet().stream()
                .reduce((older, newer) -> newer)
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** The old run ends, by itself or by a cancel; then another one is driven, while those who still sleep may wake up. */
    private void freshDrive() {
        for (LedgerEntry created : created()) {
            endNow(ref(created));
            threadId = created.threadId().orElseThrow();
        }
        if (threadId == null) {
            return;
        }
        mishaps.calm();
        scenario = fresh;
        isFresh = true;
        takers = processes;
        processes = 0;
        start(new DriveGoal.Create(CreateRun.on(threadId)
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .token("token-fresh")
                .metadata(Metadata.of(Map.of(FRESH, "yes")))
                .build()));
    }

    private void endNow(RunRef run) {
        try {
            backend.runs().cancel(run);
        } catch (RunsException endedAlready) {
            // It is the end that counts.
        }
        clock.advance(Duration.ofMillis(first.slowness()));
    }

    void ended(DriveEnd end) {
        trace(end.who(), "ended: truth " + end.truth());
        if (end.who().startsWith(FRESH)) {
            freshEnd = end;
        } else {
            ends.add(end);
        }
    }

    RunStatus truth(RunRef run) {
        return backend.runs().get(run).value().status();
    }

    /** {@return the creations that the server has accepted, without the fresh one} */
    List<LedgerEntry> created() {
        return backend.ledger().entries(entry -> switch (entry.operation()) {
            case RUN_CREATE ->
                !entry.command()
                        .map(command -> ((CreateRun) command).metadata().asMap())
                        .orElseThrow()
                        .containsKey(FRESH);
            case RUN_CREATE_WITH_THREAD -> true;
            default -> false;
        });
    }

    static RunRef ref(LedgerEntry entry) {
        return RunRef.of(entry.threadId().orElseThrow(), entry.runId().orElseThrow());
    }

    boolean reusesIds() {
        return scenario.story().reusedIds();
    }

    void trace(String who, String what) {
        trace.add(Duration.between(START, clock.now()).toMillis(), who, what);
    }

    Instant now() {
        return clock.now();
    }

    VirtualClock clock() {
        return clock;
    }

    InMemoryBackend backend() {
        return backend;
    }

    Optional<DriveEnd> freshEnd() {
        return Optional.ofNullable(freshEnd);
    }

    boolean hasThread() {
        return threadId != null;
    }

    /** {@return how many processes there were, without the one for the fresh run} */
    int processes() {
        return takers;
    }

    List<DriveEnd> ends() {
        return ends;
    }

    /** {@return whether the model may be told that this tool failed: of a tool with effects it may only where that was asked for} */
    boolean mayTellOfFailures(String tool) {
        return !first.troubles().isEmpty() || !shop.kind(tool).traits().hasEffects();
    }

    Duration expiry() {
        return first.expiry();
    }

    Story story() {
        return first.story();
    }

    Story freshStory() {
        return fresh.story();
    }

    long seed() {
        return seed;
    }

    DriverBuild build() {
        return build;
    }

    Dice dice() {
        return dice;
    }

    Trace trace() {
        return trace;
    }

    Mishaps mishaps() {
        return mishaps;
    }

    ToolJournal journal() {
        return journal;
    }

    ToolShop shop() {
        return shop;
    }
}
