package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;

import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.WriteAnswer;
import java.util.List;
import java.util.Map;

/** Marking what was submitted. */
final class MarkChecks {

    private MarkChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J51", "marks are written", MarkChecks::written),
                Check.of("J52", "a mark is never taken back", MarkChecks::neverTakenBack),
                Check.of("J53", "a mark under another epoch is outdated", MarkChecks::outdated),
                Check.of("J54", "no mark without a drive under way", MarkChecks::noDrive));
    }

    private static void written(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        isWritten(scene, journal.sending(RUN, 1, 1));
        scene.same("marks", scene.found(RUN).marks(), Map.of(1, SubmitMark.SENDING));
        isWritten(scene, journal.accepted(RUN, 1, 1));
        isWritten(scene, journal.accepted(RUN, 2, 1));
        scene.same("marks", scene.found(RUN).marks(), Map.of(1, SubmitMark.ACCEPTED, 2, SubmitMark.ACCEPTED));
    }

    private static void isWritten(Scene scene, WriteAnswer answer) {
        scene.is("a mark under the current epoch", answer, WriteAnswer.Written.class);
    }

    private static void neverTakenBack(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        for (int times = 0; times < 2; times++) {
            isWritten(scene, journal.sending(RUN, 1, 1));
            isWritten(scene, journal.sending(RUN, 2, 1));
        }
        scene.same("marks", scene.found(RUN).marks(), Map.of(1, SubmitMark.SENDING, 2, SubmitMark.SENDING));
        for (int times = 0; times < 2; times++) {
            isWritten(scene, journal.accepted(RUN, 1, 1));
        }
        isWritten(scene, journal.sending(RUN, 1, 1));
        scene.same("marks", scene.found(RUN).marks(), Map.of(1, SubmitMark.ACCEPTED, 2, SubmitMark.SENDING));
    }

    private static void outdated(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        scene.adopted(RUN, 60);
        for (long epoch : List.of(0L, 1L, 3L)) {
            for (WriteAnswer answer : List.of(journal.sending(RUN, 1, epoch), journal.accepted(RUN, 2, epoch))) {
                scene.same(
                        "the current epoch in the answer",
                        scene.is("a mark under epoch " + epoch + " of 2", answer, Refusal.Outdated.class)
                                .epoch(),
                        2L);
            }
        }
        scene.same("marks", scene.found(RUN).marks(), Map.of());
    }

    private static void noDrive(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        journal.end(RUN, 1, "completed", after(60));
        for (WriteAnswer answer : List.of(journal.sending(RUN, 1, 1), journal.accepted(RUN, 1, 1))) {
            scene.same(
                    "the end in the answer",
                    scene.is("a mark after the end", answer, Refusal.Ended.class)
                            .end(),
                    new DriveEnd("completed", after(60)));
        }
        scene.same("marks", scene.found(RUN).marks(), Map.of());
        for (WriteAnswer answer : List.of(journal.sending(OTHER, 1, 1), journal.accepted(OTHER, 1, 1))) {
            scene.is("a mark without a drive", answer, Refusal.Unknown.class);
        }
        scene.isMissing(OTHER);
    }
}
