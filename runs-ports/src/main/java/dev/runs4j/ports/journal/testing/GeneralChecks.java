package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.DEADLINE;
import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.TOOLS;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What holds for every operation. */
final class GeneralChecks {

    private static final List<JournalRun> ALIKE = List.of(
            new JournalRun("a", RunRef.of("t", "r")),
            new JournalRun("A", RunRef.of("t", "r")),
            new JournalRun("a ", RunRef.of("t", "r")),
            new JournalRun("a", RunRef.of("T", "r")),
            new JournalRun("a", RunRef.of(" t", "r")),
            new JournalRun("a", RunRef.of("t", "R")),
            new JournalRun("a", RunRef.of("t", "r\u0131")),
            new JournalRun("a/t", RunRef.of("t", "r")),
            new JournalRun("a", RunRef.of("t/t", "r")),
            new JournalRun("a", RunRef.of("t", "t/r")));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            " a\nb\r\nc\td ",
            "\u0000",
            "\u2028 \u00fc \u6f22 \ud83d\ude00",
            "half \ud83d",
            "\udc00 half",
            "\\n \\u0041 \\\\ \" ' , ; %20 &amp; {\"a\":1}",
            "x".repeat(100_000));

    private GeneralChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J01", "keys that look alike are told apart", GeneralChecks::exactKeys),
                Check.of("J02", "bad arguments are refused before anything is written", GeneralChecks::badArguments),
                Check.of("J03", "texts and times come back as they were given", GeneralChecks::exactTexts),
                Check.of("J04", "an interrupted thread can write, and stays interrupted", GeneralChecks::interrupted),
                Check.of("J05", "a journal that is closed refuses everything", GeneralChecks::closed));
    }

    private static void exactKeys(Scene scene) {
        ALIKE.forEach(scene::begun);
        for (String callId : List.of("c", "C", "c ", " c", "c\u0131", "d")) {
            scene.claimed(new JournalCall(ALIKE.get(0), 1, callId), 1);
        }
        scene.same("claims of one drive", scene.found(ALIKE.get(0)).claims().size(), 6);
        for (JournalRun run : ALIKE.subList(1, ALIKE.size())) {
            DriveSnapshot found = scene.found(run);
            scene.same("the key in the row of " + run, found.drive().run(), run);
            scene.same("claims of " + run, found.claims(), List.of());
        }
    }

    private static void badArguments(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        scene.refusesArgument("claim for a blank tool", () -> journal.claim(call(1, "call_1"), " ", 1, after(1)));
        scene.refusesArgument("end with a blank status", () -> journal.end(RUN, 1, "", after(1)));
        scene.refusesArgument("sending of round 0", () -> journal.sending(RUN, 0, 1));
        scene.refusesArgument("accepted of round -1", () -> journal.accepted(RUN, -1, 1));
        DriveSnapshot found = scene.found(RUN);
        scene.same("claims", found.claims(), List.of());
        scene.same("marks", found.marks(), Map.of());
        scene.that(!found.drive().hasEnded(), "the drive has ended");
    }

    private static void exactTexts(Scene scene) {
        scene.begun(RUN);
        Instant fine = Instant.parse("2026-01-01T00:00:30.123456789Z");
        for (int i = 0; i < TEXTS.size(); i++) {
            JournalCall call = call(1, "call\n" + i);
            scene.journal().claim(call, "pay\t" + i, 1, fine);
            scene.journal().record(call, new CallResult(CallResult.Kind.RETURNED, TEXTS.get(i), fine));
        }
        DriveSnapshot found = scene.found(scene.onlooker(), RUN);
        for (int i = 0; i < TEXTS.size(); i++) {
            int number = i;
            CallResult result = found.claim(call(1, "call\n" + i))
                    .filter(claim -> claim.tool().equals("pay\t" + number))
                    .flatMap(claim -> claim.result())
                    .orElseThrow(() -> scene.broken("result " + number + " or its keys are not what they were"));
            scene.that(result.output().equals(TEXTS.get(i)), "text " + i + " is not what it was");
            scene.same("time of a result", result.at(), Instant.parse("2026-01-01T00:00:30.123456Z"));
        }
    }

    private static void interrupted(Scene scene) {
        try {
            Thread.currentThread().interrupt();
            scene.begun(RUN);
            staysInterrupted(scene, "begin");
            scene.claimed(call(1, "call_1"), 1);
            staysInterrupted(scene, "claim");
            scene.journal().record(call(1, "call_1"), returned("done"));
            staysInterrupted(scene, "record");
            scene.journal().sending(RUN, 1, 1);
            staysInterrupted(scene, "sending");
            scene.same("marks", scene.found(RUN).marks().size(), 1);
            scene.that(scene.found(RUN).claims().get(0).result().isPresent(), "the result was not written");
            scene.journal().end(RUN, 1, "completed", after(60));
            staysInterrupted(scene, "end");
            scene.that(scene.found(RUN).drive().hasEnded(), "the end was not written");
            staysInterrupted(scene, "find");
        } finally {
            Thread.interrupted();
        }
    }

    private static void staysInterrupted(Scene scene, String operation) {
        scene.that(Thread.currentThread().isInterrupted(), operation + " cleared the interrupt flag");
    }

    private static void closed(Scene scene) {
        ToolJournal journal = scene.journal();
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        ToolJournal onlooker = scene.onlooker();
        DriveSnapshot before = scene.found(onlooker, RUN);
        journal.close();
        journal.close();
        refused(scene, "begin", () -> journal.begin(OTHER, DEADLINE, TOOLS, after(1)));
        refused(scene, "adopt", () -> journal.adopt(RUN, after(1)));
        refused(scene, "claim", () -> journal.claim(call(1, "call_2"), "pay", 1, after(1)));
        refused(scene, "record", () -> journal.record(call(1, "call_1"), returned("done")));
        refused(scene, "sending", () -> journal.sending(RUN, 1, 1));
        refused(scene, "accepted", () -> journal.accepted(RUN, 1, 1));
        refused(scene, "end", () -> journal.end(RUN, 1, "completed", after(1)));
        refused(scene, "find", () -> journal.find(RUN));
        refused(scene, "unfinished", () -> journal.unfinished(RUN.backend()));
        refused(scene, "purge", () -> journal.purge(RUN.backend(), after(1)));
        if (onlooker != journal) {
            scene.same("the drive as another journal sees it", scene.found(onlooker, RUN), before);
        }
    }

    private static void refused(Scene scene, String operation, Runnable call) {
        try {
            call.run();
        } catch (JournalUnavailableException expected) {
            scene.same(operation + " after close: happened", expected.happened(), Happened.NO);
            return;
        }
        throw scene.broken(operation + " after close: expected a JournalUnavailableException, but there was none");
    }
}
