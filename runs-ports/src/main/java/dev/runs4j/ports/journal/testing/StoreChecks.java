package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.DEADLINE;
import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.START;
import static dev.runs4j.ports.journal.testing.Samples.TOOLS;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.List;

/** Stores that outlive a journal and serve several. */
final class StoreChecks {

    private StoreChecks() {}

    static List<Check> all() {
        return List.of(
                Check.onSharedStore("J91", "what was written outlives the journal", StoreChecks::outlives),
                Check.onSharedStore("J92", "journals on one store see each other", StoreChecks::together));
    }

    private static void outlives(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        journal.record(call(1, "call_1"), returned("done"));
        journal.sending(RUN, 1, 1);
        journal.accepted(RUN, 1, 1);
        scene.adopted(RUN, 60);
        scene.claimed(call(2, "call_2"), 2);
        journal.sending(RUN, 2, 2);
        scene.begun(OTHER);
        journal.end(OTHER, 1, "completed", after(70));
        DriveSnapshot open = scene.found(RUN);
        DriveSnapshot ended = scene.found(OTHER);
        journal.close();
        ToolJournal again = scene.open();
        scene.same("a drive under way", scene.found(again, RUN), open);
        scene.same("a drive that has ended", scene.found(again, OTHER), ended);
        scene.is(
                "claim of a call that was claimed before",
                again.claim(call(2, "call_2"), "pay", 2, after(80)),
                ClaimAnswer.Taken.class);
    }

    private static void together(Scene scene) throws InterruptedException {
        ToolJournal first = scene.journal();
        ToolJournal second = scene.open();
        scene.begun(RUN);
        scene.is("begin by the second", second.begin(RUN, DEADLINE, TOOLS, START), BeginAnswer.ThereAlready.class);
        ClaimRow claim = scene.claimed(call(1, "call_1"), 1);
        ClaimAnswer taken = second.claim(call(1, "call_1"), "pay", 1, after(6));
        scene.is("claim by the second", taken, ClaimAnswer.Taken.class);
        scene.same("claims that the first sees", scene.found(RUN).claims(), List.of(claim));
        ClaimRow answered = second.record(call(1, "call_1"), returned("done"));
        scene.same("claims that the first sees", scene.found(RUN).claims(), List.of(answered));
        long epoch = scene.found(second, RUN).drive().epoch();
        oneIsGranted(scene, List.of(first, second), epoch);
        second.adopt(RUN, after(60));
        ClaimAnswer late = first.claim(call(2, "call_2"), "pay", 1, after(61));
        scene.is("claim by the first after it lost the drive", late, Refusal.Outdated.class);
    }

    private static void oneIsGranted(Scene scene, List<ToolJournal> journals, long epoch) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            JournalCall call = call(1, "race_" + i);
            List<ClaimAnswer> answers =
                    scene.crowd().each(2, which -> journals.get(which).claim(call, "pay", epoch, after(9)));
            scene.same(
                    "how many were granted the call",
                    answers.stream()
                            .filter(ClaimAnswer.Granted.class::isInstance)
                            .count(),
                    1L);
        }
    }
}
