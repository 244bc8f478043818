package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.after;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.in;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.util.List;
import java.util.Optional;

/** Letting go of threads. */
final class LockChecks {

    private LockChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N33", "a run keeps its thread locked while it is in the way", LockChecks::keepsTheLock),
                Check.of("N34", "a run that was never accepted is dropped", LockChecks::dropped));
    }

    private static void keepsTheLock(Scene scene) {
        scene.opened(run());
        lockAfter(scene, in(RunStatus.IN_PROGRESS, run()), Optional.of(RUN));
        lockAfter(scene, ended(run(), RepairState.DUE), Optional.of(RUN));
        lockAfter(scene, ended(run(), RepairState.DUE), Optional.of(RUN));
        lockAfter(scene, ended(run(), RepairState.DONE), Optional.empty());
        lockAfter(scene, ended(run(), RepairState.DUE), Optional.empty());
        scene.opened(run("run_2", THREAD));
        lockAfter(scene, ended(run(), RepairState.DUE), Optional.of("run_2"));
        lockAfter(scene, ended(run(), RepairState.DONE), Optional.of("run_2"));
        lockAfter(scene, ended(run("run_2", THREAD)), Optional.empty());
    }

    /** Commits with every lie about the lock that the record of the thread can tell. */
    private static void lockAfter(Scene scene, RunRecord next, Optional<String> expected) {
        for (String lie : List.of("", "run_9", RUN)) {
            StoredRun run = scene.found(next.id());
            StoredThread thread = scene.foundThread(THREAD);
            ThreadRecord told = thread(THREAD).toBuilder()
                    .activeRun(lie.isEmpty() ? null : lie)
                    .build();
            CommitAnswer answer = scene.journal().commit(next, run.version(), told, thread.version());
            StoredThread written =
                    scene.is("commit", answer, CommitAnswer.Committed.class).thread();
            String when = " after " + next;
            scene.same("the lock in the answer" + when, written.thread().activeRun(), expected);
            scene.same("the lock" + when, scene.foundThread(THREAD).thread().activeRun(), expected);
        }
    }

    private static void dropped(Scene scene) {
        RunJournal journal = scene.journal();
        StoredRun run = scene.opened(keyed(run(), "key"));
        StoredThread thread = scene.foundThread(THREAD);
        Orphan orphan = new Orphan(RUN, 0, "token", "resp_1");
        journal.addOrphan(orphan);
        scene.that(!journal.drop(RUN, run.version() + 1), "a run of another version was dropped");
        scene.same("the run that was not dropped", scene.found(RUN), run);
        scene.same("its thread", scene.foundThread(THREAD), thread);
        scene.that(journal.drop(RUN, run.version()), "the run was not dropped");
        scene.isMissing(RUN);
        scene.that(journal.runByKey("key").isEmpty(), "the key of the run that was dropped is there");
        scene.same("runs", journal.runs(THREAD, 9, Optional.empty()), List.of());
        scene.same("orphans", journal.orphans(RUN), List.of(orphan));
        scene.same(
                "its thread",
                scene.foundThread(THREAD),
                new StoredThread(thread.thread().toBuilder().activeRun(null).build(), thread.version() + 1));
        scene.that(!journal.drop(RUN, run.version()), "a run was dropped twice");
        StoredRun older = scene.opened(keyed(run("run_0", THREAD, after(-1)), "key"));
        scene.same("the first run", journal.runs(THREAD, 1, Optional.empty()), List.of(older));
    }
}
