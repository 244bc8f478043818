package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.internal.journal.JournalCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A server that asks for the very same call in every round, loses answers and lags behind itself; each demand gets its own output. */
class RepeatedCallsTest {

    private static final int DEMANDS = 3;

    @Test
    void every_demand_is_given_the_output_of_a_call_of_its_own() {
        for (int seed = 0; seed < 2_000; seed++) {
            Server server = new Server(seed);

            server.drive();

            assertThat(server.toolCalls).as(server.scene).isEqualTo(DEMANDS);
        }
    }

    private static final class Server {

        private final Random random;
        private final String scene;
        private final JournalCalls journal = new JournalCalls(new InMemoryToolJournal());
        private final Deque<Effect> todo = new ArrayDeque<>();
        private DriveRecord record = DriveRecord.of(new DrivePlan(
                new DriveGoal.Create(Played.COMMAND),
                Played.START.plus(Duration.ofHours(1)),
                false,
                false,
                ToolPlan.PLAIN));
        private Instant now = Played.START;
        private int demand = 1;
        private boolean asking = true;
        private boolean seenAtWork = true;
        private Instant lagsUntil = Played.START;
        private Instant worksUntil = Played.START;
        private int toolCalls;
        private int lost;

        Server(int seed) {
            this.random = new Random(seed);
            this.scene = "seed " + seed;
        }

        void drive() {
            take(new Observation.TakenUp());
            while (!record.isOver()) {
                take(answer(todo.removeFirst()));
            }
            assertThat(record.phase()).as(scene + " " + record.gaveUpBecause()).isEqualTo(DrivePhase.ENDED);
        }

        private void take(Observation seen) {
            Decision decision = DriveCore.step(record, seen, now);
            record = decision.record();
            for (Effect effect : decision.effects()) {
                if (effect instanceof JournalEffect entry) {
                    take(journal.make(entry, now));
                } else if (!(effect instanceof Effect.Tell)) {
                    todo.add(effect);
                }
            }
        }

        private Observation answer(Effect effect) {
            now = now.plusMillis(random.nextInt(200));
            if (effect instanceof Effect.Sleep sleep) {
                now = sleep.until();
                return new Observation.WaitOver();
            } else if (effect instanceof Effect.CallTool call) {
                toolCalls++;
                return new Observation.ToolReturned(
                        call.round(), ToolOutput.of(call.call().id(), "for demand " + demand));
            } else if (effect instanceof Effect.Answer answers) {
                return answered(answers);
            }
            return random.nextInt(6) == 0
                    ? Observation.CallFailed.of(Failure.Kind.RETRYABLE)
                    : Observation.RunSeen.of(look());
        }

        private Observation answered(Effect.Answer given) {
            if (!asking) {
                return Observation.CallFailed.of(Failure.Kind.STALE);
            }
            int chance = random.nextInt(6);
            if (chance == 0) {
                return Observation.CallFailed.of(Failure.Kind.RETRYABLE);
            }
            // A drive gives up after three submits of which nothing was heard.
            if (chance != 1 || lost == 2) {
                accept(given);
            } else {
                lost++;
            }
            return chance <= 3 ? Observation.CallFailed.of(Failure.Kind.OPEN) : Observation.RunSeen.of(look());
        }

        private void accept(Effect.Answer given) {
            assertThat(given.answers().outputs())
                    .as(scene)
                    .containsExactly(ToolOutput.of("call_1", "for demand " + demand));
            asking = false;
            lost = 0;
            seenAtWork = false;
            lagsUntil = now.plusMillis(random.nextInt(8_000));
            worksUntil = lagsUntil.plusSeconds(30);
        }

        /**
         * Once the run was at work for longer than sightings are old, it may ask again; nobody could tell its demands apart otherwise, and a tool is not
         * started a second time on a guess.
         */
        private Run look() {
            boolean lags = !seenAtWork && now.isBefore(lagsUntil);
            if (!asking && seenAtWork && !now.isBefore(worksUntil) && random.nextBoolean()) {
                demand++;
                asking = demand <= DEMANDS;
            }
            if (demand > DEMANDS) {
                return Played.run(RunStatus.COMPLETED);
            }
            if (asking || lags) {
                return Played.asking(Played.call("call_1"));
            }
            seenAtWork = true;
            return Played.run(RunStatus.IN_PROGRESS);
        }
    }
}
