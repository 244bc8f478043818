package dev.runs4j.driver.journal;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** A process that claims calls until it is halted, and writes down which were granted: what a tool with effects would have done. */
final class Claimant {

    static final JournalRun RUN = new JournalRun("shop", RunRef.of("thread_1", "run_1"));
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Claimant() {}

    /** Arguments: the journal's file, the file for what was granted, how many calls to claim, how many to claim before it is halted. */
    public static void main(String[] args) throws IOException {
        ToolJournal journal = FileJournals.open(Path.of(args[0]));
        int calls = Integer.parseInt(args[2]);
        int lifetime = Integer.parseInt(args[3]);
        for (int i = 0; i < calls; i++) {
            if (i == lifetime) {
                Runtime.getRuntime().halt(1);
            }
            JournalCall call = call(i);
            if (journal.claim(call, "pay", 1, NOW) instanceof ClaimAnswer.Granted) {
                Files.writeString(Path.of(args[1]), i + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                journal.record(call, new CallResult(CallResult.Kind.RETURNED, "paid " + i, NOW));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static JournalCall call(int number) {
        return new JournalCall(RUN, 1, "call_" + number);
    }
}
