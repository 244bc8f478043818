package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.BACKEND;
import static dev.runs4j.ports.journal.testing.Samples.ELSEWHERE;
import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.TOOLS;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.run;

import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.List;

/** Reading. */
final class ReadChecks {

    private ReadChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J71", "a look changes nothing", ReadChecks::onlyALook),
                Check.of("J72", "what is unfinished is listed, oldest first", ReadChecks::unfinished));
    }

    private static void onlyALook(Scene scene) {
        scene.isMissing(OTHER);
        scene.isMissing(OTHER);
        scene.begun(RUN);
        DriveSnapshot first = scene.found(RUN);
        for (int times = 0; times < 3; times++) {
            scene.same("the state seen again", scene.found(RUN), first);
        }
        scene.claimed(call(1, "call_1"), 1);
        scene.same("claims in a state that was given before", first.claims(), List.of());
        scene.same("number of claims now", scene.found(RUN).claims().size(), 1);
    }

    private static void unfinished(Scene scene) {
        ToolJournal journal = scene.journal();
        begin(scene, run("run_1"), 20);
        begin(scene, run("run_2"), 10);
        begin(scene, run("run_3"), 30);
        begin(scene, run("run_4"), 5);
        begin(scene, new JournalRun(ELSEWHERE, RUN.run()), 0);
        journal.end(run("run_4"), 1, "completed", after(60));
        scene.adopted(run("run_2"), 99);
        scene.same(
                "unfinished drives",
                journal.unfinished(BACKEND).stream().map(DriveRow::run).toList(),
                List.of(run("run_2"), run("run_1"), run("run_3")));
        scene.same("unfinished drives nowhere", journal.unfinished("nowhere"), List.of());
    }

    private static void begin(Scene scene, JournalRun run, long seconds) {
        scene.journal().begin(run, after(999 - seconds), TOOLS, after(seconds));
    }
}
