package dev.runs4j.ports.journal.testing;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.time.Instant;

/** The values that checks work with. */
final class Samples {

    static final String BACKEND = "backend-a";
    static final String ELSEWHERE = "backend-b";
    static final JournalRun RUN = run("run_1");
    static final JournalRun OTHER = run("run_2");
    static final ToolSet TOOLS = new ToolSet("payments", "1");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant DEADLINE = START.plus(Duration.ofMinutes(10));

    private Samples() {}

    static JournalRun run(String runId) {
        return new JournalRun(BACKEND, RunRef.of("thread_1", runId));
    }

    static JournalCall call(int round, String callId) {
        return new JournalCall(RUN, round, callId);
    }

    static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    static CallResult returned(String output) {
        return new CallResult(CallResult.Kind.RETURNED, output, after(30));
    }
}
