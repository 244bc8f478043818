package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.driver.event.DriveEvent;
import java.util.Set;

/**
 * What is done before a run is created, one step after the other, as far as the plan asks for it: the assistant's functions are checked, the drive
 * stands in line for the thread, a run with the same token is looked for, a run that is in the way is cancelled, the thread is made.
 */
final class Preparing {

    // A thread that nobody uses costs nothing, but a server that loses every answer would be given one after the other.
    private static final int MOST_THREADS = 3;

    private Preparing() {}

    static void begin(Turn turn) {
        DriveGoal goal = turn.record().plan().goal();
        Set<String> tools = goal.creation().tools();
        if (tools != null && goal.assistantId().isPresent()) {
            go(
                    turn,
                    DrivePhase.CHECKING,
                    new PreparingEffect.CheckAssistant(goal.assistantId().get(), tools));
        } else {
            standInLine(turn);
        }
    }

    /** Begins again in the place of another process, with what that has found out. */
    static void takeUp(Turn turn) {
        Clearing.takeUp(turn);
        begin(turn);
    }

    static void goOn(Turn turn) {
        switch (turn.record().phase()) {
            case CHECKING -> begin(turn);
            case IN_LINE -> standInLine(turn);
            case SEARCHING -> search(turn);
            case CLEARING -> Clearing.goOn(turn);
            default -> makeThread(turn);
        }
    }

    static void take(Turn turn, PreparingObservation seen) {
        DrivePhase phase = turn.record().phase();
        if (seen instanceof PreparingObservation.AssistantFits && phase == DrivePhase.CHECKING) {
            standInLine(turn);
        } else if (seen instanceof PreparingObservation.FirstInLine && phase == DrivePhase.IN_LINE) {
            search(turn);
        } else if (seen instanceof PreparingObservation.OtherSeen other && phase == DrivePhase.CLEARING) {
            Clearing.seen(turn, other);
        } else if (seen instanceof PreparingObservation.ThreadBusy busy && phase == DrivePhase.CREATING) {
            Clearing.busy(turn, busy);
        } else if (seen instanceof PreparingObservation.ThreadMade made && phase == DrivePhase.MAKING_THREAD) {
            turn.change(builder -> builder.threadId(made.threadId()));
            turn.tell(new DriveEvent.ThreadCreated(made.threadId()));
            makeThread(turn);
        }
    }

    /** No run bears the token, so there is none to be taken in place of a new one. */
    static void notThere(Turn turn) {
        clear(turn);
    }

    static void failed(Turn turn, Failure failure) {
        DrivePhase phase = turn.record().phase();
        if (phase == DrivePhase.CLEARING) {
            Clearing.failed(turn, failure);
        } else if (failure.kind() == Failure.Kind.RETRYABLE || mayMakeAnother(turn, failure)) {
            turn.again(failure.retryAfter());
        } else {
            turn.giveUp(GiveUpReason.FAILED, "a call of the backend failed for good");
        }
    }

    /** A thread whose creation was not answered stands there without a run, and keeps nobody from making another one. */
    private static boolean mayMakeAnother(Turn turn, Failure failure) {
        return turn.record().phase() == DrivePhase.MAKING_THREAD
                && failure.kind() == Failure.Kind.OPEN
                && turn.record().failures() + 1 < MOST_THREADS;
    }

    private static void standInLine(Turn turn) {
        DrivePlan plan = turn.record().plan();
        if (plan.goal().creation().busy() == CreationPlan.Busy.WAIT
                && plan.goal().threadId().isPresent()) {
            String thread = plan.goal().threadId().get();
            go(turn, DrivePhase.IN_LINE, new PreparingEffect.StandInLine(thread, plan.deadline()));
        } else {
            search(turn);
        }
    }

    private static void search(Turn turn) {
        DriveGoal goal = turn.record().plan().goal();
        if (goal.creation().lookFirst()
                && goal.threadId().isPresent()
                && goal.token().isPresent()) {
            go(
                    turn,
                    DrivePhase.SEARCHING,
                    new Effect.Find(goal.threadId().get(), goal.token().get()));
        } else {
            clear(turn);
        }
    }

    private static void clear(Turn turn) {
        if (turn.record().plan().goal().threadId().isPresent() && Clearing.isDue(turn)) {
            turn.change(builder -> builder.phase(DrivePhase.CLEARING).failures(0));
            Clearing.goOn(turn);
        } else {
            makeThread(turn);
        }
    }

    static void makeThread(Turn turn) {
        DriveRecord record = turn.record();
        if (record.plan().goal() instanceof DriveGoal.CreateWithThread goal
                && goal.creation().threadFirst()
                && record.threadId().isEmpty()) {
            CreateThread thread = goal.command().thread().orElse(CreateThread.EMPTY);
            turn.change(builder -> builder.phase(DrivePhase.MAKING_THREAD));
            turn.go(new PreparingEffect.MakeThread(thread));
        } else {
            turn.change(builder -> builder.failures(0));
            Creating.create(turn);
        }
    }

    private static void go(Turn turn, DrivePhase phase, Effect effect) {
        boolean again = turn.record().phase() == phase;
        turn.change(builder -> again ? builder : builder.phase(phase).failures(0));
        turn.go(effect);
    }
}
