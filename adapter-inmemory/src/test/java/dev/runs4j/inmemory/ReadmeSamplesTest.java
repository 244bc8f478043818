package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The samples of the module's README: {@link ReadmeTest} sees to it that they are the same. */
class ReadmeSamplesTest {

    @Test
    void start() {
        VirtualClock clock = VirtualClock.manual(Instant.parse("2026-01-01T00:00:00Z"));
        try (InMemoryBackend backend = InMemoryBackend.builder().clock(clock).build()) {
            String thread = backend.threads()
                    .create(NewMessage.user("Coat or no coat?"))
                    .id();
            Run run = backend.runs()
                    .create(CreateRun.on(thread)
                            .by(InMemoryBackend.DEFAULT_ASSISTANT)
                            .build())
                    .value();

            clock.advance(Duration.ofSeconds(1));

            assertThat(backend.runs().get(run.ref()).value().status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(backend.messages().listAll(thread).iterator().next().text())
                    .isEqualTo("You asked: Coat or no coat?");
        }
    }

    @Test
    void scripts() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .instant()
                .script(
                        "orders",
                        run -> run.lastUserText().contains("order"),
                        Script.asks(call("find_order", "{\"id\":7}"))
                                .answers(outputs -> "Your order is " + outputs.last() + "."))
                .script("outage", Script.fails(ErrorCode.SERVER_ERROR, "Sorry.").times(1))
                .script("rest", Script.byDefault())
                .build();
        String thread =
                backend.threads().create(NewMessage.user("Where is my order?")).id();
        Run run = backend.runs()
                .create(CreateRun.on(thread)
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build())
                .value();

        ToolOutput output = ToolOutput.of(run.pendingCalls().get(0).id(), "on its way");
        backend.runs().answer(run.ref(), ToolAnswers.outputs(output));

        assertThat(backend.messages().listAll(thread).iterator().next().text()).isEqualTo("Your order is on its way.");
    }

    @Test
    void faults() {
        InMemoryBackend backend = InMemoryBackend.builder().instant().build();
        backend.faults()
                .fail(Operation.THREAD_CREATE, () -> new RateLimitedException("busy", null, ErrorDetails.NONE))
                .times(2);
        backend.faults().loseAnswer(Operation.RUN_CREATE);

        assertThatThrownBy(() -> backend.threads().create()).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(() -> backend.threads().create()).isInstanceOf(RateLimitedException.class);
        String thread = backend.threads().create().id();
        CreateRun command =
                CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
        assertThatThrownBy(() -> backend.runs().create(command)).isInstanceOf(IndeterminateOutcomeException.class);
        assertThat(backend.runs().listAll(thread)).hasSize(1);
    }

    @Test
    void ledger() {
        InMemoryBackend backend = InMemoryBackend.builder().instant().build();
        String thread = backend.threads().create().id();
        CreateRun command =
                CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
        backend.runs().create(command);

        assertThat(backend.ledger().ofThread(thread))
                .extracting(LedgerEntry::operation)
                .containsExactly(Operation.THREAD_CREATE, Operation.RUN_CREATE);
        assertThat(backend.ledger().entries(Operation.RUN_CREATE).get(0).command())
                .contains(command);
    }

    @Test
    void clock() {
        VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
        InMemoryBackend backend = InMemoryBackend.builder().clock(clock).build();
        backend.faults().delay(Operation.THREAD_CREATE, Duration.ofHours(5));

        backend.threads().create();

        assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
    }

    @Test
    void eviction() {
        InMemoryBackend backend = InMemoryBackend.builder().maxThreads(1).build();
        String first = backend.threads().create().id();
        backend.threads().create();

        assertThat(backend.evictions()).isEqualTo(1);
        assertThatThrownBy(() -> backend.threads().get(first))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("(evicted)");
    }
}
