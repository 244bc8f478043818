package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.internal.client.WireCall;
import dev.runs4j.wire.internal.failure.FailureReader;
import dev.runs4j.wire.internal.failure.Redactor;
import dev.runs4j.wire.internal.failure.Subject;
import dev.runs4j.wire.internal.retry.Attempt;
import dev.runs4j.wire.internal.retry.RetryListener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what was sent and what came back, to the logger {@code dev.runs4j.wire}. */
final class WireLog implements RetryListener {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.runs4j.wire");

    private final String backend;
    private final WireLogging level;
    private final Redactor redactor;
    private final FailureReader failures;
    private final RunsClock clock;

    WireLog(String backend, WireLogging level, Redactor redactor, FailureReader failures, RunsClock clock) {
        this.backend = backend;
        this.level = level;
        this.redactor = redactor;
        this.failures = failures;
        this.clock = clock;
    }

    Line begin(Subject subject, Attempt attempt, WireCall call) {
        if (shows(WireLogging.HEADERS)) {
            LOGGER.debug("{}: {} sends{}", backend, subject, LoggedText.headers(call.headers(), redactor));
        }
        byte[] body = call.body();
        if (shows(WireLogging.BODIES) && body != null) {
            LOGGER.debug("{}: {} sends {}", backend, subject, LoggedText.body(body, body.length, redactor));
        }
        return new Line(subject, attempt, clock.now());
    }

    private boolean shows(WireLogging wanted) {
        return level.compareTo(wanted) >= 0 && LOGGER.isDebugEnabled();
    }

    /** The words of a server are a part of what it sent, and may repeat what people wrote. */
    @Override
    public void onRetry(Subject subject, int attempts, Duration wait, RunsException error) {
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug(
                    "{}: {} will be made again in {} ms, attempt {} failed: {}",
                    backend,
                    subject,
                    wait.toMillis(),
                    attempts,
                    shows(WireLogging.BODIES) ? error.getMessage() : LoggedText.kind(error));
        }
    }

    /** One sending. */
    final class Line {

        private final Subject subject;
        private final Attempt attempt;
        private final Instant begun;

        private Line(Subject subject, Attempt attempt, Instant begun) {
            this.subject = subject;
            this.attempt = attempt;
            this.begun = begun;
        }

        HttpAnswer answered(HttpAnswer answer) {
            if (LOGGER.isDebugEnabled()) {
                LOGGER.debug(
                        "{}: {} #{} was answered {} after {} ms{}",
                        backend,
                        subject,
                        attempt.number(),
                        answer.status(),
                        millis(),
                        failures.requestId(answer.headers())
                                .map(id -> " [request " + id + "]")
                                .orElse(""));
            }
            return shown(answer);
        }

        private HttpAnswer shown(HttpAnswer answer) {
            if (shows(WireLogging.HEADERS)) {
                LOGGER.debug("{}: {} got{}", backend, subject, LoggedText.headers(answer.headers(), redactor));
            }
            return shows(WireLogging.BODIES)
                    ? new LoggedAnswer(
                            answer,
                            body -> LOGGER.debug(
                                    "{}: {} got {}", backend, subject, LoggedText.body(body, body.length, redactor)))
                    : answer;
        }

        void broken(IOException broken) {
            if (LOGGER.isDebugEnabled()) {
                LOGGER.debug(
                        "{}: {} #{} broke after {} ms: {}",
                        backend,
                        subject,
                        attempt.number(),
                        millis(),
                        redactor.clean(broken.toString()));
            }
        }

        private long millis() {
            return Duration.between(begun, clock.now()).toMillis();
        }
    }
}
