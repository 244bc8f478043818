package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OTHER;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.START;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.util.List;
import java.util.Optional;

/** Stores that outlive a journal and serve several. */
final class StoreChecks {

    private StoreChecks() {}

    static List<Check> all() {
        return List.of(
                Check.onSharedStore("N91", "what was written outlives the journal", StoreChecks::outlives),
                Check.onSharedStore("N92", "journals on one store see each other", StoreChecks::together));
    }

    private static void outlives(Scene scene) {
        RunJournal journal = scene.journal();
        scene.opened(keyed(run(), "key"));
        journal.acknowledge(RUN, token(RUN), "resp_1");
        journal.changeMetadata(RUN, COLOUR);
        journal.wishCancel(RUN);
        Orphan orphan = new Orphan(RUN, 0, "token", "resp_2");
        journal.addOrphan(orphan);
        MessageNote note = new MessageNote("msg_1", START, RUN, COLOUR);
        journal.note(THREAD, List.of(note));
        scene.endedRun(run("run_2", "thread_2"));
        StoredRun active = scene.found(RUN);
        StoredRun ended = scene.found("run_2");
        StoredThread thread = scene.foundThread(THREAD);
        List<StoredThread> threads = journal.threads(9, Optional.empty());
        journal.close();
        RunJournal again = scene.open();
        scene.same("a run under way", scene.found(again, RUN), active);
        scene.same("a run that has ended", scene.found(again, "run_2"), ended);
        scene.same("run of the key", again.runByKey("key"), Optional.of(active));
        scene.same("a thread", scene.foundThread(again, THREAD), thread);
        scene.same("threads", again.threads(9, Optional.empty()), threads);
        scene.same("runs", again.runs(THREAD, 9, Optional.empty()), List.of(active));
        scene.same("orphans", again.orphans(RUN), List.of(orphan));
        scene.same("notes", again.notes(THREAD, List.of("msg_1")), List.of(note));
        scene.that(again.lease(RUN, OTHER, LONG).isEmpty(), "a lease was given away when the store was opened again");
    }

    private static void together(Scene scene) throws InterruptedException {
        RunJournal first = scene.journal();
        RunJournal second = scene.open();
        StoredRun run = scene.opened(run());
        StoredThread thread = scene.foundThread(second, THREAD);
        scene.is("open by the second", open(second, "run_2", thread), OpenAnswer.ThreadLocked.class);
        scene.that(second.lease(RUN, OTHER, LONG).isEmpty(), "the second was given a lease that the first holds");
        scene.is(
                "acknowledge by the second",
                second.acknowledge(RUN, token(RUN), "resp_1"),
                AcknowledgeAnswer.Acknowledged.class);
        scene.is(
                "commit by the first after the second has acknowledged",
                first.commit(run.record(), run.version(), thread.thread(), thread.version()),
                CommitAnswer.Outdated.class);
        scene.same(
                "the response that the first sees",
                scene.found(RUN).record().hop().current().response(),
                "resp_1");
        second.changeMetadata(RUN, COLOUR);
        scene.same("metadata that the first sees", scene.found(RUN).metadata(), COLOUR);
        first.release(RUN, OWNER);
        scene.that(second.lease(RUN, OTHER, LONG).isPresent(), "the second does not see that the lease is free");
        for (int round = 0; round < 10; round++) {
            oneIsOpened(scene, List.of(first, second), "thread_r" + round);
        }
    }

    private static void oneIsOpened(Scene scene, List<RunJournal> journals, String threadId)
            throws InterruptedException {
        StoredThread thread = scene.created(thread(threadId));
        List<OpenAnswer> answers =
                scene.crowd().each(number -> open(journals.get(number % 2), threadId + " run " + number, thread));
        scene.same(
                "how many were opened",
                answers.stream().filter(OpenAnswer.Opened.class::isInstance).count(),
                1L);
    }

    private static OpenAnswer open(RunJournal by, String runId, StoredThread thread) {
        return by.open(
                run(runId, thread.thread().id()), Metadata.EMPTY, thread.thread(), thread.version(), OWNER, LONG);
    }
}
