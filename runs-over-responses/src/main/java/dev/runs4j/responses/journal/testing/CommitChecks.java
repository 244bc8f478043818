package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OTHER;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.in;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.util.List;
import java.util.Optional;

/** Replacing runs. */
final class CommitChecks {

    private static final RunRecord WORKING = in(RunStatus.IN_PROGRESS, run());

    private CommitChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N31", "commit writes a run and its thread, or neither", CommitChecks::bothOrNeither),
                Check.of("N32", "commit leaves alone what others write", CommitChecks::leavesTheRest));
    }

    private static void bothOrNeither(Scene scene) throws InterruptedException {
        StoredRun run = scene.opened(keyed(run(), "key"));
        StoredThread thread = scene.foundThread(THREAD);
        RunRecord next = keyed(WORKING, "key");
        ThreadRecord nextThread = thread.thread().toBuilder().head("resp_1").build();
        CommitAnswer answer = scene.journal().commit(next, run.version(), nextThread, thread.version());
        CommitAnswer.Committed written = scene.is("commit", answer, CommitAnswer.Committed.class);
        scene.same("record of the run", written.run().record(), next);
        scene.same("version of the run", written.run().version(), run.version() + 1);
        scene.same("thread", written.thread(), new StoredThread(nextThread, thread.version() + 1));
        stands(scene, written);
        isOutdated(scene, written, run.version(), written.thread().version());
        isOutdated(scene, written, written.run().version(), thread.version());
        isOutdated(scene, written, written.run().version() + 1, written.thread().version());
        isGone(scene, written.thread());
        movesAreRefused(scene, written);
        stands(scene, written);
        several(scene, written);
    }

    private static void stands(Scene scene, CommitAnswer.Committed expected) {
        RunJournal reader = scene.onlooker();
        scene.same("the run that is found", scene.found(reader, RUN), expected.run());
        scene.same("the thread that is found", scene.foundThread(reader, THREAD), expected.thread());
    }

    private static void isOutdated(Scene scene, CommitAnswer.Committed there, long runVersion, long threadVersion) {
        RunRecord other = keyed(in(RunStatus.REQUIRES_ACTION, run()), "key");
        CommitAnswer.Outdated answer = scene.is(
                "commit by versions " + runVersion + " and " + threadVersion,
                scene.journal().commit(other, runVersion, thread(THREAD), threadVersion),
                CommitAnswer.Outdated.class);
        scene.same("the run in the answer", answer.run(), there.run());
        scene.same("the thread in the answer", answer.thread(), there.thread());
    }

    private static void isGone(Scene scene, StoredThread thread) {
        CommitAnswer.Outdated noRun = scene.is(
                "commit of a run that is not there",
                scene.journal().commit(run("run_9", THREAD), 1, thread.thread(), thread.version()),
                CommitAnswer.Outdated.class);
        scene.same("the run in the answer", noRun.run(), null);
        scene.same("the thread in the answer", noRun.thread(), thread);
        CommitAnswer.Outdated nothing = scene.is(
                "commit on a thread that is not there",
                scene.journal().commit(run("run_9", "thread_9"), 1, thread("thread_9"), 1),
                CommitAnswer.Outdated.class);
        scene.same("the run in the answer", nothing.run(), null);
        scene.same("the thread in the answer", nothing.thread(), null);
        scene.isMissing("run_9");
    }

    private static void movesAreRefused(Scene scene, CommitAnswer.Committed there) {
        StoredThread other = scene.created(thread("thread_2"));
        long version = there.run().version();
        scene.refusesArgument(
                "commit with another thread",
                () -> scene.journal().commit(keyed(run(), "key"), version, other.thread(), other.version()));
        scene.refusesArgument(
                "commit of a run that moved",
                () -> scene.journal()
                        .commit(keyed(run(RUN, "thread_2"), "key"), version, other.thread(), other.version()));
        scene.refusesArgument(
                "commit under another key",
                () -> scene.journal()
                        .commit(
                                keyed(run(), "another"),
                                version,
                                there.thread().thread(),
                                there.thread().version()));
        scene.same("the other thread", scene.foundThread("thread_2"), other);
    }

    private static void several(Scene scene, CommitAnswer.Committed there) throws InterruptedException {
        List<CommitAnswer> answers = scene.crowd()
                .each(number -> scene.journal()
                        .commit(
                                there.run().record(),
                                there.run().version(),
                                thread(THREAD).toBuilder()
                                        .head("resp_" + number)
                                        .build(),
                                there.thread().version()));
        scene.same(
                "how many of several committed",
                answers.stream()
                        .filter(CommitAnswer.Committed.class::isInstance)
                        .count(),
                1L);
        scene.same(
                "version of the run then",
                scene.found(RUN).version(),
                there.run().version() + 1);
        scene.same(
                "version of the thread then",
                scene.foundThread(THREAD).version(),
                there.thread().version() + 1);
    }

    private static void leavesTheRest(Scene scene) {
        RunJournal journal = scene.journal();
        StoredRun read = scene.opened(run());
        StoredThread thread = scene.foundThread(THREAD);
        journal.changeMetadata(RUN, COLOUR);
        journal.release(RUN, OWNER);
        journal.lease(RUN, OTHER, LONG);
        StoredRun wished = journal.wishCancel(RUN).orElseThrow(() -> scene.broken("the run is gone"));
        CommitAnswer.Committed written = scene.is(
                "commit that was read before metadata, lease and wish",
                journal.commit(WORKING, read.version(), thread.thread(), thread.version()),
                CommitAnswer.Committed.class);
        isKept(scene, written.run(), wished);
        isKept(scene, scene.committed(ended(run())), wished);
        isKept(scene, scene.found(RUN), wished);
    }

    private static void isKept(Scene scene, StoredRun run, StoredRun before) {
        scene.same("metadata", run.metadata(), COLOUR);
        scene.same("wish to cancel", run.cancelWish(), before.cancelWish());
        scene.that(run.cancelWish().isPresent(), "the wish to cancel is gone");
        scene.same("lease", run.lease(), before.lease());
        scene.same("owner", run.lease().map(lease -> lease.owner()), Optional.of(OTHER));
    }
}
