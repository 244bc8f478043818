package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A check, for those who ask for it, that the assistant's functions can all be called. */
class AssistantToolsTest {

    private final Tool weather = Samples.tool("weather", invocation -> "sun");
    private final Tool clock = Samples.tool("clock", invocation -> "noon");
    private final InMemoryBuilder setup = InMemoryBackend.builder()
            .clock(VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z")))
            .assistant(
                    "asst_1",
                    "model",
                    ToolDefinition.codeInterpreter(),
                    Samples.definition("weather"),
                    Samples.definition("clock"));

    private static RunDriver checking(InMemoryBackend backend) {
        return RunDriver.on(backend)
                .deadline(Duration.ofMinutes(1))
                .offerTools(false)
                .checkAssistantTools();
    }

    private static CreateRun command(InMemoryBackend backend) {
        String thread = backend.threads().create(userMessage("Coat?")).id();
        return CreateRun.on(thread).by("asst_1").build();
    }

    @Test
    void a_function_that_nobody_can_call_is_named_and_no_run_is_created() {
        InMemoryBackend backend = setup.build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> checking(backend).tools(weather).drive(command(backend)))
                .withMessageContaining("asst_1")
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation(
                                "assistant.tools[2].function.name", "a tool of the driver [weather]", "'clock'")));
        assertThat(backend.ledger().entries(Operation.RUN_CREATE)).isEmpty();
    }

    @Test
    void an_assistant_whose_functions_can_all_be_called_works() {
        InMemoryBackend backend = setup.build();

        RunEnding ending = checking(backend).tools(weather, clock).drive(command(backend));

        assertThat(ending.answerText()).contains("sun", "noon");
    }

    @Test
    void an_assistant_that_is_not_there_ends_the_drive() {
        InMemoryBackend backend = setup.build();
        CreateRun command =
                CreateRun.on(command(backend).threadId()).by("asst_9").build();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> checking(backend).tools(weather).drive(command));
    }

    @Test
    void an_assistant_that_cannot_be_read_for_a_moment_is_read_again() {
        InMemoryBackend backend = setup.build();
        backend.faults()
                .fail(Operation.ASSISTANT_GET, () -> new BackendUnavailableException("down", ErrorDetails.NONE, null));

        assertThat(checking(backend)
                        .tools(weather, clock)
                        .drive(command(backend))
                        .isCompleted())
                .isTrue();
    }

    @Test
    void nothing_is_read_where_the_command_has_tools_or_is_given_the_driver_s() {
        FakeBackend fake = new FakeBackend().then(QUEUED, COMPLETED, QUEUED, COMPLETED);
        fake.capabilities.add(Capability.ASSISTANTS);

        driver(fake).checkAssistantTools().tools(weather).drive(COMMAND);
        driver(fake)
                .checkAssistantTools()
                .drive(COMMAND.toBuilder()
                        .tools(ToolDefinition.codeInterpreter())
                        .build());

        assertThat(fake.asked).containsExactly("create", "get thread_1/run_1", "create", "get thread_1/run_1");
    }

    @Test
    void nothing_is_read_where_the_backend_has_no_assistants() {
        FakeBackend fake = new FakeBackend().then(QUEUED, COMPLETED);

        driver(fake).checkAssistantTools().drive(COMMAND);

        assertThat(fake.asked).containsExactly("create", "get thread_1/run_1");
    }

    @Test
    void without_the_check_the_model_learns_of_it_when_it_calls() {
        InMemoryBackend backend = setup.build();

        RunEnding ending = RunDriver.on(backend)
                .deadline(Duration.ofMinutes(1))
                .offerTools(false)
                .tools(weather)
                .drive(command(backend));

        assertThat(ending.answerText()).contains("There is no tool named 'clock'.");
    }
}
