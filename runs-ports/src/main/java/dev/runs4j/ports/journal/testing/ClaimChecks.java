package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;

import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.Refusal;
import java.util.List;

/** Claiming calls, one after the other. */
final class ClaimChecks {

    private static final long TEN_YEARS = 10L * 365 * 86_400;

    private ClaimChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J31", "a call that nobody claimed is granted to the owner", ClaimChecks::granted),
                Check.of("J32", "a call is granted once and for all", ClaimChecks::onceForAll),
                Check.of("J33", "the round belongs to the key", ClaimChecks::perRound),
                Check.of("J34", "a claim under another epoch is outdated", ClaimChecks::outdated),
                Check.of("J37", "nothing is claimed in a drive that has ended", ClaimChecks::ended),
                Check.of("J38", "nothing is claimed in a drive that is not there", ClaimChecks::notThere));
    }

    private static void granted(Scene scene) {
        scene.begun(RUN);
        isGranted(scene, call(1, "call_1"), 1);
        scene.adopted(RUN, 60);
        isGranted(scene, call(1, "call_2"), 2);
    }

    private static void isGranted(Scene scene, JournalCall call, long epoch) {
        ClaimRow expected = ClaimRow.of(call, "refund", epoch, after(7));
        ClaimAnswer answer = scene.journal().claim(call, "refund", epoch, after(7));
        ClaimRow claim =
                scene.is("first claim", answer, ClaimAnswer.Granted.class).claim();
        scene.same("time of the claim", claim.claimedAt(), after(7));
        scene.same("the claim in the answer", claim, expected);
        scene.same("the claim that is found", scene.found(RUN).claim(call).orElse(null), expected);
    }

    private static void onceForAll(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        ClaimRow first = scene.found(RUN).claims().get(0);
        isTaken(scene, 1, 6, first);
        isTaken(scene, 1, TEN_YEARS, first);
        scene.adopted(RUN, TEN_YEARS);
        isTaken(scene, 2, TEN_YEARS, first);
        ClaimRow answered = scene.journal().record(call(1, "call_1"), returned("done"));
        isTaken(scene, 2, TEN_YEARS, answered);
        scene.same("claims", scene.found(RUN).claims(), List.of(answered));
    }

    private static void isTaken(Scene scene, long epoch, long seconds, ClaimRow row) {
        ClaimAnswer answer = scene.journal().claim(call(1, "call_1"), "refund", epoch, after(seconds));
        scene.same(
                "the claim in the answer",
                scene.is("claim again under epoch " + epoch, answer, ClaimAnswer.Taken.class)
                        .claim(),
                row);
    }

    private static void perRound(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        scene.claimed(call(2, "call_1"), 1);
        scene.same("number of claims", scene.found(RUN).claims().size(), 2);
    }

    private static void outdated(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        scene.adopted(RUN, 60);
        for (long epoch : List.of(0L, 1L, 3L)) {
            isOutdated(scene, "call_1", epoch);
            isOutdated(scene, "call_2", epoch);
        }
        scene.same("number of claims", scene.found(RUN).claims().size(), 1);
        scene.journal().end(RUN, 2, "completed", after(90));
        isOutdated(scene, "call_2", 1);
    }

    private static void isOutdated(Scene scene, String callId, long epoch) {
        ClaimAnswer answer = scene.journal().claim(call(1, callId), "pay", epoch, after(70));
        scene.same(
                "the current epoch in the answer",
                scene.is("claim under epoch " + epoch + " of 2", answer, Refusal.Outdated.class)
                        .epoch(),
                2L);
    }

    private static void ended(Scene scene) {
        scene.begun(RUN);
        scene.journal().end(RUN, 1, "completed", after(60));
        ClaimAnswer answer = scene.journal().claim(call(1, "call_1"), "pay", 1, after(61));
        scene.same(
                "the end in the answer",
                scene.is("claim after the end", answer, Refusal.Ended.class).end(),
                new DriveEnd("completed", after(60)));
        scene.same("claims", scene.found(RUN).claims(), List.of());
    }

    private static void notThere(Scene scene) {
        ClaimAnswer answer = scene.journal().claim(call(1, "call_1"), "pay", 1, after(5));
        scene.same(
                "the run in the answer",
                scene.is("claim without a drive", answer, Refusal.Unknown.class).run(),
                RUN);
        scene.isMissing(RUN);
    }
}
