package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.START;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.after;
import static dev.runs4j.responses.journal.testing.Samples.keyed;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading. */
final class ReadChecks {

    private ReadChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N61", "what stands is read", ReadChecks::read),
                Check.of("N62", "runs of a thread come newest first, page by page", ReadChecks::listed));
    }

    private static void read(Scene scene) {
        RunJournal journal = scene.journal();
        scene.same("a run that is not there", journal.run(RUN), Optional.empty());
        scene.same("a key that is not there", journal.runByKey("key"), Optional.empty());
        scene.same("a thread that is not there", journal.thread(THREAD), Optional.empty());
        RunRecord record = keyed(run(), "key");
        StoredRun opened = scene.opened(record);
        stands(scene, "open", opened);
        journal.acknowledge(RUN, token(RUN), "resp_1");
        stands(scene, "acknowledge", scene.found(RUN));
        StoredRun committed = scene.committed(Samples.settled(scene.found(RUN).record()));
        stands(scene, "commit", committed);
        scene.same("versions of the run", committed.version(), opened.version() + 2);
        scene.same("a key that is the run's id", journal.runByKey(RUN), Optional.empty());
        scene.same("a run whose id is the key", journal.run("key"), Optional.empty());
    }

    private static void stands(Scene scene, String after, StoredRun expected) {
        for (int look = 0; look < 2; look++) {
            scene.same("the run after " + after, scene.journal().run(RUN), Optional.of(expected));
            scene.same("the run of the key after " + after, scene.journal().runByKey("key"), Optional.of(expected));
        }
    }

    private static void listed(Scene scene) {
        RunJournal journal = scene.journal();
        ended(scene, "run_c", after(1));
        ended(scene, "run_a", after(2));
        ended(scene, "run_e", after(1));
        ended(scene, "run_f", null);
        ended(scene, "run_d", START);
        scene.opened(run("run_b", THREAD, START.plusNanos(1000)));
        scene.opened(run("run_x", "thread_2", after(3)));
        List<String> expected = List.of("run_a", "run_e", "run_c", "run_b", "run_d", "run_f");
        scene.same("all", ids(journal.runs(THREAD, 9, Optional.empty())), expected);
        scene.same("the first two", ids(journal.runs(THREAD, 2, Optional.empty())), expected.subList(0, 2));
        scene.same("the next three", ids(journal.runs(THREAD, 3, Optional.of("run_e"))), expected.subList(2, 5));
        scene.same("behind the fifth", ids(journal.runs(THREAD, 3, Optional.of("run_d"))), expected.subList(5, 6));
        scene.same("behind the last", ids(journal.runs(THREAD, 3, Optional.of("run_f"))), List.of());
        scene.same("behind one of another thread", ids(journal.runs(THREAD, 3, Optional.of("run_x"))), List.of());
        scene.same("those of no thread", ids(journal.runs("thread_9", 3, Optional.empty())), List.of());
        scene.same("one of them", journal.runs(THREAD, 1, Optional.of("run_c")), List.of(scene.found("run_b")));
    }

    private static void ended(Scene scene, String id, @Nullable Instant createdAt) {
        scene.endedRun(run(id, THREAD, createdAt));
    }

    private static List<String> ids(List<StoredRun> runs) {
        return runs.stream().map(each -> each.record().id()).toList();
    }
}
