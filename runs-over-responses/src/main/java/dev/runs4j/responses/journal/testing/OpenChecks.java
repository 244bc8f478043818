package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;

import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.util.List;
import java.util.Optional;

/** Opening runs. */
final class OpenChecks {

    private OpenChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N21", "open writes the run and locks its thread", OpenChecks::opens),
                Check.of("N22", "a request key is good for one run", OpenChecks::keyTaken),
                Check.of("N23", "a thread that is not as it was read refuses", OpenChecks::threadRefuses),
                Check.of("N24", "one of several is opened", OpenChecks::oneOfSeveral),
                Check.of("N25", "a run that cannot be opened is refused", OpenChecks::badRuns));
    }

    private static void opens(Scene scene) {
        RunJournal journal = scene.journal();
        StoredThread read = scene.created(thread(THREAD));
        OpenAnswer.Opened opened = scene.is(
                "open",
                journal.open(
                        run(),
                        COLOUR,
                        thread(THREAD).toBuilder()
                                .head("resp_1")
                                .activeRun("run_9")
                                .build(),
                        read.version(),
                        OWNER,
                        LONG),
                OpenAnswer.Opened.class);
        StoredRun run = opened.run();
        scene.same("version of the run", run.version(), 1L);
        scene.same("record of the run", run.record(), run());
        scene.same("metadata", run.metadata(), COLOUR);
        scene.same("wish to cancel", run.cancelWish(), Optional.empty());
        scene.same("owner", run.lease().map(lease -> lease.owner()), Optional.of(OWNER));
        scene.same("the run that is found", scene.found(RUN), run);
        scene.same(
                "the thread in the answer",
                opened.thread(),
                new StoredThread(
                        thread(THREAD).toBuilder().head("resp_1").activeRun(RUN).build(), read.version() + 1));
        scene.same("the thread that is found", scene.foundThread(THREAD), opened.thread());
    }

    private static void keyTaken(Scene scene) {
        scene.created(thread("thread_2"));
        StoredRun first = scene.opened(keyed(run(), "key"));
        StoredThread locked = scene.foundThread(THREAD);
        StoredThread free = scene.foundThread("thread_2");
        isTaken(scene, "on a locked thread", keyed(run("run_2", THREAD), "key"), locked, first);
        isTaken(scene, "again", keyed(run(), "key"), locked, first);
        isTaken(scene, "on another thread", keyed(run("run_2", "thread_2"), "key"), free, first);
        StoredThread never = new StoredThread(thread("thread_3"), 1);
        isTaken(scene, "on a thread that is not there", keyed(run("run_2", "thread_3"), "key"), never, first);
        RunRecord other = RunRecord.builder(run("run_2", "thread_2").run(), "another one", run().hop())
                .requestKey("key")
                .build();
        isTaken(scene, "with another fingerprint", other, free, first);
        StoredRun ended = scene.committed(ended(keyed(run(), "key")));
        isTaken(scene, "after the end", keyed(run("run_2", "thread_2"), "key"), free, ended);
        scene.opened(run("run_3", THREAD));
        scene.opened(run("run_4", "thread_2"));
    }

    private static void isTaken(Scene scene, String when, RunRecord run, StoredThread thread, StoredRun holder) {
        OpenAnswer.KeyTaken answer = scene.is("open " + when, scene.opening(run, thread), OpenAnswer.KeyTaken.class);
        scene.same("the run in the answer " + when, answer.run(), holder);
        if (!run.id().equals(holder.record().id())) {
            scene.isMissing(run.id());
        }
    }

    private static void threadRefuses(Scene scene) {
        StoredRun active = scene.opened(run());
        StoredThread locked = scene.foundThread(THREAD);
        RunRecord second = keyed(run("run_2", THREAD), "key");
        for (long version : List.of(locked.version(), locked.version() - 1)) {
            OpenAnswer answer = scene.opening(second, new StoredThread(locked.thread(), version));
            OpenAnswer.ThreadLocked told = scene.is("open on a locked thread", answer, OpenAnswer.ThreadLocked.class);
            scene.same("the run in the answer", told.run(), active);
        }
        scene.same("the locked thread", scene.foundThread(THREAD), locked);
        scene.committed(ended(run()));
        StoredThread free = scene.foundThread(THREAD);
        OpenAnswer.ThreadChanged changed = scene.is(
                "open on a thread that was read before", scene.opening(second, locked), OpenAnswer.ThreadChanged.class);
        scene.same("the thread in the answer", changed.thread(), free);
        scene.same("the thread", scene.foundThread(THREAD), free);
        scene.is(
                "open on a thread that is not there",
                scene.opening(keyed(run("run_2", "thread_2"), "key"), new StoredThread(thread("thread_2"), 1)),
                OpenAnswer.NoThread.class);
        scene.that(scene.journal().thread("thread_2").isEmpty(), "a thread is there that nobody created");
        scene.isMissing("run_2");
        scene.that(scene.journal().runByKey("key").isEmpty(), "the key of a run that was refused is there");
        scene.opened(second);
    }

    private static void oneOfSeveral(Scene scene) throws InterruptedException {
        StoredThread thread = scene.created(thread(THREAD));
        List<OpenAnswer> onOneThread =
                scene.crowd().each(number -> scene.opening(run("run_" + number, THREAD), thread));
        StoredRun winner = winner(scene, "on one thread", onOneThread);
        for (OpenAnswer answer : onOneThread) {
            StoredRun told = answer instanceof OpenAnswer.Opened opened
                    ? opened.run()
                    : scene.is("open by another", answer, OpenAnswer.ThreadLocked.class)
                            .run();
            scene.same("the run in an answer", told, winner);
        }
        for (int i = 0; i < Crowd.SIZE; i++) {
            scene.created(thread("other_" + i));
        }
        List<OpenAnswer> underOneKey = scene.crowd().each(number -> {
            RunRecord run = keyed(run("keyed_" + number, "other_" + number), "key");
            return scene.opening(run, new StoredThread(thread(run.threadId()), 1));
        });
        StoredRun keyed = winner(scene, "under one key", underOneKey);
        for (OpenAnswer answer : underOneKey) {
            StoredRun told = answer instanceof OpenAnswer.Opened opened
                    ? opened.run()
                    : scene.is("open by another", answer, OpenAnswer.KeyTaken.class)
                            .run();
            scene.same("the run in an answer", told, keyed);
        }
        scene.same("number of locked threads", lockedThreads(scene), 2L);
    }

    private static StoredRun winner(Scene scene, String where, List<OpenAnswer> answers) {
        List<StoredRun> opened = answers.stream()
                .filter(OpenAnswer.Opened.class::isInstance)
                .map(answer -> ((OpenAnswer.Opened) answer).run())
                .toList();
        scene.same("how many were opened " + where, opened.size(), 1);
        return opened.get(0);
    }

    private static long lockedThreads(Scene scene) {
        return scene.journal().threads(99, Optional.empty()).stream()
                .filter(thread -> thread.thread().activeRun().isPresent())
                .count();
    }

    private static void badRuns(Scene scene) {
        scene.created(thread("thread_2"));
        StoredRun there = scene.endedRun(run());
        StoredThread own = scene.foundThread(THREAD);
        StoredThread other = scene.foundThread("thread_2");
        scene.refusesArgument("open of a run that is there", () -> scene.opening(run(), own));
        scene.refusesArgument(
                "open of a run that is there on another thread", () -> scene.opening(run(RUN, "thread_2"), other));
        scene.refusesArgument(
                "open of a run that has ended", () -> scene.opening(ended(run("run_2", "thread_2")), other));
        scene.refusesArgument("open on another thread", () -> scene.opening(run("run_2", THREAD), other));
        scene.same("the run that is there", scene.found(RUN), there);
        scene.isMissing("run_2");
        scene.same("its thread", scene.foundThread(THREAD), own);
        scene.same("the other thread", scene.foundThread("thread_2"), other);
    }
}
