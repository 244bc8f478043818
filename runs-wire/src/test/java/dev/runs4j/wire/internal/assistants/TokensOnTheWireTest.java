package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.testserver.Received;
import dev.runs4j.wire.testserver.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens that change, as the server sees them. */
@Timeout(30)
class TokensOnTheWireTest {

    private static final RunRef REF = RunRef.of("thread_1", "run_1");
    private static final String RUN = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}";
    private static final String REFUSAL = Served.answer("401 Unauthorized", "application/json", "{}");
    private static final String TELLING = Served.answer(
            "401 Unauthorized",
            "application/json",
            "{\"error\":{\"message\":\"The role is missing\"}}",
            "x-request-id: req-1");
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = VirtualClock.manual(START);
    private final AtomicInteger asked = new AtomicInteger();

    private Served serve(TokenSource source, Script... scripts) {
        TokenCredentials credentials = new TokenCredentials("test", source, "https://ai.azure.com/.default", clock);
        return Served.with(builder -> builder.clock(clock), credentials, scripts);
    }

    private AccessToken next() {
        return AccessToken.of(
                Secret.of("token-" + asked.incrementAndGet()), clock.now().plus(Duration.ofHours(1)));
    }

    private static List<String> said(Served served) {
        return served.server.requests().stream()
                .flatMap(request -> request.lines().stream())
                .filter(line -> line.startsWith("Authorization"))
                .toList();
    }

    @Test
    void aTokenThatEndsDuringAStreamLeavesTheStreamAloneAndTheNextCallHasANewOne() {
        CountDownLatch over = new CountDownLatch(1);
        String event = "event: thread.run.created\ndata: " + RUN + "\n\n";
        Script streams = peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + event);
            over.await();
            peer.send("event: done\ndata: [DONE]\n\n");
        };
        try (Served served = serve(request -> next(), streams, Script.answering(Served.ok(RUN)))) {
            try (RunStream stream = served.backend.runs().stream(
                    CreateRun.on("thread_1").by("asst_1").build())) {
                assertThat(stream.next(Instant.MAX)).isInstanceOf(StreamPull.Event.class);
                clock.advance(Duration.ofHours(2));
                served.backend.runs().get(REF);
                over.countDown();

                assertThat(stream.next(Instant.MAX)).isInstanceOf(StreamPull.Event.class);
            }
            assertThat(said(served)).containsExactly("Authorization: Bearer token-1", "Authorization: Bearer token-2");
        }
    }

    @Test
    void aRefusedTokenIsAskedForOnceMore() {
        try (Served served = serve(request -> next(), peer -> {
            while (peer.tryRead()) {
                peer.send(isNew(peer.last()) ? Served.ok(RUN) : REFUSAL);
            }
        })) {
            served.backend.runs().get(REF);
            served.backend.runs().get(REF);

            assertThat(said(served))
                    .containsExactly(
                            "Authorization: Bearer token-1",
                            "Authorization: Bearer token-2",
                            "Authorization: Bearer token-2");
        }
    }

    private static boolean isNew(Received request) {
        return request.head().contains("token-2");
    }

    @Test
    void oneThatIsRefusedAgainIsAnErrorAndTheNextCallGoesOnFromThere() {
        try (Served served = serve(request -> next(), Script.answering(REFUSAL))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF));
            assertThat(said(served)).hasSize(2);
        }
    }

    @Test
    void theSameTokenIsNotSentTwiceInOneCall() {
        AccessToken same = AccessToken.of(Secret.of("token-1"), Instant.MAX);
        AtomicReference<String> answer = new AtomicReference<>(TELLING);
        try (Served served = serve(request -> same, peer -> {
            while (peer.tryRead()) {
                peer.send(answer.get());
            }
        })) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withMessageStartingWith("get run was refused (The role is missing), and not sent again: ")
                    .withMessageContaining(" gave the token again that the server refused [HTTP 401]")
                    .withMessageContaining(TokensOnTheWireTest.class.getSimpleName())
                    .satisfies(error -> assertThat(error.details().requestIds()).containsExactly("req-1"));
            assertThat(served.server.requests()).hasSize(1);

            answer.set(Served.ok(RUN));
            served.backend.runs().get(REF);
            assertThat(served.server.requests()).hasSize(2);
        }
    }

    @Test
    void whatTheServerSaidIsKeptWhenThereIsNoOtherToken() {
        TokenSource once = request -> {
            if (request.refused()) {
                throw new IllegalStateException("the vault is closed");
            }
            return next();
        };
        try (Served served = serve(once, Script.answering(TELLING))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withMessageStartingWith("get run was refused (The role is missing), and not sent again: No token")
                    .withMessageContaining("the vault is closed")
                    .withMessageNotContaining("nothing was sent")
                    .withStackTraceContaining("IllegalStateException: the vault is closed")
                    .satisfies(error -> {
                        assertThat(error.details().httpStatus()).hasValue(401);
                        assertThat(error.details().requestIds()).containsExactly("req-1");
                        assertThat(error.getSuppressed())
                                .singleElement()
                                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                                .hasMessageContaining("the credential is missing, wrong or worn out");
                    });
            assertThat(served.server.requests()).hasSize(1);
        }
    }

    @Test
    void theRefusalIsTheLastWordWhenTheDeadlineComesInTheWaitForAnotherToken() {
        TokenSource slow = request -> {
            clock.advance(request.refused() ? request.timeLimit() : Duration.ZERO);
            return next();
        };
        try (Served served = serve(slow, Script.answering(TELLING))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF, CallOptions.until(START.plusSeconds(9))))
                    .withMessageContaining("not sent again: get run was not sent, its deadline had passed");
            assertThat(served.server.requests()).hasSize(1);
        }
    }

    @Test
    void anotherTokenDoesNotHelpAgainstAnEmptyAccount() {
        String broke =
                Served.answer("401 Unauthorized", "application/json", "{\"error\":{\"code\":\"insufficient_quota\"}}");
        try (Served served = serve(request -> next(), Script.answering(broke))) {
            assertThatExceptionOfType(QuotaExhaustedException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF));
            assertThat(served.server.requests()).hasSize(1);
        }
    }

    @Test
    void aSlowSourceCostsNoCallThatHasAGoodToken() {
        TokenSource slow = request -> {
            clock.advance(Duration.ofSeconds(5));
            return next();
        };
        try (Served served = serve(slow, Script.answering(Served.ok(RUN)))) {
            served.backend.runs().get(REF);
            clock.advance(Duration.ofMinutes(56));

            served.backend.runs().get(REF, CallOptions.until(clock.now().plusSeconds(2)));

            assertThat(said(served)).containsExactly("Authorization: Bearer token-1", "Authorization: Bearer token-1");
        }
    }

    @Test
    void aCallWithAFieldOfItsOwnDoesNotAskTheSource() {
        CallOptions own = CallOptions.DEFAULT.withHeader("authorization", "Bearer of-my-own");
        TokenSource down = request -> {
            throw new IllegalStateException("down");
        };
        try (Served served = serve(down, Script.answering(Served.ok(RUN)))) {
            served.backend.runs().get(REF, own);

            assertThat(served.request().lines()).contains("authorization: Bearer of-my-own");
        }
    }

    @Test
    void aCallWithAFieldOfItsOwnIsNotSentAgain() {
        CallOptions own = CallOptions.DEFAULT.withHeader("authorization", "Bearer of-my-own");
        try (Served served = serve(request -> next(), Script.answering(REFUSAL))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF, own));
            assertThat(served.server.requests()).hasSize(1);
        }
    }

    @Test
    void withoutATokenNothingIsSent() {
        try (Served served = serve(
                request -> {
                    throw new IllegalStateException("down");
                },
                Script.answering(Served.ok(RUN)))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend
                            .runs()
                            .create(CreateRun.on("thread_1").by("asst_1").build()))
                    .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));
            assertThat(served.server.connections()).isZero();
        }
    }

    @Test
    void aTokenThatComesBehindTheDeadlineIsNotSent() {
        try (Served served = serve(
                request -> {
                    clock.advance(Duration.ofSeconds(10));
                    return next();
                },
                Script.answering(Served.ok(RUN)))) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF, CallOptions.until(START.plusSeconds(10))))
                    .withMessage("get run was not sent, its deadline had passed");
            assertThat(served.server.connections()).isZero();

            served.backend.runs().get(REF, CallOptions.until(START.plusSeconds(20)));
            assertThat(said(served)).containsExactly("Authorization: Bearer token-1");
        }
    }

    @Test
    void closingTheBackendEndsTheWaitForAToken() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TokenSource slow = request -> {
            begun.countDown();
            go.await();
            return next();
        };
        AtomicReference<Throwable> error = new AtomicReference<>();
        try (Served served = serve(slow, Script.answering(Served.ok(RUN)))) {
            Thread asks = new Thread(() -> call(served, new AtomicReference<>()));
            asks.start();
            begun.await();
            Thread waits = new Thread(() -> call(served, error));
            waits.start();
            clock.awaitWaiters(1);

            served.backend.close();
            waits.join();
            go.countDown();
            asks.join();
        }
        assertThat(error.get())
                .isInstanceOfSatisfying(
                        BackendClosedException.class,
                        closed -> assertThat(closed.happened()).isEqualTo(Happened.NO));
    }

    private static void call(Served served, AtomicReference<Throwable> error) {
        try {
            served.backend.runs().get(REF);
        } catch (RuntimeException ended) {
            error.set(ended);
        }
    }
}
