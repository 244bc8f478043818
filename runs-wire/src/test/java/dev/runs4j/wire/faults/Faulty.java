package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.internal.assistants.AssistantsBackend;
import dev.runs4j.wire.internal.assistants.AssistantsDialect;
import dev.runs4j.wire.internal.assistants.AssistantsSetup;
import dev.runs4j.wire.internal.assistants.Credentials;
import dev.runs4j.wire.testserver.Peer;
import dev.runs4j.wire.testserver.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A server that does one act for each request, the last one again and again, and a backend before it. Waits between attempts take no time. The
 * backend may hold one connection: one that leaks leaves none for the next call.
 */
final class Faulty implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final long A_MOMENT = 100_000; // In nanoseconds.
    static final RunRef REF = RunRef.of("thread_1", "run_1");
    static final CreateRun CREATE = CreateRun.on("thread_1").by("asst_1").build();

    final VirtualClock clock = VirtualClock.automatic(START);
    final RawServer server;
    final AssistantsBackend backend;
    private final Queue<Act> acts;
    private final Set<Thread> before = threads();

    private Faulty(UnaryOperator<AssistantsSetup.Builder> setup, List<Act> acts) throws IOException {
        this.acts = new ArrayDeque<>(acts);
        this.server = RawServer.start(this::play);
        AssistantsSetup.Builder builder = AssistantsSetup.over(
                        HttpTransports.standard().maxConnections(1).build())
                .clock(clock)
                .retries(RetrySettings.builder().jitter(0).build());
        this.backend =
                new AssistantsBackend(dialect(server), setup.apply(builder).build());
    }

    static Faulty doing(Act... acts) throws IOException {
        return with(setup -> setup, acts);
    }

    static Faulty with(UnaryOperator<AssistantsSetup.Builder> setup, Act... acts) throws IOException {
        return new Faulty(setup, List.of(acts));
    }

    private static AssistantsDialect dialect(RawServer server) {
        Set<Capability> all = new LinkedHashSet<>(Capability.values());
        all.remove(Capability.STREAM_RESUME);
        all.remove(Capability.RECOVERS_CREATES);
        return AssistantsDialect.builder()
                .name("test")
                .base(server.uri("/v1").toString())
                .credentials(Credentials.bearer(Secret.of("sk-4711")))
                .capabilities(all)
                .build();
    }

    private void play(Peer peer) throws IOException, InterruptedException {
        boolean stays = true;
        while (stays && peer.tryRead()) {
            stays = next().play(peer);
        }
    }

    private synchronized Act next() {
        return acts.size() > 1 ? acts.remove() : acts.element();
    }

    Runs runs() {
        return backend.runs();
    }

    RunsException failureOf(Consumer<Runs> call) {
        return catchThrowableOfType(RunsException.class, () -> call.accept(runs()));
    }

    RunsException failureOfGet() {
        return failureOf(runs -> runs.get(REF));
    }

    RunsException failureOfCreate() {
        return failureOf(runs -> runs.create(CREATE));
    }

    /** How long the clock was waited on. */
    Duration waited() {
        return Duration.between(START, clock.now());
    }

    long sent(String method) {
        return server.requests().stream()
                .filter(request -> request.line().startsWith(method + " "))
                .count();
    }

    /** A client whose time is over may have gone before the server had any to read what it sent: that is waited for. */
    void assertSent(String method, int times) {
        while (sent(method) < times && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_MOMENT);
        }
        assertThat(sent(method)).as("requests " + method).isEqualTo(times);
    }

    /** No connection is in use any more, at most so many wait for the next call, no thread was left; the run can be read. */
    void assertNothingLeaked(int idle) throws InterruptedException {
        server.awaitOpen(idle);
        long gets = sent("GET");
        synchronized (this) {
            acts.clear();
            acts.add(Act.run());
        }
        assertThat(runs().get(REF).value().status()).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(sent("GET")).isEqualTo(gets + 1);
        server.awaitOpen(1);
        assertThat(threads()).isSubsetOf(before);
        backend.close();
        server.awaitOpen(0);
    }

    /** All threads but the server's and those of the tests' own machinery. */
    private static Set<Thread> threads() {
        Set<Thread> threads = new LinkedHashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> thread.isDaemon()
                && (thread.getName().startsWith("raw-server")
                        || thread.getName().startsWith("junit-")));
        return threads;
    }

    @Override
    public void close() {
        backend.close();
        server.close();
    }
}
