package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import java.util.Optional;

/** Takes notice of the run. */
final class Sighting {

    private Sighting() {}

    static void take(Turn turn, Observation.RunSeen seen) {
        Optional<Run> whole = whole(turn, seen);
        if (whole.isEmpty()) {
            // A piece of another run, or one without a thread before anything else named it.
            Streaming.goOn(turn);
            return;
        }
        turn.journal(journal -> journal.withHeld(false));
        Answering.accepted(turn);
        note(turn, whole.get());
        if (!whole.get().status().isTerminal()) {
            Journalling.begin(turn);
        }
        if (!turn.record().isOver()) {
            decide(turn, whole.get(), seen);
        }
    }

    private static void decide(Turn turn, Run run, Observation.RunSeen seen) {
        RunStatus status = run.status();
        if (status.isTerminal() && seen.run().isPartial()) {
            // The end is certain, but what the piece leaves out, such as the usage, is of an earlier moment.
            turn.closeStream(Following.STREAMING);
            turn.change(builder -> builder.phase(DrivePhase.FOLLOWING));
            turn.read();
        } else if (status.isTerminal()) {
            Answering.gotOn(turn);
            Journalling.ended(turn, run);
        } else if (isAtWork(turn.record().phase())) {
            // The tools of this round are at work, or their answers are on their way; those decide.
            Watching.plan(turn, seen.pollAfter());
        } else if (status.equals(RunStatus.REQUIRES_ACTION)) {
            Acting.take(turn, run, seen.pollAfter());
        } else {
            Answering.gotOn(turn);
            turn.follow(
                    seen.pollAfter(), "the run is " + (status.isActive() ? status : "in a status that is not known"));
        }
    }

    private static ServerClock created(DriveRecord record, Run run, ServerClock server) {
        return record.createSentAt()
                .flatMap(sent -> run.timeline().createdAt().map(at -> server.created(sent, at)))
                .orElse(server);
    }

    private static boolean isAtWork(DrivePhase phase) {
        return phase == DrivePhase.CALLING || phase == DrivePhase.MARKING;
    }

    private static Optional<Run> whole(Turn turn, Observation.RunSeen seen) {
        turn.change(builder -> builder.requestId(seen.requestId()));
        return whole(turn.record(), seen.run());
    }

    /** Takes notice of the run and decides nothing. */
    static Optional<Run> note(Turn turn, Observation.RunSeen seen) {
        Optional<Run> whole = whole(turn, seen);
        whole.ifPresent(run -> note(turn, run));
        return whole;
    }

    /** Fills a piece of a run from what is known. */
    private static Optional<Run> whole(DriveRecord record, Run run) {
        if (!run.isPartial()) {
            return Optional.of(run);
        }
        Optional<Run> earlier = record.lastSeen()
                .or(() -> record.threadId()
                        .map(thread -> Run.builder(run.id(), thread)
                                .status(RunStatus.of(""))
                                .build()));
        return earlier.filter(known -> known.id().equals(run.id())).map(run::mergedOver);
    }

    private static void note(Turn turn, Run run) {
        Optional<RunStatus> before = turn.record().lastSeen().map(Run::status);
        RunRef ref = turn.record().run().orElseGet(run::ref);
        ServerClock server = turn.record().server().shown(run, turn.now());
        ServerClock now = before.isEmpty() ? created(turn.record(), run, server) : server;
        turn.change(builder -> builder.server(now));
        turn.change(builder -> builder.run(ref).seen(run, turn.now()).failures(0));
        if (before.isEmpty()) {
            turn.tell(new DriveEvent.RunKnown(ref, run.status()));
        } else if (!before.get().equals(run.status())) {
            RunStatus from = before.get();
            turn.tell(new DriveEvent.StatusChanged(ref, from, run.status(), from.canReach(run.status())));
        }
    }
}
