package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A source of tokens, a clock that is turned by hand, and who wants tokens. */
final class TokenStage {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String SCOPE = "https://ai.azure.com/.default";

    final VirtualClock clock = VirtualClock.manual(START);
    final Tokens tokens = new Tokens();
    final TokenCredentials credentials = new TokenCredentials("azure", tokens, SCOPE, clock);

    /** Gives token-1, token-2 and so on, each for an hour, unless told otherwise. */
    final class Tokens implements TokenSource {

        final List<TokenRequest> asked = Collections.synchronizedList(new ArrayList<>());
        volatile Duration life = Duration.ofHours(1);
        volatile TokenSource instead;

        @Override
        public AccessToken token(TokenRequest request) throws Exception {
            asked.add(request);
            TokenSource other = instead;
            return other != null ? other.token(request) : hourly("token-" + asked.size(), life);
        }

        @Override
        public String name() {
            return "my tokens";
        }
    }

    AccessToken hourly(String text) {
        return hourly(text, Duration.ofHours(1));
    }

    private AccessToken hourly(String text, Duration life) {
        return AccessToken.of(Secret.of(text), clock.now().plus(life));
    }

    void fails(Exception thrown) {
        tokens.instead = request -> {
            throw thrown;
        };
    }

    /** The next one who asks is held up, and the others are not. */
    Gate hold(TokenSource then) {
        Gate gate = new Gate();
        tokens.instead = request -> {
            tokens.instead = null;
            gate.asked.countDown();
            gate.go.await();
            return then.token(request);
        };
        return gate;
    }

    /** Where a source waits. */
    static final class Gate {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        void awaitAsked() throws InterruptedException {
            asked.await();
        }

        void open() {
            go.countDown();
        }
    }

    String said() {
        return said(Optional.empty());
    }

    String said(Duration left) {
        return said(Optional.of(clock.now().plus(left)));
    }

    private String said(Optional<Instant> deadline) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        credentials.add(headers, deadline);
        return headers.build().first("Authorization").orElseThrow();
    }

    static HttpHeaders sent(String token) {
        return HttpHeaders.of("Authorization", "Bearer " + token);
    }

    Caller call() {
        return new Caller(this::said);
    }

    Caller call(Duration left) {
        return new Caller(() -> said(left));
    }

    /** Somebody who wants a token, on a thread of his own. */
    static final class Caller {

        private final AtomicReference<Object> outcome = new AtomicReference<>();
        private final Thread thread;

        private Caller(Supplier<String> said) {
            thread = new Thread(() -> outcome.set(outcome(said)));
            thread.setDaemon(true); // A wait that never ends is a failure of the test, not of the machine.
            thread.start();
        }

        private static Object outcome(Supplier<String> said) {
            try {
                return said.get();
            } catch (RuntimeException error) {
                return error;
            }
        }

        void interrupt() {
            thread.interrupt();
        }

        /** The field's value, or what was thrown. */
        Object outcome() throws InterruptedException {
            thread.join();
            return outcome.get();
        }

        Throwable error() throws InterruptedException {
            return (Throwable) outcome();
        }
    }
}
