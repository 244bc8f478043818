package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.LONG;
import static dev.runs4j.responses.journal.testing.Samples.OTHER;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.SHORT;
import static dev.runs4j.responses.journal.testing.Samples.run;

import dev.runs4j.responses.journal.Lease;
import dev.runs4j.responses.journal.RunJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The journal's time. */
final class ClockChecks {

    private ClockChecks() {}

    static List<Check> all() {
        return List.of(Check.of("N05", "the journal has one time, which never goes back", ClockChecks::oneTime));
    }

    private static void oneTime(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        scene.opened(run());
        scene.pass(SHORT);
        Instant before = journal.now();
        Lease lease = lease(scene, OWNER);
        Instant wish = journal.wishCancel(RUN)
                .flatMap(run -> run.cancelWish())
                .orElseThrow(() -> scene.broken("the wish to cancel has no time"));
        isWithin(scene, "the beginning of a lease", before, lease.until().minus(LONG));
        isWithin(scene, "a wish to cancel", before, wish);
        Instant latest = journal.now();
        if (scene.turnClock(LONG.multipliedBy(2).negated())) {
            isNotBefore(scene, "the time after the clock was set back", journal.now(), latest);
            scene.that(journal.lease(RUN, OTHER, LONG).isEmpty(), "a lease was given away when the clock was set back");
            isNotBefore(
                    scene,
                    "the beginning of a lease then",
                    lease(scene, OWNER).until().minus(LONG),
                    latest);
        }
        scene.crowd().each(number -> goesOn(scene, latest));
    }

    private static Lease lease(Scene scene, String owner) {
        return scene.journal()
                .lease(RUN, owner, LONG)
                .flatMap(run -> run.lease())
                .orElseThrow(() -> scene.broken("its holder was not given the lease again"));
    }

    /** As the clock says, cut to microseconds by whoever wrote it down. */
    private static void isWithin(Scene scene, String what, Instant before, Instant time) {
        isNotBefore(scene, what, time, before);
        isNotBefore(scene, "the time after " + what, scene.journal().now(), time);
    }

    private static void isNotBefore(Scene scene, String what, Instant time, Instant before) {
        scene.that(
                !time.isBefore(before.minus(Duration.ofNanos(1000))),
                what + ": expected not before " + before + ", but was " + time);
    }

    private static boolean goesOn(Scene scene, Instant from) {
        Instant latest = from;
        for (int i = 0; i < 20; i++) {
            Instant now = scene.journal().now();
            isNotBefore(scene, "the time", now, latest);
            latest = now;
        }
        return true;
    }
}
