package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.internal.journal.JournalCalls;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world that answers at random, within what a backend may do; whatever it does, the rules hold. */
class WanderingTest {

    private static final JournalRun RUN = new JournalRun(ToolPlan.PLAIN.backend(), Played.REF);
    private static final List<RunStatus> STATUSES = List.of(
            RunStatus.QUEUED,
            RunStatus.IN_PROGRESS,
            RunStatus.REQUIRES_ACTION,
            RunStatus.REQUIRES_ACTION,
            RunStatus.CANCELLING,
            RunStatus.of("paused"),
            RunStatus.COMPLETED);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thousands_of_drives_through_a_wild_world_keep_the_rules(boolean streaming) {
        for (int seed = 0; seed < 4_000; seed++) {
            new World(seed, streaming).drive();
        }
    }

    private static final class World {

        private final Random random;
        private final ToolJournal journal = new InMemoryToolJournal();
        private final JournalCalls calls = new JournalCalls(journal);
        private final Deque<Effect> todo = new ArrayDeque<>();
        private final Set<String> toolCalls = new HashSet<>();
        private final String scene;
        private DriveRecord record;
        private Instant now = Played.START;
        private boolean mayCreate = true;

        World(int seed, boolean streaming) {
            this.random = new Random(seed);
            this.scene = "seed " + seed + ", streaming " + streaming;
            this.record = DriveRecord.of(new DrivePlan(
                    new DriveGoal.Create(Played.MARKED),
                    Played.START.plusSeconds(60),
                    streaming,
                    random.nextBoolean(),
                    ToolPlan.PLAIN));
        }

        void drive() {
            take(new Observation.TakenUp());
            int steps = 0;
            while (!record.isOver()) {
                assertThat(steps++).as(scene).isLessThan(20_000);
                assertThat(todo)
                        .as(() -> "nothing to do, " + scene + ", " + record)
                        .isNotEmpty();
                take(answer(todo.removeFirst()));
            }
        }

        private void take(Observation seen) {
            boolean late = !now.isBefore(record.plan().deadline());
            Decision decision = DriveCore.step(record, seen, now);
            record = decision.record();
            if (record.isOver()) {
                todo.clear();
            }
            List<Effect> next = new ArrayList<>();
            for (Effect effect : decision.effects()) {
                if (!(effect instanceof Effect.Tell)) {
                    assertThat(late && !mayBeLate(effect))
                            .as(() -> "late " + effect + ", " + scene)
                            .isFalse();
                    check(effect);
                    next.add(effect);
                }
            }
            Collections.reverse(next);
            next.forEach(todo::addFirst);
        }

        private static boolean mayBeLate(Effect effect) {
            return effect instanceof Effect.Cancel
                    || effect instanceof JournalEffect.RecordResult
                    || effect instanceof JournalEffect.MarkAccepted
                    || effect instanceof JournalEffect.End;
        }

        private void check(Effect effect) {
            if (effect instanceof Effect.Create) {
                assertThat(mayCreate).as(() -> "a second creation, " + scene).isTrue();
                mayCreate = false;
            } else if (effect instanceof Effect.CallTool call) {
                String name = call.round() + "/" + call.call().id();
                assertThat(toolCalls.add(name))
                        .as(() -> "a tool called twice, " + scene)
                        .isTrue();
                assertThat(claim(name))
                        .as(() -> "a call that was not claimed, " + scene)
                        .isPresent();
            } else if (effect instanceof Effect.Answer answer) {
                Round round = record.round().orElseThrow();
                round.calls()
                        .forEach(call -> assertThat(written(call.id()))
                                .as(() -> "an answer that was not written down, " + scene)
                                .isTrue());
                assertThat(journal.find(RUN).orElseThrow().mark(answer.round()))
                        .as(() -> "answers that were not announced, " + scene)
                        .isPresent();
                assertThat(answer.answers().outputs()).as(scene).hasSameSizeAs(round.calls());
            } else if (effect instanceof Effect.Sleep sleep) {
                assertThat(sleep.until())
                        .as(scene)
                        .isAfter(now)
                        .isBeforeOrEqualTo(record.plan().deadline());
            } else if (effect instanceof Effect.Pull pull) {
                assertThat(pull.until())
                        .as(scene)
                        .isAfter(now)
                        .isBeforeOrEqualTo(record.plan().deadline());
                assertThat(record.following()).as(scene).isEqualTo(Following.STREAM_OPEN);
            }
        }

        private Optional<ClaimRow> claim(String name) {
            return journal.find(RUN).orElseThrow().claims().stream()
                    .filter(claim -> (claim.call().round() + "/" + claim.call().callId()).equals(name))
                    .findFirst();
        }

        private boolean written(String callId) {
            return journal.find(RUN).orElseThrow().claims().stream()
                    .anyMatch(claim -> claim.call().callId().equals(callId)
                            && claim.result().isPresent());
        }

        /** A journal that answers, does not, or does not and has written all the same. */
        private Observation journalled(JournalEffect effect) {
            int chance = random.nextInt(10);
            Observation answer = chance == 0 ? null : calls.make(effect, now);
            return chance <= 1 || answer == null ? new JournalObservation.JournalFailed(effect, true) : answer;
        }

        private Observation answer(Effect effect) {
            now = now.plusMillis(random.nextInt(200));
            if (effect instanceof JournalEffect entry) {
                return journalled(entry);
            }
            if (effect instanceof Effect.Sleep sleep) {
                now = now.isBefore(sleep.until()) ? sleep.until() : now;
                return new Observation.WaitOver();
            } else if (effect instanceof Effect.CallTool call) {
                now = now.plusMillis(random.nextInt(3000));
                return new Observation.ToolReturned(
                        call.round(), ToolOutput.of(call.call().id(), "sun"));
            } else if (effect instanceof Effect.Pull pull) {
                return pulled(pull);
            } else if (effect instanceof Effect.Find) {
                return random.nextInt(3) == 0 ? new Observation.TokenUnknown() : readOrFail();
            } else if (effect instanceof Effect.Read) {
                return readOrFail();
            }
            return written(effect);
        }

        private Observation pulled(Effect.Pull pull) {
            return switch (random.nextInt(12)) {
                case 0 -> new Observation.StreamEnded();
                case 1 -> new Observation.StreamBroken("it broke");
                case 2 -> {
                    now = pull.until();
                    yield new Observation.StreamQuiet();
                }
                case 3, 4, 5 -> new Observation.EventSeen();
                default -> Observation.RunSeen.of(run());
            };
        }

        private Observation readOrFail() {
            return random.nextInt(5) == 0
                    ? Observation.CallFailed.of(Failure.Kind.RETRYABLE)
                    : Observation.RunSeen.of(run());
        }

        private Observation written(Effect effect) {
            boolean stream = (effect instanceof Effect.Create create && create.stream())
                    || (effect instanceof Effect.Answer answer && answer.stream());
            Failure.Kind failure = switch (random.nextInt(8)) {
                case 0 -> Failure.Kind.RETRYABLE;
                case 1 -> Failure.Kind.OPEN;
                case 2 -> effect instanceof Effect.Answer ? Failure.Kind.STALE : Failure.Kind.RETRYABLE;
                case 3 -> stream ? Failure.Kind.NO_STREAM : null;
                default -> null;
            };
            if (failure != null) {
                mayCreate = mayCreate || (effect instanceof Effect.Create && failure != Failure.Kind.OPEN);
                return Observation.CallFailed.of(failure);
            }
            return stream ? new Observation.StreamOpened(null) : Observation.RunSeen.of(run());
        }

        private Run run() {
            // Mostly a run that goes on, so that a drive sees many rounds.
            RunStatus status = STATUSES.get(random.nextInt(random.nextInt(6) == 0 ? 7 : 6));
            if (!status.equals(RunStatus.REQUIRES_ACTION)) {
                return Played.run(status);
            }
            int calls = random.nextInt(4);
            return switch (calls) {
                case 0 -> Played.run(status);
                case 1 -> Played.asking(call(0));
                case 2 -> Played.asking(call(1), call(2));
                default -> Played.asking(call(0), call(2), call(3));
            };
        }

        private FunctionCall call(int id) {
            return FunctionCall.of("call_" + id, "weather", random.nextInt(10) == 0 ? "{\"n\":1}" : "{}");
        }
    }
}
