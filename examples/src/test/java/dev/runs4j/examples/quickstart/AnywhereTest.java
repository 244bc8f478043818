package dev.runs4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same program, whatever serves it: only the name of the backend and its variables change. */
@Timeout(60)
class AnywhereTest {

    private static void asks(String name, Map<String, String> variables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RunsBackend backend = RunsBackends.open(Optional.of(name), BackendEnvironment.of(variables));
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(Quickstart.ask(backend, Arguments.parse("Coat or no coat in Oslo?"), out))
                    .isTrue();
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("Backend:   " + name)
                .contains("tool climate called", "Ended:     completed", "\"city\":\"OSLO\"");
    }

    private static Map<String, String> variables(EmulatorDialect dialect, String address) {
        return switch (dialect) {
            case OPENAI ->
                Map.of("OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", address, "RUNS4J_OPENAI_PROTOCOL", "assistants");
            case AZURE_OPENAI ->
                Map.of(
                        "AZURE_OPENAI_API_KEY",
                        "sk-test",
                        "AZURE_OPENAI_ENDPOINT",
                        address,
                        "OPENAI_API_VERSION",
                        "2025-04-01-preview");
            case FOUNDRY -> Map.of("RUNS4J_AZURE_TOKEN", "sk-test", "PROJECT_ENDPOINT", address);
        };
    }

    @Test
    void inMemory() {
        asks("in-memory", Map.of());
    }

    @ParameterizedTest
    @EnumSource(EmulatorDialect.class)
    void atAServer(EmulatorDialect dialect) {
        try (InMemoryBackend served = InMemoryBackend.create();
                RunsEmulator emulator = RunsEmulator.serving(served)
                        .dialect(dialect)
                        .apiKey(Secret.of("sk-test"))
                        .strict(true)
                        .start()) {
            asks(
                    dialect == EmulatorDialect.OPENAI ? "openai" : "azure",
                    variables(dialect, emulator.baseUrl().toString()));

            assertThat(served.ledger().entries(Operation.RUN_CREATE)).hasSize(1);
            assertThat(served.threads().list().items()).isEmpty();
            assertThat(served.assistants().list().items())
                    .extracting(Assistant::id)
                    .containsExactly(InMemoryBackend.DEFAULT_ASSISTANT);
        }
    }
}
