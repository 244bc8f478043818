package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for a token that another call has asked for. */
@Timeout(30)
class TokenWaitTest {

    private final TokenStage stage = new TokenStage();

    private List<TokenStage.Caller> calls(int count) {
        List<TokenStage.Caller> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callers.add(stage.call());
        }
        return callers;
    }

    private static List<Object> outcomes(List<TokenStage.Caller> callers) throws InterruptedException {
        List<Object> outcomes = new ArrayList<>();
        for (TokenStage.Caller caller : callers) {
            outcomes.add(caller.outcome());
        }
        return outcomes;
    }

    @Test
    void aHundredCallersAskOnce() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("shared"));
        List<TokenStage.Caller> callers = calls(100);
        gate.awaitAsked();
        stage.clock.awaitWaiters(99);
        gate.open();

        assertThat(outcomes(callers)).hasSize(100).containsOnly("Bearer shared");
        assertThat(stage.tokens.asked).hasSize(1);
    }

    @Test
    void everybodyWhoWaitedLearnsOfTheFailure() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> {
            throw new IllegalStateException("down");
        });
        List<TokenStage.Caller> callers = calls(10);
        stage.clock.awaitWaiters(9);
        gate.open();

        assertThat(outcomes(callers))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                AuthenticationException.class,
                                failed -> assertThat(failed).hasMessageContaining("down")));
        assertThat(stage.tokens.asked).hasSize(1);
    }

    @Test
    void whoWaitedForOneWithTooLittleTimeAsksItself() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> {
            throw new IllegalStateException("timed out");
        });
        TokenStage.Caller hurried = stage.call(Duration.ofSeconds(2));
        gate.awaitAsked();
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        stage.clock.advance(Duration.ofSeconds(1));
        gate.open();

        hurried.outcome(); // The error, or the other one's token, whichever is first.
        assertThat(waits.outcome()).isEqualTo("Bearer token-2");
    }

    @Test
    void whoWaitsGivesUpAtItsDeadlineAndTheOtherGoesOn() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller asks = stage.call();
        gate.awaitAsked();
        TokenStage.Caller waits = stage.call(Duration.ofSeconds(5));
        stage.clock.awaitWaiters(1);
        stage.clock.advance(Duration.ofSeconds(5));

        assertThat(waits.error())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("The deadline 2026-03-01T12:00:05Z passed in the wait for a token from my tokens");

        gate.open();
        assertThat(asks.outcome()).isEqualTo("Bearer late");
    }

    @Test
    void withoutADeadlineWhoWaitsGivesUpAfterAMinute() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller asks = stage.call();
        gate.awaitAsked();
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        stage.clock.advance(Duration.ofSeconds(60));

        assertThat(waits.error())
                .isInstanceOfSatisfying(
                        RunsException.class,
                        error -> assertThat(error.happened()).isEqualTo(Happened.NO))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("No token came from my tokens within 60 s, another call has asked it");

        gate.open();
        asks.outcome();
    }

    @Test
    void closingWakesThoseWhoWait() throws InterruptedException {
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("late"));
        TokenStage.Caller asks = stage.call();
        gate.awaitAsked();
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        stage.credentials.close();

        assertThat(waits.error()).isInstanceOf(BackendClosedException.class).hasMessage("Backend azure is closed");

        gate.open();
        asks.outcome();
    }
}
