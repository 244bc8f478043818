package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.TokenRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking for the next token while the old one is good. */
@Timeout(30)
class TokenAheadTest {

    private final TokenStage stage = new TokenStage();

    @BeforeEach
    void fourMinutesBeforeTheEndOfTheFirstOne() {
        stage.said();
        stage.clock.advance(Duration.ofMinutes(56));
    }

    @Test
    void whileOneAsksTheOthersGoOnWithTheOldOne() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("next"));
        TokenStage.Caller first = stage.call();
        gate.awaitAsked();

        assertThat(stage.said()).isEqualTo("Bearer token-1");

        gate.open();
        assertThat(first.outcome()).isEqualTo("Bearer next");
        assertThat(stage.said()).isEqualTo("Bearer next");
        assertThat(stage.tokens.asked).hasSize(2);
    }

    @Test
    void aCallInAHurryLeavesItToOthers() {
        assertThat(stage.said(Duration.ofMillis(9_999))).isEqualTo("Bearer token-1");
        assertThat(stage.tokens.asked).hasSize(1);

        assertThat(stage.said(Duration.ofSeconds(10))).isEqualTo("Bearer token-2");
    }

    @Test
    void inTheLastMinuteACallInAHurryAsksToo() {
        stage.clock.advance(Duration.ofSeconds(179));
        assertThat(stage.said(Duration.ofSeconds(2))).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(stage.said(Duration.ofSeconds(2))).isEqualTo("Bearer token-2");
    }

    @Test
    void halfOfTheTimeIsForTheCallItself() {
        stage.said(Duration.ofSeconds(30));

        assertThat(stage.tokens.asked)
                .extracting(TokenRequest::timeLimit)
                .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(15));
    }

    @Test
    void aSourceThatEndsInTimeWithoutATokenCostsNoCall() {
        stage.tokens.instead = request -> {
            stage.clock.advance(request.timeLimit());
            throw new IllegalStateException("timed out");
        };

        assertThat(stage.said(Duration.ofSeconds(30))).isEqualTo("Bearer token-1");
        assertThat(stage.clock.now()).isEqualTo("2026-03-01T12:56:15Z");
    }

    @Test
    void oneThatHangsHoldsUpNobodyElse() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller hangs = stage.call();
        gate.awaitAsked();
        for (int minute = 0; minute < 3; minute++) {
            stage.clock.advance(Duration.ofMinutes(1));
            assertThat(stage.said()).isEqualTo("Bearer token-1");
        }
        assertThat(stage.tokens.asked).hasSize(2);

        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(stage.said()).isEqualTo("Bearer token-3");

        gate.open();
        hangs.outcome();
    }
}
