package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.BACKEND;
import static dev.runs4j.ports.journal.testing.Samples.ELSEWHERE;
import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;
import static dev.runs4j.ports.journal.testing.Samples.run;

import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import java.util.List;

/** Forgetting drives. */
final class PurgeChecks {

    private PurgeChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J81", "what has ended is forgotten, with its claims", PurgeChecks::forgets),
                Check.of("J82", "everything else is kept", PurgeChecks::keeps));
    }

    private static void forgets(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        scene.journal().accepted(RUN, 1, 1);
        scene.adopted(RUN, 50);
        scene.journal().end(RUN, 2, "completed", after(60));
        scene.begun(OTHER);
        scene.journal().end(OTHER, 1, "failed", after(70));
        scene.same("how many went", scene.journal().purge(BACKEND, after(9999)), 2);
        scene.isMissing(RUN);
        scene.isMissing(OTHER);
        scene.refusesArgument(
                "result of a call that was purged", () -> scene.journal().record(call(1, "call_1"), returned("late")));
        scene.same("how many went the second time", scene.journal().purge(BACKEND, after(9999)), 0);
        scene.begun(RUN);
        DriveSnapshot again = scene.found(RUN);
        scene.same("epoch of the drive that was begun again", again.drive().epoch(), 1L);
        scene.same("marks of the drive that was begun again", again.marks().size(), 0);
        scene.claimed(call(1, "call_1"), 1);
    }

    private static void keeps(Scene scene) {
        List<JournalRun> runs =
                List.of(run("unfinished"), run("ended_then"), run("ended_later"), new JournalRun(ELSEWHERE, RUN.run()));
        runs.forEach(scene::begun);
        scene.journal().end(runs.get(1), 1, "completed", after(60));
        scene.journal().end(runs.get(2), 1, "completed", after(61));
        scene.journal().end(runs.get(3), 1, "completed", after(1));
        List<DriveSnapshot> before = runs.stream().map(scene::found).toList();
        scene.same("how many went", scene.journal().purge(BACKEND, after(60)), 0);
        scene.same("drives", runs.stream().map(scene::found).toList(), before);
    }
}
