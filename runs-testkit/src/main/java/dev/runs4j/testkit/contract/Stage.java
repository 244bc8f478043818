package dev.runs4j.testkit.contract;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Where an adapter is tried: its backend, a server behind it whose runs follow plots, and a time that passes when a test says so. An adapter
 * supplies {@link #backend}, {@link #play} and {@link #advance}, and {@link #assistant} while it does not state
 * {@link Capability#ASSISTANTS}.
 *
 * <p>The rest are <em>means</em>: a look behind the scenes that rules of faults, limits, waits and interrupts need. Whoever has them overrides
 * them. A rule that needs means that are missing is not tried; the test is reported as aborted and says which means would be needed. Each test
 * has a stage of its own, used from the test's thread and threads that the test starts.
 *
 * <p>What the rules take for granted: a run does all that it does by itself within 10 seconds of its creation or of an answer; what it does
 * can be seen between steps of 10 milliseconds; no time passes unless {@link #advance} says so, so that two reads in a row are equal. The
 * backend tells of the first failure: one that repeats failed calls by itself is put on stage without that.
 */
public abstract class Stage implements AutoCloseable {

    private @Nullable String assistant;

    /** For subclasses. */
    protected Stage() {}

    /** {@return the backend that is tried; the same one each time, empty at first but for assistants} */
    public abstract RunsBackend backend();

    /**
     * Lets all runs that are created from now on follow this plot, and leaves those that are there already to theirs, also where they have not
     * come to its end. Bind the plot to a run when it is created, not when it is next looked at.
     *
     * @param plot what they do
     * @throws RuntimeException any, for a plot that is listed as {@linkplain RunsBackendContract#unplayed unplayed}
     */
    public abstract void play(Plot plot);

    /**
     * Lets time pass, on the backend's clock and at the server.
     *
     * @param time more than zero; rules ask for steps of 10 ms and for jumps of minutes
     */
    public abstract void advance(Duration time);

    /**
     * Waits, in real time, until everything that has happened by now can be seen: called before each look into a stream. Nothing to wait for
     * unless overridden: a stage whose events are on their way for a while, such as one with a socket between backend and server, overrides it.
     * No time passes on the backend's clock meanwhile.
     */
    public void arrive() {}

    /**
     * {@return the id of an assistant without tools that runs may use} Unless overridden, one is created through the backend when it is first
     * asked for; a stage whose backend does not state {@link Capability#ASSISTANTS}, or that overrides {@link #offering} or {@link #cutOff},
     * names one that is there from the beginning.
     *
     * @throws IllegalStateException if it is not overridden and the backend does not state that capability
     */
    public String assistant() {
        if (assistant == null) {
            if (!backend().capabilities().contains(Capability.ASSISTANTS)) {
                throw new IllegalStateException("Override Stage.assistant(): the backend does not state assistants,"
                        + " so the kit needs the id of one that is there");
            }
            CreateAssistant command = CreateAssistant.of("model-1").build();
            assistant = backend().assistants().create(command).id();
        }
        return assistant;
    }

    /** Ends the test; closes the backend unless overridden. */
    @Override
    public void close() {
        backend().close();
    }

    /** {@return means: a new stage whose backend states exactly these capabilities} */
    public Stage offering(Set<Capability> capabilities) {
        throw missing("offering(capabilities)");
    }

    /** {@return means: a new stage whose backend has these limits} */
    public Stage limitedTo(Limits limits) {
        throw missing("limitedTo(limits)");
    }

    /** {@return means: a new stage whose server has this assistant, however odd it may be} */
    public Stage having(Assistant odd) {
        throw missing("having(assistant)");
    }

    /** {@return means: a new stage whose clock jumps on by itself whenever a call waits} */
    public Stage jumping() {
        throw missing("jumping()");
    }

    /** Means: lets all runs created from now on call this while they make the answer of {@link Plot#ANSWERS}. */
    public void playCalling(Runnable work) {
        throw missing("playCalling(work)");
    }

    /**
     * Means: holds the next call back for so long, before anything of it leaves for the server. It waits for the backend's clock, so that its
     * deadline, an interrupt or a close ends it sooner.
     */
    public void delayNextCall(Duration time) {
        throw missing("delayNextCall(time)");
    }

    /** Means: lets the next call that reaches the server fail there before it has done anything. */
    public void failNextCall(Supplier<RunsException> error) {
        throw missing("failNextCall(error)");
    }

    /** Means: lets the answer of the second call from now on that lists messages get lost, which is noticed at once. */
    public void loseSecondPageOfMessages() {
        throw missing("loseSecondPageOfMessages()");
    }

    /** Means: lets the answer of the next call get lost after it has done its work, which is noticed at once as a broken connection is. */
    public void loseNextAnswer() {
        throw missing("loseNextAnswer()");
    }

    /** Means: lets every call that reaches the server fail there, as unavailable; tells how many have reached it since. */
    public LongSupplier cutOff() {
        throw missing("cutOff()");
    }

    /** Means: breaks the next stream after this many events. */
    public void breakNextStream(int events) {
        throw missing("breakNextStream(events)");
    }

    /** Means: takes away everything that was to go wrong. */
    public void behave() {
        throw missing("behave()");
    }

    /** {@return means: how many writes the server has accepted, readable also after the backend was closed} */
    public long acceptedWrites() {
        throw missing("acceptedWrites()");
    }

    /**
     * Means: waits until a call waits for the clock.
     *
     * @throws InterruptedException when interrupted
     */
    public void awaitWaitingCall() throws InterruptedException {
        throw missing("awaitWaitingCall()");
    }

    /** {@return means: how many calls wait for the clock now} */
    public int waitingCalls() {
        throw missing("waitingCalls()");
    }

    /** {@return means: what the server has written down of the calls so far, as text; no secret may be in it} */
    public String records() {
        throw missing("records()");
    }

    private static TestAbortedException missing(String means) {
        return new TestAbortedException("the stage has no means Stage." + means);
    }
}
