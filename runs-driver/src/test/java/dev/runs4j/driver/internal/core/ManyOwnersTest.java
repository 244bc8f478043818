package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Several processes with clocks of their own drive one run: they die, sleep between any two steps and take the drive from each other, while the
 * journal and the server lose requests and answers. Whatever happens, a call is started once, and each demand is met once.
 */
class ManyOwnersTest {

    private static final int DEMANDS = 3;
    private static final int SEEDS = 3_000;

    @Test
    void a_call_is_started_once_and_a_demand_met_once_whoever_drives() {
        Map<String, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed);
            world.play();
            world.events.forEach((event, count) -> seen.merge(event, count, Integer::sum));
        }
        assertThat(seen.keySet())
                .as("a world in which these never happen proves little")
                .contains("crash", "takeover", "lost ownership", "unknown outcome", "journal lost", "answer lost");
    }

    @Test
    void a_call_that_may_be_repeated_is_told_so() {
        int repeats = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, JournalScene.plan(ToolTraits.IDEMPOTENT));
            world.play();
            repeats += world.events.getOrDefault("repeat", 0);
        }
        assertThat(repeats).isPositive();
    }

    private static final class World {

        private final Random random;
        private final String scene;
        private final ToolPlan tools;
        private final ToolJournal journal = new InMemoryToolJournal();
        private final JournalCalls calls = new JournalCalls(journal);
        private final List<Driver> drivers = new ArrayList<>();
        private final Map<String, Integer> started = new HashMap<>();
        private final Map<String, Integer> events = new HashMap<>();
        private Instant now = Played.START;
        private int demand = 1;
        private boolean asking = true;
        private int lost;
        private boolean calm;

        World(int seed) {
            this(seed, JournalScene.plan(ToolTraits.NONE));
        }

        World(int seed, ToolPlan tools) {
            this.random = new Random(seed);
            this.scene = "seed " + seed;
            this.tools = tools;
        }

        void play() {
            drivers.add(new Driver(this));
            for (int step = 0; step < 400 && !drivers.isEmpty(); step++) {
                mishaps();
                drivers.get(random.nextInt(drivers.size())).step();
                drivers.removeIf(Driver::isOver);
                if (drivers.isEmpty() && demand <= DEMANDS) {
                    drivers.add(new Driver(this));
                }
            }
            // Whatever is left of them sleeps for ever; somebody else goes on in peace.
            calm = true;
            Driver last = new Driver(this);
            while (!last.isOver()) {
                last.step();
            }
            drivers.forEach(Driver::wakeUp);
            assertThat(last.record.phase())
                    .as(scene + " " + last.record.gaveUpBecause())
                    .isEqualTo(DrivePhase.ENDED);
            assertThat(demand).as(scene).isEqualTo(DEMANDS + 1);
            assertThat(journal.unfinished(tools.backend())).as(scene).isEmpty();
        }

        private void mishaps() {
            int chance = random.nextInt(60);
            if (chance == 0) {
                drivers.set(random.nextInt(drivers.size()), new Driver(this));
                happened("crash");
            } else if (chance == 1 && drivers.size() < 3) {
                drivers.add(new Driver(this));
                happened("takeover");
            }
        }

        void happened(String event) {
            events.merge(event, 1, Integer::sum);
        }

        private boolean fails() {
            return !calm && random.nextInt(12) == 0;
        }

        Observation journalled(JournalEffect effect, Instant at) {
            if (fails()) {
                happened("journal lost");
                return new JournalObservation.JournalFailed(effect, true);
            }
            Observation answer = calls.make(effect, at);
            return fails() ? new JournalObservation.JournalFailed(effect, true) : answer;
        }

        Observation read() {
            return fails() ? Observation.CallFailed.of(Failure.Kind.RETRYABLE) : Observation.RunSeen.of(look());
        }

        private Run look() {
            if (!asking && demand <= DEMANDS && (calm || random.nextBoolean())) {
                demand++;
                asking = demand <= DEMANDS;
                lost = 0;
            }
            if (demand > DEMANDS) {
                return Played.run(RunStatus.COMPLETED);
            }
            return asking ? Played.asking(pending()) : Played.run(RunStatus.IN_PROGRESS);
        }

        private FunctionCall[] pending() {
            return IntStream.rangeClosed(1, demand)
                    .mapToObj(call -> Played.call("call_" + demand + "_" + call))
                    .toArray(FunctionCall[]::new);
        }

        Observation call(Effect.CallTool effect) {
            String id = effect.call().id();
            boolean again = started.merge(id, 1, Integer::sum) > 1;
            boolean idempotent = tools.traits("weather").idempotent();
            // Who slept between its claim and its tool may come second, and cannot know it.
            assertThat((again || effect.repeat()) && !idempotent)
                    .as(scene + ": started twice: " + id)
                    .isFalse();
            if (effect.repeat()) {
                happened("repeat");
            }
            return new Observation.ToolReturned(effect.round(), ToolOutput.of(id, "done " + id));
        }

        Observation answer(Effect.Answer given) {
            List<String> wanted = Arrays.stream(pending()).map(ToolCall::id).toList();
            List<String> got =
                    given.answers().outputs().stream().map(ToolOutput::callId).toList();
            if (lost < 2 && fails()) {
                lost++;
                return Observation.CallFailed.of(Failure.Kind.OPEN);
            }
            if (!asking || !got.equals(wanted)) {
                return Observation.CallFailed.of(Failure.Kind.STALE);
            }
            given.answers().outputs().forEach(this::check);
            asking = false;
            if (fails()) {
                happened("answer lost");
                return Observation.CallFailed.of(Failure.Kind.OPEN);
            }
            return Observation.RunSeen.of(Played.run(RunStatus.QUEUED));
        }

        private void check(ToolOutput output) {
            if (output.output().contains("unknown")) {
                happened("unknown outcome");
            } else {
                assertThat(output.output()).as(scene).isEqualTo("done " + output.callId());
            }
        }
    }

    /** One process: dies when nobody steps it any more. */
    private static final class Driver {

        private final World world;
        private final Duration skew;
        private final Deque<Effect> todo = new ArrayDeque<>();
        private DriveRecord record;

        Driver(World world) {
            this.world = world;
            this.skew = Duration.ofSeconds(world.random.nextInt(601) - 300L);
            DriveGoal goal = new DriveGoal.Attach(Played.REF, true);
            this.record = DriveRecord.of(
                    new DrivePlan(goal, Played.START.plus(Duration.ofDays(1)), false, true, world.tools));
            take(new Observation.TakenUp());
        }

        boolean isOver() {
            return record.isOver();
        }

        /** Goes on after a long sleep, until it finds out that the drive is not its own any more or that the run has ended. */
        void wakeUp() {
            while (!isOver()) {
                step();
            }
        }

        void step() {
            world.now = world.now.plusMillis(world.random.nextInt(300));
            take(carryOut(todo.pop()));
        }

        private Observation carryOut(Effect effect) {
            if (effect instanceof JournalEffect entry) {
                return world.journalled(entry, world.now.plus(skew));
            } else if (effect instanceof Effect.CallTool call) {
                return world.call(call);
            } else if (effect instanceof Effect.Answer answer) {
                return world.answer(answer);
            } else if (effect instanceof Effect.Sleep sleep) {
                Instant until = sleep.until().minus(skew);
                world.now = world.now.isBefore(until) ? until : world.now;
                return new Observation.WaitOver();
            }
            return world.read();
        }

        private void take(Observation seen) {
            Decision decision = DriveCore.step(record, seen, world.now.plus(skew));
            record = decision.record();
            if (record.isOver()) {
                todo.clear();
            }
            Deque<Effect> next = new ArrayDeque<>();
            decision.effects().stream()
                    .filter(effect -> !(effect instanceof Effect.Tell))
                    .forEach(next::push);
            next.forEach(todo::push);
            if (record.isOver()) {
                finish();
            }
        }

        private void finish() {
            if (record.gaveUp().isPresent()) {
                assertThat(record.gaveUp())
                        .as(world.scene + " " + record.gaveUpBecause())
                        .contains(GiveUpReason.NOT_OWNER);
                assertThat(todo).as(world.scene).noneMatch(Effect.Cancel.class::isInstance);
                world.happened("lost ownership");
            }
            todo.stream()
                    .filter(JournalEffect.class::isInstance)
                    .forEach(effect -> world.journalled((JournalEffect) effect, world.now.plus(skew)));
            todo.clear();
        }
    }
}
