package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;

import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.WriteAnswer;
import java.util.List;
import java.util.Optional;

/** Ending drives. */
final class EndChecks {

    private EndChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J61", "a drive ends with a status", EndChecks::ends),
                Check.of("J62", "the first end stands", EndChecks::firstStands),
                Check.of("J63", "only the owner ends a drive", EndChecks::onlyTheOwner));
    }

    private static void ends(Scene scene) {
        isEnded(scene, RUN, "completed");
        isEnded(scene, OTHER, "a status of a later version");
    }

    private static void isEnded(Scene scene, JournalRun run, String status) {
        scene.begun(run);
        isWritten(scene, scene.journal().end(run, 1, status, after(60)));
        scene.same(
                "the end that is found", scene.found(run).drive().end(), Optional.of(new DriveEnd(status, after(60))));
    }

    private static void isWritten(Scene scene, WriteAnswer answer) {
        scene.is("end by the owner", answer, WriteAnswer.Written.class);
    }

    private static void firstStands(Scene scene) {
        DriveEnd first = new DriveEnd("completed", after(60));
        scene.begun(RUN);
        isWritten(scene, scene.journal().end(RUN, 1, "completed", after(60)));
        isWritten(scene, scene.journal().end(RUN, 1, "completed", after(61)));
        WriteAnswer other = scene.journal().end(RUN, 1, "failed", after(62));
        scene.same(
                "the end in the answer",
                scene.is("end with another status", other, Refusal.Ended.class).end(),
                first);
        scene.same("the end that is found", scene.found(RUN).drive().end(), Optional.of(first));
    }

    private static void onlyTheOwner(Scene scene) {
        scene.begun(RUN);
        scene.adopted(RUN, 60);
        for (long epoch : List.of(0L, 1L, 3L)) {
            WriteAnswer answer = scene.journal().end(RUN, epoch, "completed", after(70));
            scene.same(
                    "the current epoch in the answer",
                    scene.is("end under epoch " + epoch + " of 2", answer, Refusal.Outdated.class)
                            .epoch(),
                    2L);
        }
        scene.that(!scene.found(RUN).drive().hasEnded(), "the drive has ended");
        WriteAnswer unknown = scene.journal().end(OTHER, 1, "completed", after(70));
        scene.is("end of a drive that is not there", unknown, Refusal.Unknown.class);
        scene.isMissing(OTHER);
    }
}
