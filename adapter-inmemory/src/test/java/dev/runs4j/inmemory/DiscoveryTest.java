package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import dev.runs4j.ports.time.RunsClock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    @Test
    @DisplayName("D01 the provider has the backend's name and steps back for others")
    void theProviderNamesTheBackend() {
        InMemoryBackendProvider provider = new InMemoryBackendProvider();

        assertThat(provider.name()).isEqualTo("in-memory");
        assertThat(provider.isFallback()).isTrue();
    }

    @Test
    @DisplayName("D02 it needs no configuration")
    void itNeedsNoConfiguration() {
        try (RunsBackend backend = new InMemoryBackendProvider().open(BackendEnvironment.of(Map.of()))) {
            assertThat(backend).isInstanceOf(InMemoryBackend.class);
        }
    }

    @Test
    @DisplayName("D04 it is found when it is the only one")
    void itIsFoundAlone() {
        try (RunsBackend backend = RunsBackends.open(Optional.empty(), BackendEnvironment.of(Map.of()))) {
            assertThat(backend.name()).isEqualTo("in-memory");
        }
    }

    @Test
    @DisplayName("D03 it is found by its name")
    void itIsFoundByName() {
        try (RunsBackend backend = RunsBackends.named("in-memory")) {
            assertThat(backend.clock()).isSameAs(RunsClock.system());
        }
    }
}
