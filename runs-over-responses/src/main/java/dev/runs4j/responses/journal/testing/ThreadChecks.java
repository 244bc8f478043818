package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.START;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.after;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;

import dev.runs4j.responses.journal.DeleteAnswer;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.util.List;
import java.util.Optional;

/** Threads. */
final class ThreadChecks {

    private ThreadChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N11", "a thread is created once", ThreadChecks::createdOnce),
                Check.of("N12", "a thread is changed by its version", ThreadChecks::changedByVersion),
                Check.of("N13", "a thread goes with all that is known of it", ThreadChecks::deleted),
                Check.of("N14", "threads come newest first, page by page", ThreadChecks::listed));
    }

    private static void createdOnce(Scene scene) {
        RunJournal journal = scene.journal();
        ThreadRecord first = thread(THREAD).toBuilder().head("resp_1").build();
        scene.refusesArgument(
                "createThread with a lock",
                () -> journal.createThread(first.toBuilder().activeRun(RUN).build()));
        scene.that(journal.thread(THREAD).isEmpty(), "a thread is there that was refused");
        StoredThread there = scene.created(first);
        scene.same("the thread", there, new StoredThread(first, 1));
        scene.that(!journal.createThread(thread(THREAD)), "a thread was created twice");
        scene.same("the thread after it was created again", scene.foundThread(THREAD), there);
    }

    private static void changedByVersion(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        scene.that(journal.changeThread(thread(THREAD), 1).isEmpty(), "a thread was changed that is not there");
        scene.that(journal.thread(THREAD).isEmpty(), "a thread is there that was never created");
        scene.opened(run());
        ThreadRecord next = thread(THREAD).toBuilder().metadata(COLOUR).build();
        long version = scene.foundThread(THREAD).version();
        StoredThread written = new StoredThread(next.toBuilder().activeRun(RUN).build(), version + 1);
        scene.same("the answer to a change", journal.changeThread(next, version), Optional.of(written));
        scene.same("the thread after a change", scene.foundThread(THREAD), written);
        for (long other : List.of(0L, version, version + 2)) {
            scene.that(
                    journal.changeThread(thread(THREAD), other).isEmpty(),
                    "version " + (version + 1) + " was changed as version " + other);
        }
        scene.same("the thread after changes that were refused", scene.foundThread(THREAD), written);
        scene.same("how many of several changed it", several(scene, version + 1), 1L);
        scene.same("version then", scene.foundThread(THREAD).version(), version + 2);
    }

    private static long several(Scene scene, long version) throws InterruptedException {
        List<Optional<StoredThread>> answers = scene.crowd()
                .each(number -> scene.journal()
                        .changeThread(
                                thread(THREAD).toBuilder()
                                        .head("resp_" + number)
                                        .build(),
                                version));
        return answers.stream().filter(Optional::isPresent).count();
    }

    private static void deleted(Scene scene) {
        RunJournal journal = scene.journal();
        scene.is("deletion of a thread that is not there", journal.deleteThread(THREAD), DeleteAnswer.NoThread.class);
        StoredRun ended = scene.endedRun(keyed(run("run_0", THREAD, after(-1)), "key"));
        StoredRun active = scene.opened(run());
        journal.addOrphan(new Orphan("run_0", 0, "token", "resp_1"));
        journal.note(THREAD, List.of(new MessageNote("msg_1", START, null, COLOUR)));
        DeleteAnswer.ThreadLocked locked =
                scene.is("deletion of a locked thread", journal.deleteThread(THREAD), DeleteAnswer.ThreadLocked.class);
        scene.same("the run in the answer", locked.run(), active);
        scene.same("runs", journal.runs(THREAD, 9, Optional.empty()), List.of(active, ended));
        scene.committed(Samples.ended(run()));
        scene.is("deletion", journal.deleteThread(THREAD), DeleteAnswer.Deleted.class);
        scene.that(journal.thread(THREAD).isEmpty(), "the thread is there");
        scene.that(journal.threads(9, Optional.empty()).isEmpty(), "the thread is listed");
        scene.isMissing(RUN);
        scene.isMissing("run_0");
        scene.that(journal.runByKey("key").isEmpty(), "the key of a run is there");
        scene.same("orphans", journal.orphans("run_0"), List.of());
        scene.is("another deletion", journal.deleteThread(THREAD), DeleteAnswer.NoThread.class);
        scene.same(
                "the thread that is created again",
                scene.created(thread(THREAD)).version(),
                1L);
        scene.same("its notes", journal.notes(THREAD, List.of("msg_1")), List.of());
        scene.same("its runs", journal.runs(THREAD, 9, Optional.empty()), List.of());
        scene.opened(keyed(run("run_0", THREAD), "key"));
    }

    private static void listed(Scene scene) {
        RunJournal journal = scene.journal();
        scene.created(thread("thread_c", after(1)));
        scene.created(thread("thread_a", after(2)));
        scene.created(thread("thread_e", after(1)));
        scene.created(thread("thread_d", START));
        scene.created(thread("thread_b", START.plusNanos(1000)));
        List<String> expected = List.of("thread_a", "thread_e", "thread_c", "thread_b", "thread_d");
        scene.same("all", ids(journal.threads(9, Optional.empty())), expected);
        scene.same("the first two", ids(journal.threads(2, Optional.empty())), expected.subList(0, 2));
        scene.same("the next two", ids(journal.threads(2, Optional.of("thread_e"))), expected.subList(2, 4));
        scene.same("behind the fourth", ids(journal.threads(2, Optional.of("thread_b"))), expected.subList(4, 5));
        scene.same("behind the last", ids(journal.threads(2, Optional.of("thread_d"))), List.of());
        scene.same("behind nothing", ids(journal.threads(2, Optional.of("thread_x"))), List.of());
    }

    private static List<String> ids(List<StoredThread> threads) {
        return threads.stream().map(each -> each.thread().id()).toList();
    }
}
