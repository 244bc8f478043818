package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.emulator.responses.ConversationLock;
import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.emulator.responses.ResponsesSwitches;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The samples of the module's README: {@link ReadmeTest} sees to it that they are the same. */
@Timeout(60)
class ReadmeSamplesTest {

    @Test
    void start() {
        try (InMemoryBackend backend = InMemoryBackend.create();
                RunsEmulator emulator = RunsEmulator.start(backend)) {
            assertThat(emulator.baseUrl()).hasPort(emulator.port()).hasPath("/v1");
        }
    }

    @Test
    void scripted() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .script("answer", Script.answers("Take a coat."))
                .build();
        backend.faults()
                .fail(
                        Operation.RUN_GET,
                        () -> new RateLimitedException("busy", Duration.ofSeconds(1), ErrorDetails.NONE));
        RunsEmulator emulator = RunsEmulator.serving(backend)
                .port(0)
                .apiKey(Secret.of("sk-test"))
                .strict(true)
                .accessLog(true)
                .start();
        emulator.close();
        backend.close();
    }

    @Test
    void refused() {
        InMemoryBackend backend = InMemoryBackend.create();
        RunsEmulator.Builder open = RunsEmulator.serving(backend).host("0.0.0.0");
        assertThatThrownBy(open::start).hasMessageContaining("an API key is needed");
    }

    @Test
    void dialect() {
        InMemoryBackend backend = InMemoryBackend.create();
        RunsEmulator emulator =
                RunsEmulator.serving(backend).dialect(EmulatorDialect.FOUNDRY).start();
        assertThat(emulator.baseUrl()).hasPath("/api/projects/emulator");
        emulator.close();
        backend.close();
    }

    @Test
    void responses() {
        ResponsesEmulator emulator = ResponsesEmulator.builder()
                .dialect(ResponsesDialect.FOUNDRY)
                .switches(ResponsesSwitches.builder()
                        .lock(ConversationLock.WHILE_RUNNING)
                        .build())
                .script(view -> view.newOutputs().isEmpty()
                        ? ResponsePlan.of(PlannedItem.call("find_order", "{}"))
                        : ResponsePlan.builder()
                                .queuedFor(Duration.ofMillis(200))
                                .items(PlannedItem.message("It is on its way."))
                                .build())
                .start();
        emulator.service().faults().loseAnswer(ResponsesOperation.CREATE_RESPONSE);
        assertThat(emulator.baseUrl()).hasPath("/api/projects/emulator/openai/v1");
        emulator.close();
    }
}
