package dev.runs4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.time.VirtualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the quickstart leaves behind: nothing, unless it is told to. */
class LeftoversTest {

    private final InMemoryBackend backend = InMemoryBackend.builder()
            .clock(VirtualClock.automatic(Instant.parse("2026-11-21T10:00:00Z")))
            .build();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        backend.close();
    }

    private void ask(String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Quickstart.ask(backend, Arguments.parse(args), out)).isTrue();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void fail(Operation operation) {
        backend.faults().fail(operation, () -> new PermissionException("not for you", ErrorDetails.NONE));
    }

    /** Beside the assistant that is there from the beginning. */
    private void assertLeft(int threads, int assistants) {
        assertThat(backend.threads().list().items()).hasSize(threads);
        assertThat(backend.assistants().list().items())
                .extracting(Assistant::id)
                .contains(InMemoryBackend.DEFAULT_ASSISTANT)
                .hasSize(assistants + 1);
    }

    @Test
    void threadAndAssistantAreDeleted() {
        ask("Coat?");

        assertLeft(0, 0);
        assertThat(backend.ledger().entries(Operation.THREAD_CREATE)).hasSize(1);
        assertThat(backend.ledger().entries(Operation.ASSISTANT_CREATE)).hasSize(1);
        assertThat(printed()).contains("Ended:     completed").doesNotContain("Kept:", "Left:");
    }

    @Test
    void theyStayWhenTheyAreToBeKept() {
        ask("--keep", "Coat?");

        assertLeft(1, 1);
        assertThat(printed())
                .endsWith("Kept:      "
                        + backend.threads().list().items().get(0).id() + System.lineSeparator() + "Kept:      "
                        + backend.assistants().list().items().get(0).id() + System.lineSeparator());
    }

    @Test
    void theCallersOwnAssistantStays() {
        String own = backend.assistants()
                .create(CreateAssistant.of("gpt-4o").build())
                .id();

        ask("--assistant", own, "Coat?");

        assertLeft(0, 1);
        assertThat(backend.assistants().get(own).id()).isEqualTo(own);
    }

    @Test
    void theyAreDeletedWhenTheRunCannotBeCreated() {
        fail(Operation.RUN_CREATE);

        assertThatThrownBy(() -> ask("Coat?")).hasStackTraceContaining("not for you");

        assertLeft(0, 0);
    }

    @Test
    void theAssistantIsDeletedWhenTheThreadCannotBe() {
        fail(Operation.THREAD_DELETE);

        ask("Coat?");

        assertLeft(1, 0);
        assertThat(printed())
                .contains("Ended:     completed")
                .endsWith("Left:      "
                        + backend.threads().list().items().get(0).id() + " (not for you)" + System.lineSeparator());
    }

    @Test
    void theAssistantIsDeletedWhenThereIsNoThread() {
        fail(Operation.THREAD_CREATE);

        assertThatThrownBy(() -> ask("Coat?")).isInstanceOf(PermissionException.class);

        assertLeft(0, 0);
        assertThat(backend.ledger().entries(Operation.ASSISTANT_DELETE)).hasSize(1);
    }
}
