package dev.runs4j.stages;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.Stage;
import dev.runs4j.testkit.inmemory.PlotScripts;
import dev.runs4j.wire.http.HttpTransports;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An adapter over a real socket, an emulator of its server behind it. Client and server have clocks of their own, which are moved together: so
 * it can be told who waits.
 */
public final class HttpStage extends Stage {

    /** In nanoseconds: whoever looks without a pause takes the processor from those that he waits for. */
    private static final long A_MOMENT = 20_000;

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration CANCELLING = Duration.ofMillis(200);

    private final Service service;
    private final Wishes wishes;
    private final VirtualClock serverClock = VirtualClock.manual(START);
    private final VirtualClock clientClock = VirtualClock.manual(START);
    private final StreamCount served = new StreamCount();
    private final StreamCount followed = new StreamCount();
    private final InMemoryBackend behind;
    private final Servers.Server server;
    private final Troubles troubles;
    private final RunsBackend backend;

    private record Wishes(
            UnaryOperator<InMemoryBuilder> server, Optional<Set<Capability>> capabilities, Optional<Limits> limits) {}

    private HttpStage(Service service, Wishes wishes) {
        this.service = service;
        this.wishes = wishes;
        this.behind = wishes.server()
                .apply(InMemoryBackend.builder())
                .clock(serverClock)
                .build();
        this.server = Servers.serving(service, served.watch(behind));
        this.troubles = new Troubles(HttpTransports.standard().build(), clientClock);
        this.backend = followed.watch(service.connect(new Wiring(
                server.address().toString(), troubles, clientClock, wishes.capabilities(), wishes.limits())));
    }

    /** Opens a stage, empty but for the assistant that every one has. */
    public static Stage of(Service service) {
        UnaryOperator<InMemoryBuilder> server = builder -> builder.cancellingPhase(CANCELLING);
        return new HttpStage(service, new Wishes(server, Optional.empty(), Optional.empty()));
    }

    @Override
    public Stage offering(Set<Capability> capabilities) {
        return new HttpStage(service, new Wishes(wishes.server(), Optional.of(capabilities), wishes.limits()));
    }

    @Override
    public Stage limitedTo(Limits limits) {
        return new HttpStage(service, new Wishes(wishes.server(), wishes.capabilities(), Optional.of(limits)));
    }

    @Override
    public Stage having(Assistant assistant) {
        UnaryOperator<InMemoryBuilder> server =
                builder -> wishes.server().apply(builder).assistant(assistant);
        return new HttpStage(service, new Wishes(server, wishes.capabilities(), wishes.limits()));
    }

    @Override
    public RunsBackend backend() {
        return backend;
    }

    @Override
    public String assistant() {
        return InMemoryBackend.DEFAULT_ASSISTANT;
    }

    @Override
    public void play(Plot plot) {
        behind.scripts().clear();
        behind.scripts().add("plot", PlotScripts.script(plot));
    }

    /** The server first: what the client then sees has happened already. */
    @Override
    public void advance(Duration time) {
        serverClock.advance(time);
        clientClock.advance(time);
    }

    /** The server has sent all that has happened when all its streams wait for more. */
    @Override
    public void arrive() {
        while (serverClock.waiters() < served.open()) {
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    @Override
    public void delayNextCall(Duration time) {
        troubles.delayNext(time);
    }

    @Override
    public void failNextCall(Supplier<RunsException> error) {
        behind.faults().failAny(error);
    }

    @Override
    public void loseNextAnswer() {
        troubles.lose(call -> true);
    }

    @Override
    public void loseSecondPageOfMessages() {
        AtomicInteger pages = new AtomicInteger();
        troubles.lose(call -> call.method().equals("GET")
                && call.uri().getPath().endsWith("/messages")
                && pages.incrementAndGet() == 2);
    }

    @Override
    public LongSupplier cutOff() {
        return troubles.cutOff();
    }

    @Override
    public void breakNextStream(int events) {
        troubles.breakNextStream(events);
    }

    @Override
    public void behave() {
        troubles.end();
        behind.faults().clear();
    }

    @Override
    public long acceptedWrites() {
        return behind.ledger().accepted();
    }

    @Override
    public void awaitWaitingCall() throws InterruptedException {
        while (waitingCalls() == 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    @Override
    public int waitingCalls() {
        return clientClock.waiters() + followed.inNext();
    }

    @Override
    public String records() {
        return behind.ledger().entries().toString();
    }

    @Override
    public void close() {
        backend.close();
        behind.close();
        server.close();
    }
}
