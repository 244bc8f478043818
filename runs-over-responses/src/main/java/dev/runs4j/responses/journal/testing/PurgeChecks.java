package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.SHORT;
import static dev.runs4j.responses.journal.testing.Samples.START;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.after;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;

import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Forgetting runs. */
final class PurgeChecks {

    private PurgeChecks() {}

    static List<Check> all() {
        return List.of(Check.of("N71", "runs that have ended are forgotten, nothing else is", PurgeChecks::purged));
    }

    private static void purged(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        Instant before = journal.now();
        scene.endedRun(keyed(run("run_1", THREAD, after(1)), "key"));
        journal.addOrphan(new Orphan("run_1", 0, "token", "resp_1"));
        List<MessageNote> notes = List.of(new MessageNote("msg_1", START, "run_1", COLOUR));
        journal.note(THREAD, notes);
        scene.opened(run("run_2", THREAD));
        scene.opened(run("run_3", "thread_3"));
        scene.committed(ended(run("run_3", "thread_3"), RepairState.DUE));
        StoredThread thread = scene.foundThread(THREAD);
        scene.same("how many had ended before they were there", journal.purge(before), 0);
        scene.pass(SHORT);
        Instant between = journal.now();
        scene.pass(SHORT);
        scene.endedRun(run("run_4", "thread_4"));
        // A second write after the end does not make the end a later one.
        scene.committed(ended(keyed(run("run_1", THREAD, after(1)), "key"), RepairState.DONE));
        thread = new StoredThread(thread.thread(), thread.version() + 1);
        scene.same("how many went", journal.purge(between), 1);
        scene.isMissing("run_1");
        scene.same("orphans", journal.orphans("run_1"), List.of());
        scene.same("thread", scene.foundThread(THREAD), thread);
        scene.same("notes", journal.notes(THREAD, List.of("msg_1")), notes);
        StoredRun active = scene.found("run_2");
        scene.same("the first run of the thread", journal.runs(THREAD, 1, Optional.empty()), List.of(active));
        scene.same("run of the key", journal.runByKey("key"), Optional.empty());
        scene.same("how many went later", journal.purge(journal.now().plus(LONG)), 1);
        scene.isMissing("run_4");
        scene.found("run_2");
        scene.found("run_3");
        scene.opened(keyed(run("run_1", "thread_4"), "key"));
    }
}
