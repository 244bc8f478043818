package dev.runs4j.responses.journal.testing;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values that checks work with. */
final class Samples {

    static final String BACKEND = "backend-a";
    static final String ELSEWHERE = "backend-b";
    static final String OWNER = "owner-a";
    static final String OTHER = "owner-b";
    static final String THREAD = "thread_1";
    static final String RUN = "run_1";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Metadata COLOUR = Metadata.of("colour", "green");

    /** Longer than any check takes. */
    static final Duration LONG = Duration.ofHours(1);

    /** Short enough to wait for where the clock cannot be turned. */
    static final Duration SHORT = Duration.ofMillis(100);

    private Samples() {}

    static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    static ThreadRecord thread(String id) {
        return thread(id, START);
    }

    static ThreadRecord thread(String id, Instant createdAt) {
        return ThreadRecord.builder(id, ContextMode.CONVERSATION, createdAt).build();
    }

    /** A run that was just opened, as {@link #token} of it is planned. */
    static RunRecord run(String id, String threadId) {
        return run(id, threadId, START);
    }

    static RunRecord run(String id, String threadId, @Nullable Instant createdAt) {
        Run run = Run.builder(id, threadId)
                .timeline(RunTimeline.builder().createdAt(createdAt).build())
                .build();
        return RunRecord.builder(run, "fingerprint", Hop.planned(token(id)).build())
                .build();
    }

    static RunRecord run() {
        return run(RUN, THREAD);
    }

    static String token(String runId) {
        return "token of " + runId;
    }

    static RunRecord keyed(RunRecord run, String key) {
        return run.toBuilder().requestKey(key).build();
    }

    static RunRecord expiring(RunRecord run, Instant at) {
        return run.toBuilder()
                .run(run.run().toBuilder()
                        .timeline(run.run().timeline().toBuilder().expiresAt(at).build())
                        .build())
                .build();
    }

    static RunRecord in(RunStatus status, RunRecord run) {
        return run.toBuilder().run(run.run().toBuilder().status(status).build()).build();
    }

    /** The run ended, and nothing of it is in the way unless a repair is due. */
    static RunRecord ended(RunRecord run, RepairState repair) {
        return in(RunStatus.EXPIRED, run).toBuilder().repair(repair).build();
    }

    static RunRecord ended(RunRecord run) {
        return ended(run, RepairState.NONE);
    }

    /** What came of the last attempt is written down. */
    static RunRecord settled(RunRecord run) {
        Hop hop = run.hop();
        return run.withHop(hop.withCurrent(hop.current().settled()));
    }
}
