package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A stage with a look behind the scenes: what the rules of faults, limits and interrupts need of an adapter beyond {@link Stage}. */
abstract class RiggedStage extends Stage {

    static RiggedStage open() {
        return InMemoryStage.first();
    }

    /** {@return a new stage whose backend states exactly these capabilities} */
    abstract RiggedStage offering(Set<Capability> capabilities);

    /** {@return a new stage whose backend has all of this one's capabilities but these} */
    RiggedStage without(Capability... missing) {
        Set<Capability> rest = new HashSet<>(backend().capabilities());
        List.of(missing).forEach(rest::remove);
        return offering(rest);
    }

    /** {@return a new stage whose backend has these limits} */
    abstract RiggedStage limitedTo(Limits limits);

    /** {@return a new stage whose server has this assistant, however odd it may be} */
    abstract RiggedStage having(Assistant assistant);

    /** {@return a new stage whose clock jumps on by itself whenever a call waits} */
    abstract RiggedStage jumping();

    @Override
    abstract RiggedStage play(Plot plot);

    /** Lets all runs that are created from now on call this while they make the answer of {@link Plot#ANSWERS}. */
    abstract RiggedStage playCalling(Runnable work);

    /** Lets the next call take so long before it does anything. */
    abstract void delayNextCall(Duration time);

    /** Lets the next call that reaches the server fail there before it has done anything. */
    abstract void failNextCall(Supplier<RunsException> error);

    /** Lets the answer of the second call from now on that lists messages get lost. */
    abstract void loseSecondPageOfMessages();

    /** Lets the answer of the next call get lost after it has done its work. */
    abstract void loseNextAnswer();

    /** Lets every call that reaches the server fail there, as unavailable; tells how many have reached it. */
    abstract LongSupplier cutOff();

    /** Breaks the next stream after this many events. */
    abstract void breakNextStream(int events);

    /** Takes away everything that was to go wrong. */
    abstract void behave();

    /** {@return how many writes the server has accepted, readable also after the backend was closed} */
    abstract long acceptedWrites();

    /** Waits until a call waits for the clock. */
    abstract void awaitWaitingCall() throws InterruptedException;

    /** {@return how many calls wait for the clock now} */
    abstract int waitingCalls();

    /** {@return what the server has written down of the calls so far, as text} */
    abstract String records();
}
