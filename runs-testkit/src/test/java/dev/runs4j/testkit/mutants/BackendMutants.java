package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Backends that are wrong about themselves. */
final class BackendMutants {

    private BackendMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.remembering(
                        "B01",
                        "a closed backend states no capabilities",
                        "backend.close backend.capabilities",
                        BackendMutants::incapable),
                Mutant.of("B02", "close waits a second for its runs", "backend.close", BackendMutants::waiting),
                Mutant.of(
                        "B03",
                        "every look at the signal gives another one",
                        "backend.closed",
                        call -> new WakeSignal()));
    }

    private static Tamper incapable() {
        AtomicBoolean closed = new AtomicBoolean();
        return call -> {
            if (call.of("backend.close")) {
                closed.set(true);
            }
            return closed.get() && call.of("backend.capabilities") ? Set.of() : call.proceed();
        };
    }

    private static @Nullable Object waiting(Call call) throws Throwable {
        Object nothing = call.proceed();
        call.advance(Duration.ofSeconds(1));
        return nothing;
    }
}
