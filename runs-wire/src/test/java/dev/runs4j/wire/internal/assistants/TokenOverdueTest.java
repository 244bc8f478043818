package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source that does not come back in time. */
@Timeout(30)
class TokenOverdueTest {

    private final TokenStage stage = new TokenStage();

    @Test
    void afterAMinuteTheNextCallAsksAndTheLateTokenTakesNoPlace() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller hangs = stage.call();
        gate.awaitAsked();
        stage.clock.advance(Duration.ofSeconds(60));

        assertThat(stage.said()).isEqualTo("Bearer token-2");

        gate.open();
        assertThat(hangs.outcome()).isEqualTo("Bearer token-2");
        assertThat(stage.said()).isEqualTo("Bearer token-2");
        assertThat(stage.tokens.asked).hasSize(2);
    }

    @Test
    void beforeThatNobodyAsksBesideIt() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("slow"));
        TokenStage.Caller slow = stage.call();
        gate.awaitAsked();
        stage.clock.advance(Duration.ofMillis(59_999));
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        gate.open();

        assertThat(waits.outcome()).isEqualTo("Bearer slow");
        assertThat(slow.outcome()).isEqualTo("Bearer slow");
        assertThat(stage.tokens.asked).hasSize(1);
    }

    @Test
    void whoWaitsTakesTheAskingOver() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller hangs = stage.call();
        gate.awaitAsked();
        stage.clock.advance(Duration.ofSeconds(10));
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        stage.clock.advance(Duration.ofSeconds(50));

        assertThat(waits.outcome()).isEqualTo("Bearer token-2");

        gate.open();
        hangs.outcome();
    }

    @Test
    void aLateTokenIsWelcomeToThoseWhoWaitForTheNextOne() throws InterruptedException {
        TokenStage.Gate first = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller hangs = stage.call();
        first.awaitAsked();
        stage.clock.advance(Duration.ofSeconds(60));
        TokenStage.Gate second = stage.hold(request -> stage.hourly("newer"));
        TokenStage.Caller hangsToo = stage.call();
        second.awaitAsked();
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);

        first.open();
        assertThat(hangs.outcome()).isEqualTo("Bearer late");
        assertThat(waits.outcome()).isEqualTo("Bearer late");

        second.open();
        assertThat(hangsToo.outcome()).isEqualTo("Bearer newer");
        assertThat(stage.said()).isEqualTo("Bearer newer");
    }

    @Test
    void aLateFailureLeavesTheNewTokenAlone() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> {
            throw new IllegalStateException("down");
        });
        TokenStage.Caller hangs = stage.call();
        gate.awaitAsked();
        stage.clock.advance(Duration.ofSeconds(60));
        stage.said();
        gate.open();

        assertThat(hangs.outcome()).isEqualTo("Bearer token-2");
        stage.clock.advance(Duration.ofMinutes(54));
        assertThat(stage.said()).isEqualTo("Bearer token-2");
        assertThat(stage.tokens.asked).hasSize(2);
    }
}
