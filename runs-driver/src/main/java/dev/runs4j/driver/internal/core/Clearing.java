package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Obstacle.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until the run of somebody else does not keep the thread busy any more; cancels it where that was asked for, and only then. */
final class Clearing {

    private Clearing() {}

    /** {@return whether something may be in the way that has to be dealt with before the run is created} */
    static boolean isDue(Turn turn) {
        return switch (turn.record().obstacle().step()) {
            case UNKNOWN -> busy(turn) == CreationPlan.Busy.CANCEL_FIRST;
            case NONE -> false;
            default -> true;
        };
    }

    /** Whether the other process has cancelled the run is not known, so this one does not. */
    static void takeUp(Turn turn) {
        if (turn.record().obstacle().step() == Step.CANCELLING) {
            step(turn, Step.WATCHING);
        }
    }

    static void goOn(Turn turn) {
        Obstacle obstacle = turn.record().obstacle();
        switch (obstacle.step()) {
            case UNKNOWN, LOOKING -> {
                step(turn, Step.LOOKING);
                turn.go(new PreparingEffect.FindActive(thread(turn)));
            }
            case IDENTIFYING -> turn.go(new PreparingEffect.FindActive(thread(turn)));
            case CANCELLING -> turn.go(new PreparingEffect.CancelOther(run(turn)));
            case WATCHING -> turn.go(new PreparingEffect.LookAt(run(turn)));
            default -> create(turn);
        }
    }

    static void seen(Turn turn, PreparingObservation.OtherSeen seen) {
        turn.change(builder -> builder.failures(0));
        Run run = seen.run();
        switch (turn.record().obstacle().step()) {
            case LOOKING -> found(turn, run, seen.pollAfter());
            case CANCELLING -> {
                turn.tell(new DriveEvent.CancelledFirst(run(turn)));
                step(turn, Step.WATCHING);
                watch(turn, run, seen.pollAfter());
            }
            case IDENTIFYING -> {
                if (run == null) {
                    tryLater(turn);
                } else {
                    blocked(turn, run.ref());
                }
            }
            default -> watch(turn, run, seen.pollAfter());
        }
    }

    /** The creation was refused; that is certain, and so is that it had no effect. */
    static void busy(Turn turn, PreparingObservation.ThreadBusy seen) {
        turn.change(builder -> builder.createSent(false).failures(0));
        if (busy(turn) == CreationPlan.Busy.REJECT || turn.record().threadId().isEmpty()) {
            fail(turn);
            return;
        }
        turn.change(builder -> builder.phase(DrivePhase.CLEARING));
        String active = seen.activeRunId();
        if (active == null) {
            since(turn);
            step(turn, Step.IDENTIFYING);
            goOn(turn);
        } else {
            blocked(turn, RunRef.of(thread(turn), active));
        }
    }

    static void failed(Turn turn, Failure failure) {
        Step step = turn.record().obstacle().step();
        if (failure.kind() == Failure.Kind.RETRYABLE) {
            turn.again(failure.retryAfter());
        } else if (step == Step.WATCHING || step == Step.IDENTIFYING) {
            // The creation itself says best whether the thread can be used.
            tryLater(turn);
        } else if (step == Step.CANCELLING && failure.kind() != Failure.Kind.FINAL) {
            step(turn, Step.WATCHING);
            goOn(turn);
        } else {
            fail(turn);
        }
    }

    private static void found(Turn turn, @Nullable Run run, @Nullable Duration hint) {
        if (run == null) {
            step(turn, Step.NONE);
            create(turn);
            return;
        }
        turn.change(builder -> builder.changedAt(turn.now()).obstacle(new Obstacle(run.ref(), Step.CANCELLING)));
        if (run.status().equals(RunStatus.CANCELLING)) {
            step(turn, Step.WATCHING);
            watch(turn, run, hint);
        } else {
            goOn(turn);
        }
    }

    private static void watch(Turn turn, @Nullable Run run, @Nullable Duration hint) {
        if (run == null || run.status().isTerminal()) {
            create(turn);
        } else {
            sleep(turn, hint);
        }
    }

    /** Only the run that was there at the beginning may be cancelled, so a drive that cancels does not wait for others. */
    private static void blocked(Turn turn, RunRef other) {
        boolean same = other.equals(turn.record().obstacle().run());
        if (!same && busy(turn) == CreationPlan.Busy.CANCEL_FIRST) {
            turn.giveUp(GiveUpReason.FAILED, "the thread is busy with run " + other + ", which was not there at first");
            return;
        }
        if (!same) {
            turn.change(builder -> builder.changedAt(turn.now()));
        }
        turn.change(builder -> builder.obstacle(new Obstacle(other, Step.WATCHING)));
        sleep(turn, null);
    }

    private static void tryLater(Turn turn) {
        step(turn, Step.TRYING);
        sleep(turn, null);
    }

    private static void sleep(Turn turn, @Nullable Duration hint) {
        since(turn);
        Duration age = Duration.between(turn.record().changedAt().orElse(turn.now()), turn.now());
        turn.sleep(Pacing.look(hint, age), "another run keeps the thread busy");
    }

    private static void since(Turn turn) {
        if (turn.record().changedAt().isEmpty()) {
            turn.change(builder -> builder.changedAt(turn.now()));
        }
    }

    private static void create(Turn turn) {
        turn.change(builder -> builder.failures(0));
        Creating.create(turn);
    }

    private static void fail(Turn turn) {
        turn.giveUp(GiveUpReason.FAILED, "a call of the backend failed for good");
    }

    private static void step(Turn turn, Step next) {
        turn.change(builder -> builder.obstacle(turn.record().obstacle().at(next)));
    }

    private static CreationPlan.Busy busy(Turn turn) {
        return turn.record().plan().goal().creation().busy();
    }

    private static String thread(Turn turn) {
        return turn.record().threadId().orElseThrow();
    }

    private static RunRef run(Turn turn) {
        RunRef run = turn.record().obstacle().run();
        if (run == null) {
            throw new IllegalStateException("no other run is known");
        }
        return run;
    }
}
