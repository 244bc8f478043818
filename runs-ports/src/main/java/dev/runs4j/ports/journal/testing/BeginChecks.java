package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.DEADLINE;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.START;
import static dev.runs4j.ports.journal.testing.Samples.TOOLS;
import static dev.runs4j.ports.journal.testing.Samples.after;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Beginning drives. */
final class BeginChecks {

    private BeginChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J11", "a drive begins with epoch 1", BeginChecks::begins),
                Check.of("J12", "a drive that is there is not begun again", BeginChecks::isThere),
                Check.of("J13", "one of several that begin a drive begins it", BeginChecks::oneBegins));
    }

    private static void begins(Scene scene) {
        Instant deadline = DEADLINE.plusMillis(250);
        DriveRow expected = DriveRow.builder(RUN, deadline, TOOLS, START).build();
        BeginAnswer answer = scene.journal().begin(RUN, deadline, TOOLS, START);
        scene.is("begin", answer, BeginAnswer.Begun.class);
        isRow(scene, "the row in the answer", answer.drive(), expected);
        DriveSnapshot found = scene.found(RUN);
        isRow(scene, "the row that is found", found.drive(), expected);
        scene.same("claims", found.claims(), List.of());
        scene.same("marks", found.marks(), Map.of());
    }

    private static void isRow(Scene scene, String what, DriveRow actual, DriveRow expected) {
        scene.same("epoch of " + what, actual.epoch(), expected.epoch());
        scene.same("deadline of " + what, actual.deadline(), expected.deadline());
        scene.same("tools of " + what, actual.tools(), expected.tools());
        scene.same("time of " + what, actual.begunAt(), expected.begunAt());
        scene.same("owner's time of " + what, actual.ownedSince(), expected.ownedSince());
        scene.same(what, actual, expected);
    }

    private static void isThere(Scene scene) {
        scene.begun(RUN);
        DriveRow first = scene.found(RUN).drive();
        staysAsItIs(scene, first);
        scene.journal().end(RUN, 1, "completed", after(60));
        staysAsItIs(scene, scene.found(RUN).drive());
    }

    private static void staysAsItIs(Scene scene, DriveRow row) {
        BeginAnswer again = scene.journal().begin(RUN, after(9999), new ToolSet("others", "2"), after(99));
        scene.same(
                "the row in the answer",
                scene.is("begin again", again, BeginAnswer.ThereAlready.class).drive(),
                row);
        scene.same("the row after begin again", scene.found(RUN).drive(), row);
    }

    private static void oneBegins(Scene scene) throws InterruptedException {
        List<BeginAnswer> answers =
                scene.crowd().each(number -> scene.journal().begin(RUN, after(600 + number), TOOLS, START));
        long begun =
                answers.stream().filter(BeginAnswer.Begun.class::isInstance).count();
        scene.same("how many began the drive", begun, 1L);
        DriveRow row = scene.found(RUN).drive();
        answers.forEach(answer -> scene.same("the row in an answer", answer.drive(), row));
    }
}
