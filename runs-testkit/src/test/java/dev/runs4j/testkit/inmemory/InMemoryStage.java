package dev.runs4j.testkit.inmemory;

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
import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The in-memory backend on stage. */
public final class InMemoryStage extends Stage {

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

    public static Stage open() {
        return new InMemoryStage(builder -> builder.cancellingPhase(CANCELLING), VirtualClock.manual(START));
    }

    private Stage also(UnaryOperator<InMemoryBuilder> more) {
        return new InMemoryStage(builder -> more.apply(setup.apply(builder)), VirtualClock.manual(START));
    }

    @Override
    public Stage offering(Set<Capability> capabilities) {
        Capability[] all = backend.capabilities().toArray(Capability[]::new);
        return also(builder -> builder.without(all).with(capabilities.toArray(Capability[]::new)));
    }

    @Override
    public Stage limitedTo(Limits limits) {
        return also(builder -> builder.limits(limits));
    }

    @Override
    public Stage having(Assistant assistant) {
        return also(builder -> builder.assistant(assistant));
    }

    @Override
    public Stage jumping() {
        return new InMemoryStage(setup, VirtualClock.automatic(START));
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
        play(PlotScripts.script(plot));
    }

    @Override
    public void playCalling(Runnable work) {
        play(Script.answers(outputs -> {
            work.run();
            return "It rains in Oslo.";
        }));
    }

    private void play(Script script) {
        backend.scripts().clear();
        backend.scripts().add("plot", script);
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public void delayNextCall(Duration time) {
        backend.faults().delayAny(time);
    }

    @Override
    public void failNextCall(Supplier<RunsException> error) {
        backend.faults().failAny(error);
    }

    @Override
    public void loseNextAnswer() {
        for (Operation operation : Operation.values()) {
            backend.faults().loseAnswer(operation);
        }
    }

    @Override
    public void loseSecondPageOfMessages() {
        backend.faults().loseAnswer(Operation.MESSAGE_LIST).skipping(1);
    }

    @Override
    public LongSupplier cutOff() {
        return backend.faults().failAny(InMemoryStage::unavailable).always()::hits;
    }

    private static RunsException unavailable() {
        return new BackendUnavailableException("The server is cut off", ErrorDetails.NONE, null);
    }

    @Override
    public void breakNextStream(int events) {
        backend.faults().breakStreams(events);
    }

    @Override
    public void behave() {
        backend.faults().clear();
    }

    @Override
    public long acceptedWrites() {
        return backend.ledger().accepted();
    }

    @Override
    public void awaitWaitingCall() throws InterruptedException {
        clock.awaitWaiters(1);
    }

    @Override
    public int waitingCalls() {
        return clock.waiters();
    }

    @Override
    public String records() {
        return backend.ledger().entries().toString();
    }
}
