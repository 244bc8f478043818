package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.SHORT;
import static dev.runs4j.responses.journal.testing.Samples.START;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.after;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.thread;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is written at any time, by anybody. */
final class AnytimeChecks {

    private static final Metadata SIZE = Metadata.of("size", "large");

    private AnytimeChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N41", "metadata of a run are replaced", AnytimeChecks::metadata),
                Check.of("N42", "the first wish to cancel stands", AnytimeChecks::wish),
                Check.of("N43", "orphans are kept once, in their order", AnytimeChecks::orphans),
                Check.of("N44", "the first that is known of a message stands", AnytimeChecks::notes));
    }

    private static void metadata(Scene scene) {
        RunJournal journal = scene.journal();
        scene.same("metadata of a run that is not there", journal.changeMetadata(RUN, COLOUR), Optional.empty());
        scene.isMissing(RUN);
        StoredRun opened = scene.opened(run());
        changed(scene, opened, COLOUR);
        changed(scene, opened, SIZE);
        changed(scene, opened, Metadata.EMPTY);
        changed(scene, scene.committed(Samples.ended(run())), COLOUR);
    }

    private static void changed(Scene scene, StoredRun before, Metadata metadata) {
        StoredRun expected = StoredRun.of(
                before.record(),
                before.version(),
                metadata,
                before.cancelWish().orElse(null),
                before.lease().orElse(null));
        scene.same("the answer", scene.journal().changeMetadata(RUN, metadata), Optional.of(expected));
        scene.same("the run", scene.found(RUN), expected);
    }

    private static void wish(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        scene.same("wish for a run that is not there", journal.wishCancel(RUN), Optional.empty());
        StoredRun opened = scene.opened(run());
        Optional<StoredRun> first = journal.wishCancel(RUN);
        scene.that(first.flatMap(StoredRun::cancelWish).isPresent(), "the wish has no time");
        scene.same("version", first.map(StoredRun::version), Optional.of(opened.version()));
        scene.same("the run", Optional.of(scene.found(RUN)), first);
        scene.pass(SHORT);
        scene.same("the answer to a second wish", journal.wishCancel(RUN), first);
        scene.same("the run after a second wish", Optional.of(scene.found(RUN)), first);
        StoredRun ended = scene.endedRun(run("run_2", "thread_2"));
        scene.same("wish for a run that has ended", journal.wishCancel("run_2"), Optional.of(ended));
        scene.same("the run that has ended", scene.found("run_2"), ended);
    }

    private static void orphans(Scene scene) {
        RunJournal journal = scene.journal();
        scene.opened(run());
        Orphan second = new Orphan(RUN, 1, "token 2", "resp_b");
        Orphan first = new Orphan(RUN, 0, "token 1", "resp_c");
        Orphan third = new Orphan(RUN, 0, "token 1", "resp_a");
        Orphan other = new Orphan("run_9", 0, "token 1", "resp_a");
        for (Orphan orphan : List.of(second, other, first, second, third, first)) {
            journal.addOrphan(orphan);
        }
        RunJournal reader = scene.onlooker();
        scene.same("orphans", reader.orphans(RUN), List.of(second, first, third));
        scene.same("orphans of a run that is not there", reader.orphans("run_9"), List.of(other));
        scene.same("orphans of another", reader.orphans("run_8"), List.of());
    }

    private static void notes(Scene scene) {
        RunJournal journal = scene.journal();
        MessageNote plain = new MessageNote("msg_1", after(5), null, Metadata.EMPTY);
        journal.note(THREAD, List.of(plain));
        scene.created(thread(THREAD));
        scene.created(thread("thread_2"));
        known(scene, Set.of());
        journal.note(THREAD, List.of(plain, new MessageNote("msg_2", after(6), RUN, COLOUR)));
        known(scene, Set.of(plain, new MessageNote("msg_2", after(6), RUN, COLOUR)));
        journal.note(
                THREAD,
                List.of(
                        new MessageNote("msg_1", START, RUN, COLOUR),
                        new MessageNote("msg_2", after(9), "run_2", SIZE),
                        new MessageNote("msg_3", after(7), null, SIZE)));
        journal.note(THREAD, List.of(new MessageNote("msg_1", after(9), "run_3", SIZE)));
        journal.note("thread_2", List.of(new MessageNote("msg_1", after(8), "run_4", COLOUR)));
        known(
                scene,
                Set.of(
                        new MessageNote("msg_1", after(5), RUN, SIZE),
                        new MessageNote("msg_2", after(6), RUN, SIZE),
                        new MessageNote("msg_3", after(7), null, SIZE)));
        scene.same("some", journal.notes(THREAD, List.of("msg_3")).size(), 1);
        scene.same(
                "those of the other thread",
                journal.notes("thread_2", List.of("msg_1", "msg_2")),
                List.of(new MessageNote("msg_1", after(8), "run_4", COLOUR)));
    }

    private static void known(Scene scene, Set<MessageNote> expected) {
        List<MessageNote> notes = scene.onlooker().notes(THREAD, List.of("msg_3", "msg_1", "msg_2", "msg_9"));
        scene.same("notes", new HashSet<>(notes), expected);
        scene.same("number of notes", notes.size(), expected.size());
    }
}
