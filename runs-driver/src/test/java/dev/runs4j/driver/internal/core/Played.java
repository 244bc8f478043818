package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays observations to the core by hand and shows what it decides; a journal in memory answers for itself, unless a test speaks for it. */
final class Played {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final RunRef REF = RunRef.of("thread_1", "run_1");
    static final CreateRun COMMAND = CreateRun.on("thread_1").by("asst_1").build();
    static final CreateRun MARKED = COMMAND.toBuilder().token("token_1").build();

    private final @Nullable JournalCalls journal;
    private @Nullable InMemoryToolJournal kept;
    private DriveRecord record;
    private Instant now = START;
    private List<Effect> effects = List.of();

    private Played(DrivePlan plan) {
        this(new InMemoryToolJournal(), plan);
    }

    private Played(InMemoryToolJournal kept, DrivePlan plan) {
        this(plan, new JournalCalls(kept));
        this.kept = kept;
    }

    private Played(DrivePlan plan, @Nullable JournalCalls journal) {
        this.record = DriveRecord.of(plan);
        this.journal = journal;
    }

    /** A drive of a run that is there; the test speaks for the journal, whose effects are shown. */
    static Played byHand(ToolPlan tools) {
        return byHand(tools, false);
    }

    static Played byHand(ToolPlan tools, boolean cancel) {
        DriveGoal goal = new DriveGoal.Attach(REF);
        return new Played(new DrivePlan(goal, START.plusSeconds(60), false, cancel, tools), null);
    }

    /** A drive that somebody else has left; the test speaks for the journal. */
    static Played left() {
        DriveGoal goal = new DriveGoal.Attach(REF, true);
        return new Played(new DrivePlan(goal, START.plusSeconds(60), false, false, JournalScene.withTool()), null);
    }

    /** The same with a journal that answers for itself. */
    static Played on(ToolJournal journal, ToolPlan tools) {
        DriveGoal goal = new DriveGoal.Attach(REF);
        return new Played(new DrivePlan(goal, START.plusSeconds(60), false, false, tools), new JournalCalls(journal));
    }

    static Played of(DriveGoal goal) {
        return new Played(new DrivePlan(goal, START.plusSeconds(60), false, false, JournalScene.withTool()));
    }

    static Played create(CreateRun command, CreationPlan creation) {
        return of(new DriveGoal.Create(command, creation));
    }

    static Played create() {
        return of(new DriveGoal.Create(COMMAND));
    }

    static Played marked() {
        return of(new DriveGoal.Create(MARKED));
    }

    static Played streaming() {
        return new Played(new DrivePlan(
                new DriveGoal.Create(MARKED), START.plusSeconds(60), true, false, JournalScene.withTool()));
    }

    static Played cancelling() {
        return new Played(new DrivePlan(
                new DriveGoal.Create(COMMAND), START.plusSeconds(60), false, true, JournalScene.withTool()));
    }

    /** A drive of the driver's own kind: its waits are spread. */
    static Played planned(Closing.Policy policy, Duration grace) {
        Instant deadline = START.plusSeconds(60);
        return planned(new DriveGoal.Create(COMMAND), Closing.of(policy, grace, deadline, START));
    }

    static Played planned(DriveGoal goal, Closing closing) {
        return new Played(new DrivePlan(goal, START.plusSeconds(60), false, closing, true, JournalScene.withTool()));
    }

    /** A drive whose run was created and is queued. */
    static Played queued() {
        return create().see(new Observation.TakenUp()).see(RunStatus.QUEUED);
    }

    /** A drive whose run asks for the outputs of these calls. */
    static Played asked(FunctionCall... calls) {
        return queued().see(asking(calls));
    }

    static Run run(RunStatus status) {
        return Run.builder("run_1", "thread_1").status(status).build();
    }

    static Run asking(RequiredAction action) {
        return run(RunStatus.REQUIRES_ACTION).toBuilder().requiredAction(action).build();
    }

    static Run asking(FunctionCall... calls) {
        return asking(RequiredAction.outputs(List.of(calls)));
    }

    static FunctionCall call(String id) {
        return FunctionCall.of(id, "weather", "{}");
    }

    Played see(Observation seen) {
        effects = new ArrayList<>();
        play(seen);
        return this;
    }

    private void play(Observation seen) {
        Decision decision = DriveCore.step(record, seen, now);
        record = decision.record();
        for (Effect effect : decision.effects()) {
            if (journal != null && effect instanceof JournalEffect entry) {
                play(journal.make(entry, now));
            } else {
                effects.add(effect);
            }
        }
    }

    Played see(Run run) {
        return see(Observation.RunSeen.of(run));
    }

    Played see(RunStatus status) {
        return see(run(status));
    }

    Played fail(Failure.Kind kind) {
        return see(Observation.CallFailed.of(kind));
    }

    Played returned(int round, String callId, String output) {
        return see(new Observation.ToolReturned(round, ToolOutput.of(callId, output)));
    }

    Played at(Duration sinceStart) {
        now = START.plus(sinceStart);
        return this;
    }

    /** Lets the wait that was just asked for pass. */
    Played waited() {
        now = effects.stream()
                .filter(Effect.Sleep.class::isInstance)
                .map(effect -> ((Effect.Sleep) effect).until())
                .findFirst()
                .orElseThrow();
        return see(new Observation.WaitOver());
    }

    /** Lets a wait pass that was asked for earlier. */
    Played waitedOn(Duration sinceStart) {
        return at(sinceStart).see(new Observation.WaitOver());
    }

    private DriveSnapshot journalled() {
        return kept.find(new JournalRun(record.plan().tools().backend(), REF)).orElseThrow();
    }

    /** {@return whether the journal says that the drive has ended} */
    boolean ended() {
        return journalled().drive().hasEnded();
    }

    /** {@return what the journal says that a call has given} */
    Optional<String> result(String callId) {
        return journalled().claims().stream()
                .filter(claim -> claim.call().callId().equals(callId))
                .findFirst()
                .flatMap(ClaimRow::result)
                .map(CallResult::output);
    }

    DriveRecord record() {
        return record;
    }

    Instant now() {
        return now;
    }

    /** {@return what is to be done, but for telling} */
    List<Effect> effects() {
        return effects.stream()
                .filter(effect -> !(effect instanceof Effect.Tell))
                .toList();
    }

    Effect effect() {
        List<Effect> todo = effects();
        if (todo.size() != 1) {
            throw new AssertionError("one effect was expected, but there were " + todo);
        }
        return todo.get(0);
    }

    List<DriveEvent> told() {
        return effects.stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).event())
                .toList();
    }

    static Effect sleep(Duration sinceStart) {
        return new Effect.Sleep(START.plus(sinceStart));
    }

    static Effect read() {
        return new Effect.Read(REF);
    }

    /** A request for the run's end that has this time. */
    static Effect cancel(Duration sinceStart) {
        return new Effect.Cancel(REF, START.plus(sinceStart));
    }

    static Effect callTool(int round, ToolCall call) {
        return new Effect.CallTool(REF, round, call, false, START.plusSeconds(60));
    }
}
