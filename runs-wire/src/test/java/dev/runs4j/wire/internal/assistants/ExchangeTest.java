package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testserver.Script;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ExchangeTest {

    private static final RunRef REF = RunRef.of("thread_1", "run_1");
    private static final String RUN = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}";
    private static final CreateRun CREATE =
            CreateRun.on("thread_1").by("asst_1").build();

    @Test
    void aPageOfAProxyIsAnErrorThatSaysSo() {
        try (Served served =
                Served.by(Script.answering(Served.answer("200 OK", "text/html", "<html>Sign in</html>")))) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .satisfies(error -> assertThat(error.details().httpStatus()).hasValue(200))
                    .withStackTraceContaining("text/html");
        }
    }

    @Test
    void aWriteWhoseAnswerCannotBeReadMayHaveHappened() {
        try (Served served = Served.answering("[]")) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().create(CREATE))
                    .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN));
        }
    }

    @Test
    void aBodyBeyondTheLimitIsGivenUp() {
        String large = RUN.replace("queued\"", "queued\",\"note\":\"" + "x".repeat(100_000) + "\"");
        try (Served served = Served.with(builder -> builder.largestBody(50_000), Script.answering(Served.ok(large)))) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withStackTraceContaining("50000");
        }
    }

    @Test
    void anIdThatIsAStepInAPathIsRefusedBeforeTheCall() {
        try (Served served = Served.answering(RUN)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> served.backend.runs().get(RunRef.of("thread_1", "..")));
            assertThat(served.server.requests()).isEmpty();
        }
    }

    @Test
    void aCallsOwnHeadersReplaceTheUsualOnesOfTheirName() {
        CallOptions options =
                CallOptions.DEFAULT.withHeader("openai-beta", "assistants=v3").withHeader("X-Trace", "t-1");
        try (Served served =
                Served.with(builder -> builder.clientRequestId(() -> "mine-1"), Script.answering(Served.ok(RUN)))) {
            served.backend.runs().get(REF, options);

            assertThat(served.request().lines())
                    .contains("X-Client-Request-Id: mine-1", "openai-beta: assistants=v3", "X-Trace: t-1")
                    .noneMatch(line -> line.startsWith("OpenAI-Beta"));
        }
    }

    @Test
    void aDeadlineThatHasComeSendsNothing() {
        try (Served served = Served.answering(RUN)) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF, CallOptions.until(Instant.EPOCH)));
            assertThat(served.server.connections()).isZero();
        }
    }

    @Test
    void closingEndsACallThatWaits() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        AtomicReference<Throwable> error = new AtomicReference<>();
        try (Served served = Served.by(peer -> {
            peer.read();
            arrived.countDown();
            peer.awaitGone();
        })) {
            Thread call = new Thread(() -> {
                try {
                    served.backend.runs().create(CREATE);
                } catch (RuntimeException ended) {
                    error.set(ended);
                }
            });
            call.start();
            arrived.await();

            served.backend.close();
            call.join();

            assertThat(error.get())
                    .isInstanceOfSatisfying(
                            BackendClosedException.class,
                            closed -> assertThat(closed.happened()).isEqualTo(Happened.UNKNOWN));
        }
    }

    @Test
    void credentialsThatCanBeRenewedAreSentOnceMore() {
        Renewing credentials = new Renewing();
        try (Served served = Served.with(
                builder -> builder,
                credentials,
                Script.once(Served.answer("401 Unauthorized", "application/json", "{}", "Connection: close")),
                Script.answering(Served.ok(RUN)))) {
            served.backend.runs().create(CREATE);

            assertThat(served.server.requests())
                    .extracting(request -> request.lines().get(2))
                    .containsExactly("Authorization: Bearer token-0", "Authorization: Bearer token-1");
        }
    }

    @Test
    void credentialsThatAreRefusedAgainAreNotSentAThirdTime() {
        try (Served served = Served.with(
                builder -> builder,
                new Renewing(),
                Script.answering(Served.answer("401 Unauthorized", "application/json", "{}")))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF));
            assertThat(served.server.requests()).hasSize(2);
        }
    }

    private static final class Renewing implements Credentials {

        private final AtomicInteger tokens = new AtomicInteger();

        @Override
        public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
            headers.add("Authorization", "Bearer token-" + tokens);
        }

        @Override
        public boolean renew() {
            tokens.incrementAndGet();
            return true;
        }

        @Override
        public Collection<Secret> secrets() {
            return List.of(Secret.of("token-" + tokens));
        }
    }

    static Stream<CallOptions> impossible() {
        return Stream.of(
                CallOptions.DEFAULT.withHeader("X-User", "M\u00fcller"),
                CallOptions.DEFAULT.withHeader("Host", "other"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void aHeaderThatCannotBeSentIsAnInvalidRequest(CallOptions options) {
        try (Served served = Served.answering(RUN)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF, options))
                    .withMessageStartingWith("get run was not sent: header ");
            assertThat(served.server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"a\nb", "\u00e4"})
    void anIdOfTheCallersOwnThatCannotBeSentIsAnInvalidRequest(String id) {
        try (Served served = Served.with(setup -> setup.clientRequestId(() -> id), Script.answering(Served.ok(RUN)))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withMessageContaining("client request ids");
            assertThat(served.server.connections()).isZero();
        }
    }

    @Test
    void anAnswerInACodingThatNobodyAskedForIsNamed() {
        Script coded = Script.answering(Served.ok("\u001f\u008b\b", "Content-Encoding: gzip"));
        try (Served served = Served.by(coded)) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withMessageContaining("It is coded with gzip, which was not asked for");
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().create(CREATE))
                    .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN));
        }
    }

    @Test
    void aStreamInACodingThatNobodyAskedForIsNamedAndLeft() throws InterruptedException {
        Script coded = Script.answering(
                Served.answer("200 OK", "text/event-stream", "\u001f\u008b", "Content-Encoding: gzip"));
        try (Served served = Served.by(coded)) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> served.backend.runs().stream(CREATE))
                    .withMessageContaining("It is coded with gzip")
                    .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN));
            served.server.awaitOpen(0);
        }
    }

    @Test
    void whatARefusalInAnotherCodingSaysIsNotGuessed() {
        Script coded = Script.answering(
                Served.answer("400 Bad Request", "application/json", "\u001f\u008babc", "Content-Encoding: gzip"));
        try (Served served = Served.by(coded)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> served.backend.runs().get(REF))
                    .withMessage("get run was refused [HTTP 400]");
        }
    }

    @Test
    void credentialsThatFailToRenewHoldNoConnection() {
        Credentials failing = new Credentials() {

            @Override
            public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
                headers.add("Authorization", "Bearer token-0");
            }

            @Override
            public boolean renew() {
                throw new IllegalStateException("the token service is down");
            }

            @Override
            public Collection<Secret> secrets() {
                return List.of();
            }
        };
        HttpTransport one = HttpTransports.standard().maxConnections(1).build();
        Script refusal = Script.answering(Served.answer("401 Unauthorized", "application/json", "{}"));
        try (Served served = Served.over(one, setup -> setup, dialect -> dialect.credentials(failing), refusal)) {
            for (int call = 0; call < 2; call++) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> served.backend.runs().get(REF))
                        .withMessage("the token service is down");
            }
        }
    }

    @Test
    void aWriteThatWaitsForAConnectionWhenTheBackendClosesHasNotHappened() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        List<BackendClosedException> errors = new CopyOnWriteArrayList<>();
        HttpTransport one = HttpTransports.standard().maxConnections(1).build();
        try (Served served = Served.over(one, setup -> setup, dialect -> dialect, peer -> {
            peer.read();
            arrived.countDown();
            peer.awaitGone();
        })) {
            Thread read = closedOut(() -> served.backend.runs().get(REF), errors);
            arrived.await();
            Thread write = closedOut(() -> served.backend.runs().create(CREATE), errors);
            while (write.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            served.backend.close();
            read.join();
            write.join();

            assertThat(errors).hasSize(2).allMatch(closed -> closed.happened() == Happened.NO);
        }
    }

    private static Thread closedOut(Runnable call, List<BackendClosedException> errors) {
        Thread thread = new Thread(() -> {
            try {
                call.run();
            } catch (BackendClosedException closed) {
                errors.add(closed);
            }
        });
        thread.start();
        return thread;
    }
}
