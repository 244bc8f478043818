package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;

import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import java.util.List;

/** Claiming calls while others claim or adopt. */
final class ClaimRaceChecks {

    private ClaimRaceChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J35", "one of several that claim a call is granted it", ClaimRaceChecks::oneIsGranted),
                Check.of("J36", "adopt ends the claims of the owner before", ClaimRaceChecks::adoptEndsClaims));
    }

    private static void oneIsGranted(Scene scene) throws InterruptedException {
        scene.begun(RUN);
        List<ClaimAnswer> answers =
                scene.crowd().each(number -> scene.journal().claim(call(1, "call_1"), "pay", 1, after(number)));
        long granted =
                answers.stream().filter(ClaimAnswer.Granted.class::isInstance).count();
        scene.same("how many were granted the call", granted, 1L);
        ClaimRow row = scene.found(RUN).claims().get(0);
        for (ClaimAnswer answer : answers) {
            ClaimRow told = answer instanceof ClaimAnswer.Granted own
                    ? own.claim()
                    : scene.is("another claim", answer, ClaimAnswer.Taken.class).claim();
            scene.same("the claim in an answer", told, row);
        }
    }

    private static void adoptEndsClaims(Scene scene) throws InterruptedException {
        scene.begun(RUN);
        new AdoptRace(scene).run();
    }
}
