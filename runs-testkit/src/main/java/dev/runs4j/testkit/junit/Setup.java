package dev.runs4j.testkit.junit;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Instant;
import java.util.function.Consumer;

/** How the world of each test is made. */
record Setup(boolean manual, Instant start, Consumer<InMemoryBuilder> furniture) {

    static final Setup DEFAULT = new Setup(false, Instant.parse("2026-01-01T00:00:00Z"), builder -> {});

    Setup withManualClock() {
        return new Setup(true, start, furniture);
    }

    Setup startingAt(Instant time) {
        return new Setup(manual, time, furniture);
    }

    /** Furnishes on top of what is there. */
    Setup with(Consumer<InMemoryBuilder> more) {
        return new Setup(manual, start, furniture.andThen(more));
    }

    World world() {
        VirtualClock clock = manual ? VirtualClock.manual(start) : VirtualClock.automatic(start);
        InMemoryBuilder builder = InMemoryBackend.builder();
        furniture.accept(builder);
        return World.of(clock, builder.clock(clock).build());
    }
}
