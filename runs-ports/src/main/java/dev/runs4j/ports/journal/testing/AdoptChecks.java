package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.DEADLINE;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.START;
import static dev.runs4j.ports.journal.testing.Samples.TOOLS;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;

import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.SubmitMark;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Adopting drives. */
final class AdoptChecks {

    private AdoptChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J21", "adopt raises the epoch and gives the whole state", AdoptChecks::givesTheState),
                Check.of("J22", "adopt leaves the deadline and the rest alone", AdoptChecks::changesNothingElse),
                Check.of("J23", "a drive that is not there cannot be adopted", AdoptChecks::notThere),
                Check.of("J24", "a drive that has ended is shown, not owned", AdoptChecks::ended),
                Check.of("J25", "each of several that adopt a drive has an epoch of its own", AdoptChecks::several));
    }

    private static void givesTheState(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        ClaimRow answered = scene.journal().record(call(1, "call_1"), returned("done"));
        scene.journal().sending(RUN, 1, 1);
        scene.journal().accepted(RUN, 1, 1);
        ClaimRow open = scene.claimed(call(2, "call_2"), 1);
        scene.journal().sending(RUN, 2, 1);
        for (long epoch = 2; epoch <= 3; epoch++) {
            DriveSnapshot state = scene.adopted(RUN, 60 * epoch);
            scene.same("epoch in the answer", state.drive().epoch(), epoch);
            scene.same("epoch that is found", scene.found(RUN).drive().epoch(), epoch);
            scene.same("number of claims", state.claims().size(), 2);
            scene.same("result of the first", state.claims().get(0).result(), answered.result());
            scene.same("key of the second", state.claims().get(1).call(), open.call());
            scene.same("result of the second", state.claims().get(1).result(), open.result());
            scene.same("marks", state.marks(), Map.of(1, SubmitMark.ACCEPTED, 2, SubmitMark.SENDING));
        }
    }

    private static void changesNothingElse(Scene scene) {
        scene.begun(RUN);
        long aDay = 86_400;
        for (DriveRow row :
                List.of(scene.adopted(RUN, aDay).drive(), scene.found(RUN).drive())) {
            scene.same("deadline", row.deadline(), DEADLINE);
            scene.same("tools", row.tools(), TOOLS);
            scene.same("begun at", row.begunAt(), START);
            scene.same("owned since", row.ownedSince(), after(aDay));
            scene.that(!row.hasEnded(), "the drive has ended");
        }
    }

    private static void notThere(Scene scene) {
        scene.that(scene.journal().adopt(RUN, START).isEmpty(), "adopt of a drive that is not there gave a state");
        scene.isMissing(RUN);
    }

    private static void ended(Scene scene) {
        scene.begun(RUN);
        scene.journal().end(RUN, 1, "completed", after(60));
        DriveSnapshot before = scene.found(RUN);
        scene.same("the state in the answer", scene.adopted(RUN, 99), before);
        scene.same("the state that is found", scene.found(RUN), before);
    }

    private static void several(Scene scene) throws InterruptedException {
        scene.begun(RUN);
        List<Long> epochs = scene
                .crowd()
                .each(number -> scene.adopted(RUN, number).drive().epoch())
                .stream()
                .sorted()
                .toList();
        scene.same("epochs", epochs, LongStream.range(2, 2 + Crowd.SIZE).boxed().toList());
        scene.same("epoch that is found", scene.found(RUN).drive().epoch(), 1L + Crowd.SIZE);
    }
}
