package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens that a server does not take. */
@Timeout(30)
class TokenRefusedTest {

    private final TokenStage stage = new TokenStage();

    private boolean renew(String token) {
        return stage.credentials.renew(TokenStage.sent(token));
    }

    @Test
    void aRefusedTokenIsForgottenAndTheSourceToldSo() {
        stage.said();

        assertThat(renew("token-1")).isTrue();

        assertThat(stage.said()).isEqualTo("Bearer token-2");
        assertThat(stage.tokens.asked).extracting(TokenRequest::refused).containsExactly(false, true);
    }

    @Test
    void aTokenThatOthersHaveRenewedMeanwhileIsNotRenewedAgain() {
        stage.said();
        renew("token-1");
        stage.said();

        assertThat(renew("token-1")).isTrue();

        assertThat(stage.said()).isEqualTo("Bearer token-2");
        assertThat(stage.tokens.asked).hasSize(2);
    }

    @Test
    void aFieldOfTheCallersOwnThatIsRefusedIsNoneOfOurs() {
        stage.said();

        assertThat(renew("mine")).isFalse();
        assertThat(stage.credentials.renew(HttpHeaders.NONE)).isFalse();

        assertThat(stage.said()).isEqualTo("Bearer token-1");
    }

    @Test
    void oneThatComesAgainFromAnAskingThatDidNotKnowIsAskedForOnceMore() throws InterruptedException {
        stage.said();
        stage.clock.advance(Duration.ofMinutes(56));
        TokenStage.Gate gate = stage.hold(request -> stage.hourly("token-1"));
        TokenStage.Caller asksAhead = stage.call();
        gate.awaitAsked();
        renew("token-1");
        TokenStage.Caller wasRefused = stage.call();
        stage.clock.awaitWaiters(1);
        gate.open();

        assertThat(wasRefused.outcome()).isEqualTo("Bearer token-3");
        assertThat(asksAhead.outcome()).isEqualTo("Bearer token-3");
        assertThat(stage.tokens.asked).extracting(TokenRequest::refused).containsExactly(false, false, true);
    }

    @Test
    void oneThatComesAgainFromASourceThatKnewIsUsedByLaterCalls() {
        stage.said();
        renew("token-1");
        stage.tokens.instead = request -> stage.hourly("token-1");

        assertThat(stage.said()).isEqualTo("Bearer token-1");
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        assertThat(stage.tokens.asked).hasSize(2);
    }
}
