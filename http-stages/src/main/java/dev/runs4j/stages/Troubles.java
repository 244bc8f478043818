package dev.runs4j.stages;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.NotSentException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A network that holds requests back and loses answers when it is told to. */
final class Troubles implements HttpTransport {

    private static final int WHOLE = -1;

    private final HttpTransport network;
    private final RunsClock clock;
    private final WakeSignal closed = new WakeSignal();
    private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable AtomicLong> cut = new AtomicReference<>();
    private final AtomicInteger breaks = new AtomicInteger(WHOLE);
    private final AtomicReference<Predicate<HttpCall>> lost = new AtomicReference<>(Troubles::nothing);

    Troubles(HttpTransport network, RunsClock clock) {
        this.network = network;
        this.clock = clock;
    }

    private static boolean nothing(HttpCall call) {
        return false;
    }

    void delayNext(Duration time) {
        delay.set(time);
    }

    /** Loses the answer to the first call that fits; the predicate is asked once for each call. */
    void lose(Predicate<HttpCall> call) {
        lost.set(call);
    }

    /** Lets no call through; counts those that come. */
    LongSupplier cutOff() {
        AtomicLong calls = new AtomicLong();
        cut.set(calls);
        return calls::get;
    }

    /** Cuts the next stream off behind so many events. */
    void breakNextStream(int events) {
        breaks.set(events);
    }

    void end() {
        cut.set(null);
        breaks.set(WHOLE);
        delay.set(Duration.ZERO);
        lost.set(Troubles::nothing);
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        AtomicLong refused = cut.get();
        if (refused != null) {
            refused.incrementAndGet();
            throw new NotSentException("no route to host", null);
        }
        Duration wait = delay.getAndSet(Duration.ZERO);
        if (!wait.isZero()) {
            hold(call, wait);
        }
        boolean loses = Objects.requireNonNull(lost.get()).test(call);
        HttpAnswer answer = network.send(call);
        if (loses) {
            lost.set(Troubles::nothing);
            answer.close();
            throw new IOException("connection reset");
        }
        return isStream(answer) ? broken(answer, breaks.getAndSet(WHOLE)) : answer;
    }

    private static boolean isStream(HttpAnswer answer) {
        return answer.headers().first("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private static HttpAnswer broken(HttpAnswer answer, int events) {
        return events == WHOLE ? answer : new BrokenAnswer(answer, events);
    }

    /** As if it took so long to get a connection. */
    private void hold(HttpCall call, Duration wait) throws IOException {
        boolean late = wait.compareTo(call.connectTime()) > 0;
        Instant until = clock.now().plus(late ? call.connectTime() : wait);
        try {
            if (clock.sleepUntil(until, closed)) {
                throw new NotSentException("closed", null);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted", interrupt);
        }
        if (late) {
            throw new NotSentException("no connection in time", null);
        }
    }

    @Override
    public void close() {
        closed.raise();
        network.close();
    }
}
