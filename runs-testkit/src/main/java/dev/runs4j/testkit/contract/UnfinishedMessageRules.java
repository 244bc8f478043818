package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.RunRef;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class UnfinishedMessageRules extends Rules {

    UnfinishedMessageRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.WRITES_FOREVER);

    @Test
    @DisplayName("M07 a message that a cancelled run was writing is incomplete, with what was written by then")
    void breaksOffWhenCancelled() {
        RunRef run = stage.settledRun();
        stage.runs().cancel(run);

        Message broken = incomplete(stage.until(run, RunStatus.CANCELLED), MessageIncompleteReason.RUN_CANCELLED);
        assertThat(broken.text()).isEqualTo("It will");
    }

    @Test
    @DisplayName("M07 a cancel right after a message has begun leaves the beginning of it")
    void leavesTheBeginning() {
        RunRef run = stage.play(Plot.ANSWERS).runUntilWriting();
        stage.runs().cancel(run);

        Message broken = incomplete(stage.until(run, RunStatus.CANCELLED), MessageIncompleteReason.RUN_CANCELLED);
        assertThat("It rains in Oslo.").startsWith(broken.text()).isNotEqualTo(broken.text());
    }

    @Test
    @DisplayName("M07 a message that a failed run was writing is incomplete")
    void breaksOffWhenFailed() {
        RunRef run = stage.playedOut(Plot.FAILS_WRITING);

        assertThat(incomplete(run, MessageIncompleteReason.RUN_FAILED).text()).isEqualTo("It will");
    }

    @Test
    @DisplayName("M07 a message that an expired run was writing is incomplete, since the run's expiry")
    void breaksOffWhenExpired() {
        RunRef run = stage.settledRun();
        Optional<Instant> expiry = stage.get(run).timeline().expiresAt();

        Message broken = incomplete(stage.untilExpiry(run), MessageIncompleteReason.RUN_EXPIRED);
        assertThat(broken.text()).isEqualTo("It will");
        assertThat(broken.incompleteAt()).isEqualTo(expiry);
    }

    @Test
    @DisplayName("M07 messages that were finished before stay complete")
    void leavesFinishedMessages() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        stage.runs().cancel(run);
        stage.until(run, RunStatus.CANCELLED);

        assertThat(stage.messagesOf(run)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("I look it up.");
            assertThat(message.status()).contains(MessageStatus.COMPLETED);
        });
    }

    private Message incomplete(RunRef run, MessageIncompleteReason reason) {
        Message message = stage.messagesOf(run).get(0);
        assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        assertThat(message.incompleteDetails()).contains(MessageIncompleteDetails.of(reason));
        assertThat(message.incompleteAt()).isPresent();
        assertThat(message.completedAt()).isEmpty();
        assertThat(message.runId()).contains(run.runId());
        return message;
    }
}
