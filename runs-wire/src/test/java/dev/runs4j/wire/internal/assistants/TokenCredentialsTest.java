package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TokenCredentialsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SCOPE = "https://ai.azure.com/.default";

    private final VirtualClock clock = VirtualClock.manual(START);
    private final Tokens tokens = new Tokens();
    private final TokenCredentials credentials = new TokenCredentials("azure", tokens, SCOPE, clock);

    @AfterEach
    void forgetTheInterrupt() {
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Gives token-1, token-2 and so on, each for an hour, unless told otherwise. */
    private final class Tokens implements TokenSource {

        final List<TokenRequest> asked = Collections.synchronizedList(new ArrayList<>());
        volatile Duration life = Duration.ofHours(1);
        volatile TokenSource instead;

        @Override
        public AccessToken token(TokenRequest request) throws Exception {
            asked.add(request);
            TokenSource other = instead;
            return other != null
                    ? other.token(request)
                    : AccessToken.of(
                            Secret.of("token-" + asked.size()), clock.now().plus(life));
        }

        @Override
        public String name() {
            return "my tokens";
        }
    }

    private String said() {
        return said(Optional.empty());
    }

    private String said(Optional<Instant> deadline) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        credentials.add(headers, deadline);
        return headers.build().first("Authorization").orElseThrow();
    }

    private static HttpHeaders sent(String token) {
        return HttpHeaders.of("Authorization", "Bearer " + token);
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void aTokenIsUsedUntilFiveMinutesBeforeItsEnd() {
        assertThat(said()).isEqualTo("Bearer token-1");
        clock.advance(Duration.ofMinutes(54));
        assertThat(said()).isEqualTo("Bearer token-1");
        clock.advance(Duration.ofMinutes(1));

        assertThat(said()).isEqualTo("Bearer token-2");
        assertThat(tokens.asked).hasSize(2);
    }

    @Test
    void aShortLivedOneIsUsedUntilTheMiddleOfItsLife() {
        tokens.life = Duration.ofMinutes(4);
        said();
        clock.advance(Duration.ofSeconds(119));
        assertThat(said()).isEqualTo("Bearer token-1");
        clock.advance(Duration.ofSeconds(1));

        assertThat(said()).isEqualTo("Bearer token-2");
    }

    @Test
    void oneWithoutAnEndIsAskedForOnce() {
        tokens.instead = request -> AccessToken.of(Secret.of("for-ever"), Instant.MAX);
        said();
        clock.advance(Duration.ofDays(100_000));

        assertThat(said()).isEqualTo("Bearer for-ever");
        assertThat(tokens.asked).hasSize(1);
    }

    @Test
    void theSourceIsToldTheScopeAndTheDeadline() {
        said(Optional.of(START.plusSeconds(9)));

        assertThat(tokens.asked).singleElement().satisfies(request -> {
            assertThat(request.scope()).isEqualTo(SCOPE);
            assertThat(request.deadline()).contains(START.plusSeconds(9));
            assertThat(request.refused()).isFalse();
        });
    }

    @Test
    void aRefusedTokenIsForgottenAndTheSourceToldSo() {
        said();

        assertThat(credentials.renew(sent("token-1"))).isTrue();

        assertThat(said()).isEqualTo("Bearer token-2");
        assertThat(tokens.asked).extracting(TokenRequest::refused).containsExactly(false, true);
    }

    @Test
    void aTokenThatOthersHaveRenewedMeanwhileIsNotRenewedAgain() {
        said();
        credentials.renew(sent("token-1"));
        said();

        assertThat(credentials.renew(sent("token-1"))).isTrue();

        assertThat(said()).isEqualTo("Bearer token-2");
        assertThat(tokens.asked).hasSize(2);
    }

    @Test
    void aFieldOfTheCallersOwnThatIsRefusedIsNoneOfOurs() {
        said();

        assertThat(credentials.renew(sent("mine"))).isFalse();
        assertThat(credentials.renew(HttpHeaders.NONE)).isFalse();

        assertThat(said()).isEqualTo("Bearer token-1");
    }

    @Test
    void aHundredCallersAskOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        tokens.instead = request -> {
            asked.countDown();
            go.await();
            return AccessToken.of(Secret.of("shared"), START.plusSeconds(3600));
        };
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Thread caller = new Thread(() -> said.add(said()));
            callers.add(caller);
            caller.start();
        }
        asked.await();
        clock.awaitWaiters(99);
        go.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(said).hasSize(100).containsOnly("Bearer shared");
        assertThat(tokens.asked).hasSize(1);
    }

    @Test
    void whileOneAsksAheadTheOthersGoOnWithTheOldOne() throws InterruptedException {
        said();
        clock.advance(Duration.ofMinutes(56));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        tokens.instead = request -> {
            asked.countDown();
            go.await();
            return AccessToken.of(Secret.of("next"), clock.now().plusSeconds(3600));
        };
        AtomicReference<String> first = new AtomicReference<>();
        Thread caller = new Thread(() -> first.set(said()));
        caller.start();
        asked.await();

        assertThat(said()).isEqualTo("Bearer token-1");

        go.countDown();
        caller.join();
        assertThat(first).hasValue("Bearer next");
        assertThat(said()).isEqualTo("Bearer next");
        assertThat(tokens.asked).hasSize(2);
    }

    @Test
    void aSourceThatFailsIsNamedAndAskedAgainByTheNextCall() {
        IllegalStateException down = new IllegalStateException("the vault is closed");
        tokens.instead = request -> {
            throw down;
        };

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::said)
                .withMessage(
                        "No token for https://ai.azure.com/.default from my tokens, nothing was sent: it failed with"
                                + " java.lang.IllegalStateException: the vault is closed")
                .withCause(down)
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        tokens.instead = null;
        assertThat(said()).isEqualTo("Bearer token-2");
    }

    @Test
    void aSourceThatFailsAheadOfTheEndIsLeftAloneForHalfAMinute() {
        said();
        clock.advance(Duration.ofMinutes(55));
        tokens.instead = request -> {
            throw new IllegalStateException("down");
        };
        assertThat(said()).isEqualTo("Bearer token-1");
        clock.advance(Duration.ofSeconds(29));
        assertThat(said()).isEqualTo("Bearer token-1");
        assertThat(tokens.asked).hasSize(2);

        tokens.instead = null;
        clock.advance(Duration.ofSeconds(1));

        assertThat(said()).isEqualTo("Bearer token-3");
    }

    @Test
    void aSourceThatStillFailsAtTheEndIsAnError() {
        said();
        clock.advance(Duration.ofMinutes(59));
        tokens.instead = request -> {
            throw new IllegalStateException("down");
        };
        assertThat(said()).isEqualTo("Bearer token-1");
        clock.advance(Duration.ofMinutes(1));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::said)
                .withMessageContaining("my tokens");
    }

    @Test
    void everybodyWhoWaitedLearnsOfTheFailure() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        tokens.instead = request -> {
            go.await();
            throw new IllegalStateException("down");
        };
        List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Thread caller = new Thread(() -> {
                try {
                    said();
                } catch (RuntimeException error) {
                    errors.add(error);
                }
            });
            callers.add(caller);
            caller.start();
        }
        clock.awaitWaiters(9);
        go.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(errors)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(AuthenticationException.class)
                        .hasMessageContaining("down"));
        assertThat(tokens.asked).hasSize(1);
    }

    @Test
    void whatTheSourceThrowsIsShownWithoutTokens() {
        said();
        clock.advance(Duration.ofHours(1));
        for (Exception leak : List.of(
                new IllegalStateException("token-1 was refused"),
                new IllegalStateException("refused", new IllegalStateException("Bearer abcdefgh12345678")),
                new IllegalStateException("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"))) {
            tokens.instead = request -> {
                throw leak;
            };

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(this::said)
                    .withMessageContaining("it failed with java.lang.IllegalStateException: ")
                    .satisfies(error -> assertThat(printed(error))
                            .doesNotContain("token-1")
                            .doesNotContain("abcdefgh")
                            .doesNotContain("eyJ"));
        }
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        tokens.instead = request -> null;
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::said)
                .withMessageEndingWith("nothing was sent: it gave null");

        tokens.instead = request -> AccessToken.of(Secret.of("late"), START);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::said)
                .withMessageEndingWith(
                        "it gave one that had expired at 2026-03-01T12:00:00Z, and it is 2026-03-01T12:00:00Z");

        tokens.instead = request -> AccessToken.of(Secret.of("two words"), Instant.MAX);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(this::said)
                .withMessageEndingWith("cannot stand in a header; ASCII without spaces is needed")
                .withMessageNotContaining("words");
    }

    @Test
    void whoWaitsGivesUpAtItsDeadlineAndTheOtherGoesOn() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        tokens.instead = request -> {
            asked.countDown();
            go.await();
            return AccessToken.of(Secret.of("late"), START.plusSeconds(3600));
        };
        AtomicReference<String> first = new AtomicReference<>();
        AtomicReference<Throwable> second = new AtomicReference<>();
        Thread asks = new Thread(() -> first.set(said()));
        asks.start();
        asked.await();
        Thread waits = new Thread(() -> {
            try {
                said(Optional.of(START.plusSeconds(5)));
            } catch (RuntimeException error) {
                second.set(error);
            }
        });
        waits.start();
        clock.awaitWaiters(1);
        clock.advance(Duration.ofSeconds(5));
        waits.join();
        go.countDown();
        asks.join();

        assertThat(second.get())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("Nothing was sent, the deadline 2026-03-01T12:00:05Z passed in the wait for a token from my"
                        + " tokens");
        assertThat(first).hasValue("Bearer late");
    }

    @Test
    void whoWaitsForOneThatWasInterruptedAsksItself() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        tokens.instead = request -> {
            asked.countDown();
            new CountDownLatch(1).await();
            throw new IllegalStateException("unreachable");
        };
        AtomicReference<Throwable> first = new AtomicReference<>();
        AtomicReference<String> second = new AtomicReference<>();
        Thread asks = new Thread(() -> {
            try {
                said();
            } catch (RuntimeException error) {
                first.set(error);
            }
        });
        asks.start();
        asked.await();
        Thread waits = new Thread(() -> second.set(said()));
        waits.start();
        clock.awaitWaiters(1);
        tokens.instead = null;
        asks.interrupt();
        asks.join();
        waits.join();

        assertThat(first.get()).isInstanceOf(CallInterruptedException.class);
        assertThat(second).hasValue("Bearer token-2");
    }

    @Test
    void closingWakesThoseWhoWait() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        tokens.instead = request -> {
            asked.countDown();
            go.await();
            return AccessToken.of(Secret.of("late"), START.plusSeconds(3600));
        };
        Thread asks = new Thread(this::said);
        asks.start();
        asked.await();
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread waits = new Thread(() -> {
            try {
                said();
            } catch (RuntimeException error) {
                ended.set(error);
            }
        });
        waits.start();
        clock.awaitWaiters(1);
        credentials.close();
        waits.join();
        go.countDown();
        asks.join();

        assertThat(ended.get()).isInstanceOf(BackendClosedException.class).hasMessage("Backend azure is closed");
    }

    @Test
    void oldTokensAreKnownForAWhileSoThatNoAnswerShowsThem() {
        for (int i = 0; i < 9; i++) {
            said();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(credentials.secrets())
                .extracting(Secret::reveal)
                .containsExactly(
                        "token-9", "token-8", "token-7", "token-6", "token-5", "token-4", "token-3", "token-2");
        assertThat(credentials).hasToString("TokenCredentials[my tokens, https://ai.azure.com/.default]");
        assertThat(AccessToken.of(Secret.of("token-1"), START))
                .hasToString("AccessToken[expires 2026-03-01T12:00:00Z]");
    }

    @Test
    void aLambdaIsNamedByWhereItIs() {
        TokenSource lambda = request -> AccessToken.of(Secret.of("a"), Instant.MAX);

        assertThat(lambda.name()).isEqualTo("a lambda of " + TokenCredentialsTest.class.getName());
    }
}
