package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** For how long a token is used. */
class TokenLifeTest {

    private final TokenStage stage = new TokenStage();

    @Test
    void aTokenIsUsedUntilFiveMinutesBeforeItsEnd() {
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofMinutes(54));
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(stage.said()).isEqualTo("Bearer token-2");
        assertThat(stage.tokens.asked).hasSize(2);
    }

    @Test
    void aShortLivedOneIsUsedUntilTheMiddleOfItsLife() {
        stage.tokens.life = Duration.ofMinutes(4);
        stage.said();
        stage.clock.advance(Duration.ofSeconds(119));
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(stage.said()).isEqualTo("Bearer token-2");
    }

    @Test
    void oneWithoutAnEndIsAskedForOnce() {
        stage.tokens.instead = request -> AccessToken.of(Secret.of("for-ever"), Instant.MAX);
        stage.said();
        stage.clock.advance(Duration.ofDays(100_000));

        assertThat(stage.said()).isEqualTo("Bearer for-ever");
        assertThat(stage.tokens.asked).hasSize(1);
    }

    @Test
    void aSourceThatFailsAheadOfTheEndIsLeftAloneForHalfAMinute() {
        stage.said();
        stage.clock.advance(Duration.ofMinutes(55));
        stage.fails(new IllegalStateException("down"));
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofSeconds(29));
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        assertThat(stage.tokens.asked).hasSize(2);

        stage.tokens.instead = null;
        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(stage.said()).isEqualTo("Bearer token-3");
    }

    @Test
    void aSourceThatStillFailsAtTheEndIsAnError() {
        stage.said();
        stage.clock.advance(Duration.ofMinutes(59));
        stage.fails(new IllegalStateException("down"));
        assertThat(stage.said()).isEqualTo("Bearer token-1");
        stage.clock.advance(Duration.ofMinutes(1));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(stage::said)
                .withMessageContaining("my tokens");
    }

    @Test
    void oldTokensAreKnownForAWhileSoThatNoAnswerShowsThem() {
        for (int i = 0; i < 9; i++) {
            stage.said();
            stage.clock.advance(Duration.ofHours(1));
        }

        assertThat(stage.credentials.secrets())
                .extracting(Secret::reveal)
                .containsExactly(
                        "token-9", "token-8", "token-7", "token-6", "token-5", "token-4", "token-3", "token-2");
        assertThat(stage.credentials).hasToString("TokenCredentials[my tokens, https://ai.azure.com/.default]");
        assertThat(AccessToken.of(Secret.of("token-1"), TokenStage.START))
                .hasToString("AccessToken[expires 2026-03-01T12:00:00Z]");
    }

    @Test
    void oneThatIsGivenAgainTakesThePlaceOfNoOther() {
        stage.said();
        stage.tokens.instead = request -> stage.hourly("the-same");
        for (int i = 0; i < 9; i++) {
            stage.clock.advance(Duration.ofHours(1));
            stage.said();
        }

        assertThat(stage.credentials.secrets()).extracting(Secret::reveal).containsExactly("the-same", "token-1");
    }

    @Test
    void aLambdaIsNamedByWhereItIs() {
        TokenSource lambda = request -> AccessToken.of(Secret.of("a"), Instant.MAX);

        assertThat(lambda.name()).isEqualTo("a lambda of " + TokenLifeTest.class.getName());
    }
}
