package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class ExpiryRules extends Rules {

    ExpiryRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.NEVER_ENDS);

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"NEVER_ENDS", "WRITES_FOREVER", "STAYS_QUEUED", "ASKS_ONCE", "ASKS_APPROVAL"})
    @DisplayName("R305 a run whose expiry passes before it has ended becomes expired, then and no sooner")
    void expires(Plot plot) {
        RunRef run = stage.play(plot).settledRun();
        RunStatus before = stage.status(run);
        Instant expiry = stage.get(run).timeline().expiresAt().orElseThrow();

        stage.advance(Duration.between(stage.now(), expiry.minusMillis(1)));
        assertThat(stage.status(run)).isEqualTo(before);
        stage.advance(Duration.ofMillis(1));

        Run expired = stage.get(run);
        assertThat(expired.status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(expired.pendingCalls()).isEmpty();
        assertThat(expired.validate()).isEmpty();
    }

    @Test
    @DisplayName("R305 a run that was never picked up has not started when it expires")
    void hasNotStarted() {
        RunRef run = stage.playedOut(Plot.STAYS_QUEUED);

        assertThat(stage.status(run)).isEqualTo(RunStatus.EXPIRED);
        assertThat(stage.get(run).timeline().startedAt()).isEmpty();
    }

    @Test
    @DisplayName("R305 an answer does not put the expiry off")
    void isNotPutOff() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        Optional<Instant> expiry = stage.get(run).timeline().expiresAt();

        stage.answer(run, "wet", "12");
        assertThat(stage.get(run).timeline().expiresAt()).isEqualTo(expiry);
        stage.until(run, RunStatus.REQUIRES_ACTION);

        assertThat(stage.status(stage.untilExpiry(run))).isEqualTo(RunStatus.EXPIRED);
    }
}
