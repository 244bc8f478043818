package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.internal.core.CreationPlan.Busy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Drives that are on their way to a run, through worlds where everything goes wrong by chance; each is the same for the same seed. */
class WanderingToTheRunTest {

    private static final int DRIVES = 10_000;
    private static final List<Busy> POLICIES = List.of(Busy.REJECT, Busy.WAIT, Busy.CANCEL_FIRST);
    private static final List<RunStatus> AT_WORK =
            List.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.CANCELLING, RunStatus.of("paused"));

    @Test
    void ten_thousand_drives_create_one_run_at_most_and_cancel_none_but_the_first_they_saw() {
        int created = 0;
        int cancelled = 0;
        int waited = 0;
        for (int seed = 0; seed < DRIVES; seed++) {
            World world = new World(seed);
            world.drive();
            created += world.sent ? 1 : 0;
            cancelled += world.cancels > 0 ? 1 : 0;
            waited += world.refused > 0 && world.sent ? 1 : 0;
        }
        assertThat(created).isGreaterThan(DRIVES / 4);
        assertThat(cancelled).isGreaterThan(DRIVES / 20);
        assertThat(waited).isGreaterThan(DRIVES / 20);
    }

    private static final class World {

        private final Random random;
        private final String scene;
        private final Busy busy;
        private final Deque<Effect> todo = new ArrayDeque<>();
        private final Set<RunRef> mayCancel = new HashSet<>();
        private DriveRecord record;
        private Instant now = Played.START;
        private boolean mayCreate = true;
        private boolean sent;
        private boolean listed;
        private int cancels;
        private int refused;

        World(int seed) {
            this.random = new Random(seed);
            this.scene = "seed " + seed;
            this.busy = POLICIES.get(random.nextInt(3));
            CreationPlan plan = new CreationPlan(
                    busy, true, random.nextBoolean(), false, random.nextBoolean() ? Set.of("weather") : null);
            DriveGoal goal = random.nextInt(4) == 0
                    ? new DriveGoal.CreateWithThread(
                            CreateThreadAndRun.by("asst_1").token("token_1").build(), plan)
                    : new DriveGoal.Create(Played.MARKED, plan);
            this.record = DriveRecord.of(
                    new DrivePlan(goal, Played.START.plusSeconds(20), random.nextBoolean(), false, ToolPlan.PLAIN));
        }

        void drive() {
            take(new Observation.TakenUp());
            int steps = 0;
            while (!record.isOver() && record.run().isEmpty() && record.following() != Following.STREAM_OPEN) {
                assertThat(steps++).as(scene).isLessThan(5_000);
                assertThat(todo).as(scene + ", " + record).isNotEmpty();
                Effect effect = todo.removeFirst();
                boolean dies = random.nextInt(40) == 0;
                if (dies) {
                    todo.clear();
                    mayCreate = mayCreate && !(effect instanceof Effect.Create);
                    take(new Observation.TakenUp());
                } else {
                    take(answer(effect));
                }
            }
        }

        private void take(Observation seen) {
            boolean late = !now.isBefore(record.plan().deadline());
            Decision decision = DriveCore.step(record, seen, now);
            record = decision.record();
            for (Effect effect : decision.effects()) {
                if (!(effect instanceof Effect.Tell)) {
                    assertThat(late && !(effect instanceof JournalEffect))
                            .as("late " + effect + ", " + scene)
                            .isFalse();
                    check(effect);
                    todo.addLast(effect);
                }
            }
        }

        private void check(Effect effect) {
            if (effect instanceof Effect.Create || effect instanceof Effect.CreateWithThread) {
                assertThat(mayCreate).as("a second creation, " + scene).isTrue();
                assertThat(effect).as("a run before its thread, " + scene).isInstanceOf(Effect.Create.class);
                mayCreate = false;
                sent = true;
            } else if (effect instanceof PreparingEffect.CancelOther cancel) {
                assertThat(busy).as(scene).isEqualTo(Busy.CANCEL_FIRST);
                assertThat(mayCancel)
                        .as("a run that came later, or a second cancel, " + scene)
                        .contains(cancel.run());
                mayCancel.clear();
                cancels++;
            } else if (effect instanceof PreparingEffect.MakeThread) {
                assertThat(record.threadId()).as("a second thread, " + scene).isEmpty();
            } else if (effect instanceof Effect.Sleep sleep) {
                assertThat(sleep.until())
                        .as(scene)
                        .isAfter(now)
                        .isBeforeOrEqualTo(record.plan().deadline());
            } else if (effect instanceof PreparingEffect.StandInLine stand) {
                assertThat(busy).as(scene).isEqualTo(Busy.WAIT);
                assertThat(stand.until()).as(scene).isEqualTo(record.plan().deadline());
            }
        }

        private Observation answer(Effect effect) {
            now = now.plusMillis(random.nextInt(200));
            if (effect instanceof Effect.Sleep sleep) {
                now = now.isBefore(sleep.until()) ? sleep.until() : now;
                return new Observation.WaitOver();
            } else if (effect instanceof Effect.Find) {
                return random.nextInt(4) == 0
                        ? Observation.CallFailed.of(Failure.Kind.RETRYABLE)
                        : random.nextInt(4) == 0
                                ? Observation.RunSeen.of(Played.run(RunStatus.QUEUED))
                                : new Observation.TokenUnknown();
            } else if (effect instanceof PreparingEffect preparing) {
                return prepared(preparing);
            }
            return created((Effect.Create) effect);
        }

        private Observation created(Effect.Create create) {
            return switch (random.nextInt(8)) {
                case 0 -> Observation.CallFailed.of(Failure.Kind.OPEN);
                case 1 -> certain(Observation.CallFailed.of(Failure.Kind.RETRYABLE));
                case 2, 3, 4 -> {
                    refused++;
                    yield certain(new PreparingObservation.ThreadBusy(random.nextBoolean() ? other().runId() : null));
                }
                case 5 ->
                    certain(Observation.CallFailed.of(create.stream() ? Failure.Kind.NO_STREAM : Failure.Kind.FINAL));
                default -> Observation.RunSeen.of(Played.run(RunStatus.QUEUED));
            };
        }

        private Observation certain(Observation refusal) {
            mayCreate = true;
            return refusal;
        }

        private Observation prepared(PreparingEffect effect) {
            if (random.nextInt(5) == 0 && !(effect instanceof PreparingEffect.StandInLine)) {
                return failed(effect);
            } else if (effect instanceof PreparingEffect.CheckAssistant) {
                return new PreparingObservation.AssistantFits();
            } else if (effect instanceof PreparingEffect.StandInLine) {
                now = now.plusMillis(random.nextInt(5_000));
                return new PreparingObservation.FirstInLine();
            } else if (effect instanceof PreparingEffect.MakeThread) {
                return new PreparingObservation.ThreadMade("thread_1");
            } else if (effect instanceof PreparingEffect.LookAt look) {
                return seen(look.run());
            } else if (effect instanceof PreparingEffect.CancelOther cancel) {
                return seen(cancel.run());
            }
            return listed();
        }

        /** What the first list shows may be cancelled, and nothing else. */
        private Observation listed() {
            Observation shown =
                    random.nextInt(3) == 0 ? new PreparingObservation.OtherSeen(null, null) : atWork(other());
            if (!listed && shown instanceof PreparingObservation.OtherSeen other && other.run() != null) {
                mayCancel.add(other.run().ref());
            }
            listed = true;
            return shown;
        }

        private Observation failed(PreparingEffect effect) {
            List<Failure.Kind> kinds = effect instanceof PreparingEffect.CancelOther
                    ? List.of(Failure.Kind.RETRYABLE, Failure.Kind.OPEN, Failure.Kind.STALE)
                    : List.of(Failure.Kind.RETRYABLE, Failure.Kind.RETRYABLE, Failure.Kind.FINAL);
            Failure.Kind kind = kinds.get(random.nextInt(3));
            if (effect instanceof PreparingEffect.CancelOther cancel && kind == Failure.Kind.RETRYABLE) {
                mayCancel.add(cancel.run());
            }
            return Observation.CallFailed.of(kind);
        }

        private PreparingObservation seen(RunRef run) {
            return random.nextInt(3) == 0 ? seen(run, RunStatus.EXPIRED) : atWork(run);
        }

        private PreparingObservation atWork(RunRef run) {
            return seen(run, AT_WORK.get(random.nextInt(AT_WORK.size())));
        }

        private static PreparingObservation seen(RunRef run, RunStatus status) {
            return new PreparingObservation.OtherSeen(
                    Run.builder(run.runId(), run.threadId()).status(status).build(), null);
        }

        private RunRef other() {
            return RunRef.of("thread_1", "run_other_" + random.nextInt(3));
        }
    }
}
