package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the steps that do not end a run leave on it. */
class RunAtWorkTest {

    @Test
    void startingSetsTheStartAndNothingElse() {
        Run started = SampleRuns.queued().start(Instant.parse("2026-01-02T03:04:06Z"));

        assertThat(started).isEqualTo(SampleRuns.inProgress());
    }

    @Test
    void startingAgainMovesTheStart() {
        Run again = SampleRuns.requiresAction().answered().start(Instant.parse("2026-01-02T03:05:00Z"));

        assertThat(again.timeline().startedAt()).contains(Instant.parse("2026-01-02T03:05:00Z"));
        assertThat(again.timeline().createdAt()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(again.timeline().expiresAt()).contains(Instant.parse("2026-01-02T03:14:05Z"));
    }

    @Test
    void requiringActionSetsTheActionAndNothingElse() {
        Run waiting = SampleRuns.inProgress().requireAction(ACTION);

        assertThat(waiting).isEqualTo(SampleRuns.requiresAction());
        assertThat(waiting.pendingCalls()).isEqualTo(ACTION.calls());
    }

    @Test
    void answeringClearsTheActionAndKeepsStartAndExpiry() {
        Run answered = SampleRuns.requiresAction().answered();

        assertThat(answered)
                .isEqualTo(SampleRuns.inProgress().toBuilder()
                        .status(RunStatus.QUEUED)
                        .build());
        assertThat(answered.requiredAction()).isEmpty();
        assertThat(answered.pendingCalls()).isEmpty();
        assertThat(answered.timeline().startedAt()).contains(Instant.parse("2026-01-02T03:04:06Z"));
        assertThat(answered.timeline().expiresAt()).contains(Instant.parse("2026-01-02T03:14:05Z"));
    }

    @Test
    void requestingACancelClearsTheActionAndSetsNoTime() {
        Run cancelling = SampleRuns.requiresAction().requestCancel();

        assertThat(cancelling).isEqualTo(SampleRuns.cancelling());
        assertThat(cancelling.timeline().cancelledAt()).isEmpty();
        assertThat(cancelling.timeline().expiresAt()).contains(Instant.parse("2026-01-02T03:14:05Z"));
    }

    @Test
    void usageToldEarlyIsKept() {
        Run waiting = SampleRuns.requiresAction().toBuilder()
                .outcome(new RunOutcome(null, null, SampleRuns.USAGE))
                .build();

        assertThat(waiting.answered().usage()).contains(SampleRuns.USAGE);
        assertThat(waiting.requestCancel().usage()).contains(SampleRuns.USAGE);
        assertThat(waiting.answered().start(SampleRuns.STARTED).usage()).contains(SampleRuns.USAGE);
        assertThat(waiting.answered()
                        .start(SampleRuns.STARTED)
                        .requireAction(ACTION)
                        .usage())
                .contains(SampleRuns.USAGE);
    }
}
