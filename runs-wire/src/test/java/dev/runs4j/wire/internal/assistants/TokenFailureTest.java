package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source is asked, and when what it gives is of no use. */
class TokenFailureTest {

    private final TokenStage stage = new TokenStage();

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void theSourceIsToldTheScopeAndHowLongItMayTake() {
        stage.said(Duration.ofSeconds(9));

        assertThat(stage.tokens.asked).singleElement().satisfies(request -> {
            assertThat(request.scope()).isEqualTo(TokenStage.SCOPE);
            assertThat(request.timeLimit()).hasSeconds(9);
            assertThat(request.refused()).isFalse();
        });
    }

    @Test
    void aMinuteIsTheMost() {
        stage.said(Duration.ofHours(1));

        assertThat(stage.tokens.asked)
                .singleElement()
                .hasToString("TokenRequest[https://ai.azure.com/.default, within PT1M]");
    }

    @Test
    void nobodyIsAskedWithoutTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenRequest.of("scope", Duration.ZERO, false))
                .withMessage("timeLimit: more than zero, but was PT0S");
    }

    @Test
    void aSourceThatFailsIsNamedAndAskedAgainByTheNextCall() {
        IllegalStateException down = new IllegalStateException("the vault is closed");
        stage.fails(down);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(stage::said)
                .withMessage("No token for https://ai.azure.com/.default from my tokens: it failed with"
                        + " java.lang.IllegalStateException: the vault is closed")
                .withCause(down)
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        stage.tokens.instead = null;
        assertThat(stage.said()).isEqualTo("Bearer token-2");
    }

    @Test
    void whatTheSourceThrowsIsShownWithoutTokens() {
        stage.said();
        stage.clock.advance(Duration.ofHours(1));
        for (Exception leak : List.of(
                new IllegalStateException("token-1 was refused"),
                new IllegalStateException("refused", new IllegalStateException("Bearer abcdefgh12345678")),
                new IllegalStateException("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"))) {
            stage.fails(leak);

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(stage::said)
                    .withMessageContaining("it failed with java.lang.IllegalStateException: ")
                    .satisfies(error -> assertThat(printed(error))
                            .doesNotContain("token-1")
                            .doesNotContain("abcdefgh")
                            .doesNotContain("eyJ"));
        }
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        stage.tokens.instead = request -> null;
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(stage::said)
                .withMessageEndingWith("from my tokens: it gave null");

        stage.tokens.instead = request -> AccessToken.of(Secret.of("late"), TokenStage.START);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(stage::said)
                .withMessageEndingWith(
                        "it gave one that had expired at 2026-03-01T12:00:00Z, and it is 2026-03-01T12:00:00Z");

        stage.tokens.instead = request -> AccessToken.of(Secret.of("two words"), Instant.MAX);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(stage::said)
                .withMessageEndingWith("cannot stand in a header; ASCII without spaces is needed")
                .withMessageNotContaining("words");
    }
}
