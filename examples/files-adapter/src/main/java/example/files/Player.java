package example.files;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.StepDetails;
import java.time.Instant;
import java.util.Optional;

/** Lets runs do what they were due to do, step by step, each at its time. The lifecycle itself is the domain's: see {@link Run#start}. */
final class Player {

    private final Worker worker;
    private final Desk desk;

    Player(Worker worker, Ids ids) {
        this.worker = worker;
        this.desk = new Desk(ids);
    }

    /** Tells whether there was anything to do. */
    boolean catchUp(Room room, Instant now) {
        boolean moved = false;
        for (Optional<Run> run = room.active(); run.isPresent(); run = room.active()) {
            Instant expiry = run.get().timeline().expiresAt().orElse(Instant.MAX);
            Instant due = Due.of(run.get());
            Instant next = due.isBefore(expiry) ? due : expiry;
            if (next.isAfter(now)) {
                return moved;
            }
            room.runs().put(next.equals(expiry) ? desk.expire(room, run.get(), expiry) : step(room, run.get(), due));
            moved = true;
        }
        return moved;
    }

    private Run step(Room room, Run run, Instant at) {
        if (run.status().equals(RunStatus.QUEUED)) {
            return Due.after(at, run.start(at));
        }
        return follow(ask(room, run), room, run, at);
    }

    private Reply ask(Room room, Run run) {
        try {
            return worker.next(new Task(Due.hidden(run), room.messages().all(), room.steps(run)));
        } catch (RuntimeException broken) {
            return new Reply.Fails(LastError.of(ErrorCode.SERVER_ERROR, "The worker failed: " + broken));
        }
    }

    private Run follow(Reply reply, Room room, Run run, Instant at) {
        if (reply instanceof Reply.Writes writing) {
            desk.write(room, run, writing.text(), at);
        } else if (reply instanceof Reply.Says said) {
            desk.write(room, run, said.text(), at);
            desk.close(room, run, Fate.DONE, at);
        } else if (reply instanceof Reply.Asks asked) {
            desk.close(room, run, Fate.DONE, at);
            desk.begin(room, run, StepDetails.calls(asked.calls()), at);
            return Due.hidden(run.requireAction(RequiredAction.outputs(asked.calls())));
        } else if (!(reply instanceof Reply.Waits)) {
            return desk.end(reply, room, run, at);
        }
        return Due.after(at, run);
    }
}
