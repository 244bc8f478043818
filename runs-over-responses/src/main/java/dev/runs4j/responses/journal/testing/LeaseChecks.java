package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OTHER;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.SHORT;
import static dev.runs4j.responses.journal.testing.Samples.run;

import dev.runs4j.responses.journal.Lease;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Leases. That one is held is tried with long ones, that one is over with short ones, so that it does not matter how long a check takes where the
 * clock goes by itself.
 */
final class LeaseChecks {

    private LeaseChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N51", "a lease is given to whoever asks while nobody else holds it", LeaseChecks::given),
                Check.of("N52", "one of several gets the lease", LeaseChecks::oneOfSeveral),
                Check.of("N53", "its holder ends a lease", LeaseChecks::released));
    }

    private static void given(Scene scene) throws InterruptedException {
        scene.that(scene.journal().lease(RUN, OWNER, LONG).isEmpty(), "a run was leased that is not there");
        StoredRun opened = scene.opened(run());
        refused(scene, OTHER);
        Lease longer = gets(scene, OWNER, LONG.plus(LONG));
        scene.that(longer.until().isAfter(opened.lease().orElseThrow().until()), "its holder was not given more time");
        refused(scene, OTHER);
        gets(scene, OWNER, SHORT);
        scene.pass(SHORT.plus(SHORT));
        gets(scene, OTHER, LONG);
        refused(scene, OWNER);
        gets(scene, OTHER, SHORT);
        gets(scene, OTHER, LONG);
        scene.pass(SHORT.plus(SHORT));
        refused(scene, OWNER);
        scene.same("version", scene.found(RUN).version(), opened.version());
        scene.committed(Samples.ended(run()));
        gets(scene, OTHER, SHORT);
        scene.pass(SHORT.plus(SHORT));
        gets(scene, OWNER, LONG);
    }

    static Lease gets(Scene scene, String owner, Duration time) {
        Optional<StoredRun> answer = scene.journal().lease(RUN, owner, time);
        scene.that(answer.isPresent(), owner + " was not given the lease");
        scene.same("the run in the answer", answer, Optional.of(scene.found(RUN)));
        Lease lease = answer.flatMap(StoredRun::lease).orElseThrow(() -> scene.broken("the run has no lease"));
        scene.same("owner", lease.owner(), owner);
        return lease;
    }

    static void refused(Scene scene, String owner) {
        StoredRun before = scene.found(RUN);
        scene.that(scene.journal().lease(RUN, owner, LONG).isEmpty(), owner + " was given a lease that another holds");
        scene.same("the run", scene.found(RUN), before);
    }

    private static void oneOfSeveral(Scene scene) throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String id = "run_" + round;
            scene.opened(run(id, "thread_" + round));
            scene.journal().release(id, OWNER);
            List<Optional<StoredRun>> answers =
                    scene.crowd().each(number -> scene.journal().lease(id, "owner_" + number, LONG));
            List<StoredRun> given = answers.stream().flatMap(Optional::stream).toList();
            scene.same("how many were given the lease", given.size(), 1);
            scene.same("the run in the answer", given.get(0), scene.found(id));
        }
    }

    private static void released(Scene scene) {
        RunJournal journal = scene.journal();
        StoredRun opened = scene.opened(run());
        journal.release(RUN, OTHER);
        scene.same("the run after a release by another", scene.found(RUN), opened);
        journal.release(RUN, OWNER);
        scene.same("lease after a release", scene.found(RUN).lease(), Optional.empty());
        scene.same("version after a release", scene.found(RUN).version(), opened.version());
        journal.release(RUN, OWNER);
        gets(scene, OTHER, LONG);
        journal.release(RUN, OWNER);
        refused(scene, OWNER);
        journal.release("run_9", OWNER);
        scene.isMissing("run_9");
    }
}
