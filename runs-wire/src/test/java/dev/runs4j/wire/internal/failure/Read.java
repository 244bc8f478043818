package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.internal.WireOperation;
import java.time.Instant;

/** Reads answers at a fixed time, with one known secret. */
final class Read {

    static final String CANARY = "canary-0123456789-secret";
    static final RunRef RUN = new RunRef("thread_1", "run_1");
    static final FailureReader READER = new FailureReader(
            FailureReader.REQUEST_ID_HEADERS,
            "https://gateway.example/v1",
            "",
            Redactor.of(Secret.of(CANARY)),
            VirtualClock.manual(Instant.parse("2026-11-22T06:00:00Z")));

    private Read() {}

    static FailedAttemptException failure(Subject subject, HttpAnswer answer) {
        return READER.refused(subject, answer);
    }

    static FailedAttemptException failure(WireOperation operation, HttpAnswer answer) {
        return failure(Subject.ofRun(operation, RUN), answer);
    }

    static RunsException error(WireOperation operation, HttpAnswer answer) {
        return failure(operation, answer).error();
    }

    static RunsException error(WireOperation operation, int status, String message) {
        return error(operation, CannedAnswer.json(status, CannedAnswer.error(message)));
    }
}
