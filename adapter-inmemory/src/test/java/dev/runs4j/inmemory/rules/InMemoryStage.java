package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The in-memory backend on stage. The only class here that knows which backend is tried. */
final class InMemoryStage extends RiggedStage {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    /** Longer than writing takes, so that a run can end while it is cancelling. */
    private static final Duration CANCELLING = Duration.ofMillis(200);

    private final UnaryOperator<InMemoryBuilder> setup;
    private final VirtualClock clock;
    private final InMemoryBackend backend;

    private InMemoryStage(UnaryOperator<InMemoryBuilder> setup, VirtualClock clock) {
        this.setup = setup;
        this.clock = clock;
        this.backend = setup.apply(InMemoryBackend.builder()).clock(clock).build();
    }

    static RiggedStage first() {
        return new InMemoryStage(builder -> builder.cancellingPhase(CANCELLING), VirtualClock.manual(START));
    }

    private RiggedStage also(UnaryOperator<InMemoryBuilder> more) {
        return new InMemoryStage(builder -> more.apply(setup.apply(builder)), VirtualClock.manual(START));
    }

    @Override
    RiggedStage offering(Set<Capability> capabilities) {
        Capability[] all = backend.capabilities().toArray(Capability[]::new);
        return also(builder -> builder.without(all).with(capabilities.toArray(Capability[]::new)));
    }

    @Override
    RiggedStage limitedTo(Limits limits) {
        return also(builder -> builder.limits(limits));
    }

    @Override
    RiggedStage having(Assistant assistant) {
        return also(builder -> builder.assistant(assistant));
    }

    @Override
    RiggedStage jumping() {
        return new InMemoryStage(setup, VirtualClock.automatic(START));
    }

    @Override
    RunsBackend backend() {
        return backend;
    }

    @Override
    String assistant() {
        return InMemoryBackend.DEFAULT_ASSISTANT;
    }

    @Override
    RiggedStage play(Plot plot) {
        return play(InMemoryPlots.script(plot));
    }

    @Override
    RiggedStage playCalling(Runnable work) {
        return play(Script.answers(outputs -> {
            work.run();
            return "It rains in Oslo.";
        }));
    }

    private RiggedStage play(Script script) {
        backend.scripts().clear();
        backend.scripts().add("plot", script);
        return this;
    }

    @Override
    void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    void delayNextCall(Duration time) {
        backend.faults().delayAny(time);
    }

    @Override
    void failNextCall(Supplier<RunsException> error) {
        backend.faults().failAny(error);
    }

    @Override
    void loseNextAnswer() {
        for (Operation operation : Operation.values()) {
            backend.faults().loseAnswer(operation);
        }
    }

    @Override
    void loseSecondPageOfMessages() {
        backend.faults().loseAnswer(Operation.MESSAGE_LIST).skipping(1);
    }

    @Override
    LongSupplier cutOff() {
        return backend.faults().failAny(InMemoryStage::unavailable).always()::hits;
    }

    private static RunsException unavailable() {
        return new BackendUnavailableException("The server is cut off", ErrorDetails.NONE, null);
    }

    @Override
    void breakNextStream(int events) {
        backend.faults().breakStreams(events);
    }

    @Override
    void behave() {
        backend.faults().clear();
    }

    @Override
    long acceptedWrites() {
        return backend.ledger().accepted();
    }

    @Override
    void awaitWaitingCall() throws InterruptedException {
        clock.awaitWaiters(1);
    }

    @Override
    int waitingCalls() {
        return clock.waiters();
    }

    @Override
    String records() {
        return backend.ledger().entries().toString();
    }
}
