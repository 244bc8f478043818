package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OTHER;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.SHORT;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.expiring;
import static dev.runs4j.responses.journal.testing.Samples.in;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.settled;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Runs that somebody has to look after. */
final class StaleChecks {

    /** Long enough for any clock to tell two times apart. */
    private static final Duration TICK = Duration.ofMillis(2);

    private StaleChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N54", "runs that nobody looks after are taken, once", StaleChecks::taken),
                Check.of("N55", "runs that nobody has to look after are not taken", StaleChecks::notTaken));
    }

    private static void taken(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        List<String> ids = List.of("run_d", "run_b", "run_e", "run_a", "run_c");
        ids.forEach(id -> scene.opened(run(id, "thread of " + id)));
        scene.committed(doubtful(scene.found("run_b").record()));
        acknowledge(scene, "run_e");
        scene.committed(expiring(scene.found("run_e").record(), journal.now().minus(LONG)));
        acknowledge(scene, "run_a");
        journal.wishCancel("run_a");
        scene.committed(ended(scene.found("run_c").record(), RepairState.DUE));
        scene.same("those that are taken while all are held", take(scene, OTHER, LONG, 9), List.of());
        for (String id : ids) {
            journal.release(id, OWNER);
            scene.pass(TICK);
        }
        scene.same("the first", take(scene, OTHER, SHORT, 1), List.of("run_d"));
        scene.pass(TICK);
        scene.same("the second", take(scene, OTHER, SHORT, 1), List.of("run_b"));
        scene.pass(SHORT.plus(SHORT));
        scene.same(
                "all when nobody holds any",
                take(scene, OTHER, LONG, 9),
                List.of("run_e", "run_a", "run_c", "run_d", "run_b"));
        scene.same("those that are taken when all are", take(scene, "owner-c", LONG, 9), List.of());
        several(scene, ids);
    }

    private static RunRecord doubtful(RunRecord run) {
        HopTry attempt = run.hop().current();
        return run.withHop(run.hop().withCurrent(attempt.indeterminate()));
    }

    private static void acknowledge(Scene scene, String id) {
        scene.journal().acknowledge(id, token(id), "resp of " + id);
    }

    /** The runs in the answer are leased to whoever asked, there and in the journal. */
    private static List<String> take(Scene scene, String owner, Duration time, int max) {
        List<StoredRun> runs = scene.journal().takeStale(owner, time, max);
        for (StoredRun run : runs) {
            scene.same("owner", run.lease().map(lease -> lease.owner()), Optional.of(owner));
            scene.same("the run that was taken", run, scene.found(run.record().id()));
        }
        return runs.stream().map(run -> run.record().id()).toList();
    }

    private static void several(Scene scene, List<String> ids) throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            ids.forEach(id -> release(scene, id));
            List<List<String>> answers = scene.crowd().each(number -> take(scene, "owner_" + number, LONG, 2));
            List<String> all = new ArrayList<>(take(scene, OTHER, LONG, 9));
            answers.forEach(all::addAll);
            scene.same("how many runs several took", all.size(), ids.size());
            scene.same("runs that several took", new HashSet<>(all), new HashSet<>(ids));
        }
    }

    private static void release(Scene scene, String id) {
        scene.found(id).lease().ifPresent(lease -> scene.journal().release(id, lease.owner()));
    }

    private static void notTaken(Scene scene) {
        RunJournal journal = scene.journal();
        scene.opened(run("run_1", "thread_1"));
        acknowledge(scene, "run_1");
        scene.opened(run("run_2", "thread_2"));
        acknowledge(scene, "run_2");
        RunRecord waiting =
                in(RunStatus.REQUIRES_ACTION, settled(scene.found("run_2").record()));
        scene.committed(expiring(waiting, journal.now().plus(LONG)));
        scene.endedRun(run("run_3", "thread_3"));
        scene.opened(run("run_4", "thread_4"));
        scene.committed(expiring(run("run_4", "thread_4"), journal.now().minus(LONG)));
        journal.wishCancel("run_4");
        scene.committed(ended(scene.found("run_4").record(), RepairState.DUE));
        scene.committed(ended(scene.found("run_4").record(), RepairState.DONE));
        for (int number = 1; number <= 4; number++) {
            journal.release("run_" + number, OWNER);
        }
        scene.same("runs that were taken", take(scene, OTHER, LONG, 9), List.of());
        for (int number = 1; number <= 4; number++) {
            scene.same("lease", scene.found("run_" + number).lease(), Optional.empty());
        }
    }
}
