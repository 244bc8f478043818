package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What holds for every operation. */
final class GeneralChecks {

    private static final List<String> ALIKE = List.of("a", "A", "a ", " a", "a/a", "a\u0131", "\u00e4", "a\u0308");

    private GeneralChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N01", "ids and keys that look alike are told apart", GeneralChecks::exactKeys),
                Check.of("N03", "an interrupted thread can write, and stays interrupted", GeneralChecks::interrupted),
                Check.of("N04", "a journal that is closed refuses everything", GeneralChecks::closed),
                Check.of("N06", "bad arguments are refused before anything is written", GeneralChecks::badArguments));
    }

    private static void exactKeys(Scene scene) {
        ALIKE.forEach(id -> scene.opened(keyed(run("run " + id, id), "key " + id)));
        areAllThere(scene);
        if (scene.isShared()) {
            RunJournal elsewhere = scene.open(Samples.ELSEWHERE);
            scene.that(elsewhere.run("run a").isEmpty(), "a run of another backend is seen");
            scene.that(elsewhere.runByKey("key a").isEmpty(), "a key of another backend is seen");
            scene.that(elsewhere.thread("a").isEmpty(), "a thread of another backend is seen");
            scene.that(elsewhere.createThread(thread("a")), "a thread of another backend is in the way");
            StoredThread own = scene.foundThread(elsewhere, "a");
            elsewhere.open(keyed(run("run a", "a"), "key a"), COLOUR, own.thread(), own.version(), OWNER, LONG);
            scene.same("metadata there", scene.found(elsewhere, "run a").metadata(), COLOUR);
            scene.same(
                    "number of threads there",
                    elsewhere.threads(9, Optional.empty()).size(),
                    1);
            areAllThere(scene);
        }
    }

    private static void areAllThere(Scene scene) {
        for (String id : ALIKE) {
            StoredRun there = scene.found("run " + id);
            scene.same("id of a run", there.record().id(), "run " + id);
            scene.same("metadata of a run", there.metadata(), Metadata.EMPTY);
            scene.same("run of a key", scene.journal().runByKey("key " + id), Optional.of(there));
            scene.same("runs of a thread", scene.journal().runs(id, 9, Optional.empty()), List.of(there));
            scene.same("run that has a thread", scene.foundThread(id).thread().activeRun(), Optional.of("run " + id));
        }
        scene.same(
                "number of threads",
                scene.journal().threads(99, Optional.empty()).size(),
                ALIKE.size());
    }

    private static void interrupted(Scene scene) {
        RunJournal journal = scene.journal();
        try {
            Thread.currentThread().interrupt();
            scene.opened(run());
            staysInterrupted(scene, "open");
            journal.acknowledge(RUN, token(RUN), "resp_1");
            staysInterrupted(scene, "acknowledge");
            journal.changeMetadata(RUN, COLOUR);
            staysInterrupted(scene, "changeMetadata");
            scene.committed(scene.found(RUN).record());
            staysInterrupted(scene, "commit");
            journal.release(RUN, OWNER);
            staysInterrupted(scene, "release");
            StoredRun there = scene.found(RUN);
            staysInterrupted(scene, "run");
            scene.same("version", there.version(), 3L);
            scene.same("metadata", there.metadata(), COLOUR);
            scene.same("lease", there.lease(), Optional.empty());
        } finally {
            Thread.interrupted();
        }
    }

    private static void staysInterrupted(Scene scene, String operation) {
        scene.that(Thread.currentThread().isInterrupted(), operation + " cleared the interrupt flag");
    }

    private static void closed(Scene scene) {
        RunJournal journal = scene.journal();
        scene.opened(run());
        RunJournal onlooker = scene.onlooker();
        StoredRun run = scene.found(onlooker, RUN);
        StoredThread thread = scene.foundThread(onlooker, THREAD);
        journal.close();
        journal.close();
        readsAreRefused(scene, journal);
        refused(scene, "createThread", () -> journal.createThread(thread("thread_2")));
        refused(scene, "changeThread", () -> journal.changeThread(thread.thread(), thread.version()));
        refused(scene, "deleteThread", () -> journal.deleteThread(THREAD));
        refused(scene, "open", () -> scene.opening(run("run_2", THREAD), thread));
        refused(scene, "commit", () -> journal.commit(run.record(), run.version(), thread.thread(), thread.version()));
        refused(scene, "drop", () -> journal.drop(RUN, run.version()));
        refused(scene, "acknowledge", () -> journal.acknowledge(RUN, token(RUN), "resp_1"));
        refused(scene, "changeMetadata", () -> journal.changeMetadata(RUN, COLOUR));
        refused(scene, "wishCancel", () -> journal.wishCancel(RUN));
        refused(scene, "addOrphan", () -> journal.addOrphan(new Orphan(RUN, 0, "token", "resp_1")));
        refused(
                scene,
                "note",
                () -> journal.note(THREAD, List.of(new MessageNote("msg_1", Samples.START, null, COLOUR))));
        refused(scene, "lease", () -> journal.lease(RUN, OWNER, LONG));
        refused(scene, "release", () -> journal.release(RUN, OWNER));
        refused(scene, "takeStale", () -> journal.takeStale(OWNER, LONG, 9));
        refused(scene, "purge", () -> journal.purge(Samples.after(1)));
        if (onlooker != journal) {
            scene.same("the run as another journal sees it", scene.found(onlooker, RUN), run);
            scene.same("the thread as another journal sees it", scene.foundThread(onlooker, THREAD), thread);
        }
    }

    private static void readsAreRefused(Scene scene, RunJournal journal) {
        refused(scene, "now", journal::now);
        refused(scene, "thread", () -> journal.thread(THREAD));
        refused(scene, "threads", () -> journal.threads(9, Optional.empty()));
        refused(scene, "run", () -> journal.run(RUN));
        refused(scene, "runByKey", () -> journal.runByKey("key"));
        refused(scene, "runs", () -> journal.runs(THREAD, 9, Optional.empty()));
        refused(scene, "orphans", () -> journal.orphans(RUN));
        refused(scene, "notes", () -> journal.notes(THREAD, List.of("msg_1")));
    }

    private static void refused(Scene scene, String operation, Runnable call) {
        try {
            call.run();
        } catch (JournalUnavailableException expected) {
            scene.same(operation + " after close: happened", expected.happened(), Happened.NO);
            return;
        }
        throw scene.broken(operation + " after close: expected a JournalUnavailableException, but there was none");
    }

    private static void badArguments(Scene scene) {
        RunJournal journal = scene.journal();
        StoredThread thread = scene.created(thread(THREAD));
        scene.refusesArgument(
                "open by nobody", () -> journal.open(run(), COLOUR, thread.thread(), thread.version(), " ", LONG));
        scene.refusesArgument(
                "open for no time",
                () -> journal.open(run(), COLOUR, thread.thread(), thread.version(), OWNER, Duration.ZERO));
        scene.isMissing(RUN);
        scene.same("thread", scene.foundThread(THREAD), thread);
        StoredRun there = scene.opened(run());
        scene.refusesArgument("acknowledge of no attempt", () -> journal.acknowledge(RUN, "", "resp_1"));
        scene.refusesArgument("acknowledge of no response", () -> journal.acknowledge(RUN, token(RUN), " "));
        scene.refusesArgument("lease for less than no time", () -> journal.lease(RUN, OWNER, LONG.negated()));
        scene.refusesArgument("lease for nobody", () -> journal.lease(RUN, "", LONG));
        scene.refusesArgument("takeStale by nobody", () -> journal.takeStale(" ", LONG, 1));
        scene.refusesArgument("takeStale for no time", () -> journal.takeStale(OWNER, Duration.ZERO, 1));
        scene.refusesArgument("takeStale of none", () -> journal.takeStale(OWNER, LONG, 0));
        scene.refusesArgument("release by nobody", () -> journal.release(RUN, ""));
        scene.refusesArgument("no runs", () -> journal.runs(THREAD, 0, Optional.empty()));
        scene.refusesArgument("less than no threads", () -> journal.threads(-1, Optional.empty()));
        scene.same("run", scene.found(RUN), there);
    }
}
