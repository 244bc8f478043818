package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.testkit.inmemory.InMemoryStage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No test of the kit needs what it does not ask for: a sound backend passes whatever single capability it lacks. */
@Tag("mutants")
class PartialContractTest {

    private static volatile Capability missing = Capability.STREAMING;

    static class PartialContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return stageWithoutIt();
        }
    }

    private static Stage stageWithoutIt() {
        try (Stage whole = InMemoryStage.open()) {
            Set<Capability> rest = new HashSet<>(whole.backend().capabilities());
            rest.remove(missing);
            return whole.offering(rest);
        }
    }

    static List<Capability> capabilities() {
        try (Stage whole = InMemoryStage.open()) {
            return Capability.values().stream()
                    .filter(whole.backend().capabilities()::contains)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void aSoundBackendPassesWithout(Capability capability) {
        missing = capability;

        Tried tried = Tried.run(PartialContract.class);

        assertThat(tried.failures()).isEmpty();
        assertThat(tried.succeeded()).isGreaterThan(500);
        assertThat(tried.notTried()).isNotEmpty();
    }
}
