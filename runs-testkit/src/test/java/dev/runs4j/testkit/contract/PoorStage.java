package dev.runs4j.testkit.contract;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.testkit.inmemory.InMemoryStage;
import java.time.Duration;
import java.util.Set;

/** A stage as an adapter has it that supplies no more than it must, before a backend that states these capabilities only. */
class PoorStage extends Stage {

    private final Stage rich;

    PoorStage(Set<Capability> capabilities) {
        this.rich = InMemoryStage.open().offering(capabilities);
    }

    @Override
    public RunsBackend backend() {
        return rich.backend();
    }

    @Override
    public String assistant() {
        return rich.assistant();
    }

    /** {@return what a stage says that does not override {@link Stage#assistant}} */
    String ofStage() {
        return super.assistant();
    }

    @Override
    public void play(Plot plot) {
        rich.play(plot);
    }

    @Override
    public void advance(Duration time) {
        rich.advance(time);
    }
}
