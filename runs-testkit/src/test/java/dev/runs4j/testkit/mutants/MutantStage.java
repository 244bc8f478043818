package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.Stage;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sound stage whose backend is tampered with. */
class MutantStage extends Stage {

    private final Stage sound;
    private final Mutant mutant;
    private final Consumer<String> calls;
    private final RunsBackend backend;
    private volatile @Nullable Plot plot;

    /**
     * @param calls is told the name of every operation that is called
     */
    MutantStage(Stage sound, Mutant mutant, Consumer<String> calls) {
        this.sound = sound;
        this.mutant = mutant;
        this.calls = calls;
        this.backend = Ports.tampered(this, mutant, calls);
    }

    Stage also(Stage other) {
        return new MutantStage(other, mutant, calls);
    }

    RunsBackend sound() {
        return sound.backend();
    }

    @Nullable
    Plot plot() {
        return plot;
    }

    @Override
    public RunsBackend backend() {
        return backend;
    }

    @Override
    public void play(Plot next) {
        plot = next;
        sound.play(next);
    }

    @Override
    public void advance(Duration time) {
        sound.advance(time);
    }

    @Override
    public void arrive() {
        sound.arrive();
    }

    @Override
    public String assistant() {
        return sound.assistant();
    }

    @Override
    public void close() {
        sound.close();
    }

    @Override
    public Stage offering(Set<Capability> capabilities) {
        return also(sound.offering(capabilities));
    }

    @Override
    public Stage limitedTo(Limits limits) {
        return also(sound.limitedTo(limits));
    }

    @Override
    public Stage having(Assistant odd) {
        return also(sound.having(odd));
    }

    @Override
    public Stage jumping() {
        return also(sound.jumping());
    }

    @Override
    public void playCalling(Runnable work) {
        plot = Plot.ANSWERS;
        sound.playCalling(work);
    }

    @Override
    public void delayNextCall(Duration time) {
        sound.delayNextCall(time);
    }

    @Override
    public void failNextCall(Supplier<RunsException> error) {
        sound.failNextCall(error);
    }

    @Override
    public void loseSecondPageOfMessages() {
        sound.loseSecondPageOfMessages();
    }

    @Override
    public void loseNextAnswer() {
        sound.loseNextAnswer();
    }

    @Override
    public LongSupplier cutOff() {
        return sound.cutOff();
    }

    @Override
    public void breakNextStream(int events) {
        sound.breakNextStream(events);
    }

    @Override
    public void behave() {
        sound.behave();
    }

    @Override
    public long acceptedWrites() {
        return sound.acceptedWrites();
    }

    @Override
    public void awaitWaitingCall() throws InterruptedException {
        sound.awaitWaitingCall();
    }

    @Override
    public int waitingCalls() {
        return sound.waitingCalls();
    }

    @Override
    public String records() {
        return sound.records();
    }
}
