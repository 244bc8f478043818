package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;

/** Records that tests write. */
final class Samples {

    static final Duration LONG = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Samples() {}

    static ThreadRecord thread(String id) {
        return ThreadRecord.builder(id, ContextMode.CONVERSATION, START).build();
    }

    static RunRecord run(String id, String threadId) {
        return RunRecord.builder(
                        Run.builder(id, threadId).build(),
                        "fingerprint",
                        Hop.planned("token of " + id).build())
                .build();
    }

    static RunRecord ended(RunRecord run) {
        return run.toBuilder()
                .run(run.run().toBuilder().status(RunStatus.COMPLETED).build())
                .build();
    }

    /** Opens a run on a thread that nobody has written since it was created. */
    static OpenAnswer open(RunJournal journal, String runId, String threadId) {
        return journal.open(run(runId, threadId), Metadata.EMPTY, thread(threadId), 1, "owner", LONG);
    }
}
