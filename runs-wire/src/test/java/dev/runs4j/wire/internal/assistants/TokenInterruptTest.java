package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt is of one caller only, whatever its source makes of it. */
@Timeout(30)
class TokenInterruptTest {

    private final TokenStage stage = new TokenStage();

    static Stream<Function<InterruptedException, Exception>> wrappings() {
        return Stream.of(
                interrupt -> interrupt,
                interrupt -> new IllegalStateException(interrupt),
                interrupt -> new IllegalStateException("no token", new RuntimeException(interrupt)),
                interrupt -> {
                    Exception other = new IllegalStateException("no token");
                    other.addSuppressed(interrupt);
                    return other;
                },
                interrupt -> new IllegalStateException(new ClosedByInterruptException()),
                interrupt -> {
                    Thread.currentThread().interrupt();
                    return new IllegalStateException("no token");
                });
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void whoWaitsForOneThatWasInterruptedAsksItself(Function<InterruptedException, Exception> wrapping)
            throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        stage.tokens.instead = request -> {
            stage.tokens.instead = null;
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("unreachable");
            } catch (InterruptedException interrupt) {
                throw wrapping.apply(interrupt);
            }
        };
        TokenStage.Caller asks = stage.call();
        asked.await();
        TokenStage.Caller waits = stage.call();
        stage.clock.awaitWaiters(1);
        asks.interrupt();

        assertThat(asks.error())
                .hasCauseInstanceOf(Exception.class)
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        error -> assertThat(error.happened()).isEqualTo(Happened.NO));
        assertThat(waits.outcome()).isEqualTo("Bearer token-2");
    }

    @Test
    void aSourceThatGivesNothingWhenItIsInterruptedIsNoFailureEither() {
        stage.tokens.instead = request -> {
            Thread.currentThread().interrupt();
            return null;
        };

        assertThat(errorOf()).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aTokenThatCameInSpiteOfAnInterruptIsKept() {
        stage.tokens.instead = request -> {
            Thread.currentThread().interrupt();
            return stage.hourly("in-spite");
        };

        assertThat(stage.said()).isEqualTo("Bearer in-spite");
        assertThat(Thread.interrupted()).isTrue();
    }

    static Stream<Exception> ofOthers() {
        RuntimeException circle = new RuntimeException("in a circle");
        circle.addSuppressed(new RuntimeException(circle));
        return Stream.of(
                new ExecutionException(new InterruptedException()),
                new IllegalStateException(new CompletionException(new InterruptedException())),
                new SocketTimeoutException("too slow"),
                circle);
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void whatAnotherThreadMetIsAFailure(Exception thrown) {
        stage.fails(thrown);

        assertThat(errorOf()).isInstanceOf(AuthenticationException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private Throwable errorOf() {
        try {
            throw new AssertionError(stage.said());
        } catch (RuntimeException error) {
            return error;
        }
    }
}
