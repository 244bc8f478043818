package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver and the in-memory backend together, once reading the run and once following its stream. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class InMemoryDriveTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final boolean streaming;
    private final VirtualClock clock = VirtualClock.automatic(START);
    private final InMemoryBuilder setup = InMemoryBackend.builder().clock(clock);
    private final List<DriveEvent> heard = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    InMemoryDriveTest(boolean streaming) {
        this.streaming = streaming;
    }

    private Tool tool(String name) {
        return new Tool() {
            @Override
            public FunctionTool definition() {
                return ToolDefinition.function(
                        name,
                        "Does " + name,
                        JsonText.of("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"));
            }

            @Override
            public String call(ToolInvocation invocation) {
                called.add(invocation.round() + " " + name + " " + invocation.arguments());
                return name + " is fine";
            }
        };
    }

    private RunDriver driver(InMemoryBackend backend) {
        RunDriver driver = RunDriver.on(backend)
                .deadline(Duration.ofMinutes(2))
                .listener(heard::add)
                .tokens(() -> "token_1");
        return streaming ? driver.streaming() : driver;
    }

    private static CreateRun command(InMemoryBackend backend) {
        String thread = backend.threads()
                .create(userMessage("Coat or no coat in Oslo?"))
                .id();
        return CreateRun.on(thread).by(DEFAULT_ASSISTANT).build();
    }

    private void calledOnce(InMemoryBackend backend, Operation operation) {
        assertThat(backend.ledger().entries(operation)).hasSize(1);
    }

    @Test
    void a_question_is_answered() {
        InMemoryBackend backend = setup.build();

        RunEnding ending = driver(backend).drive(command(backend));

        assertThat(ending.answerText()).isEqualTo("You asked: Coat or no coat in Oslo?");
        assertThat(ending.steps()).hasSize(1);
        assertThat(ending.usage()).isPresent();
        assertThat(ending.timeline().statuses()).startsWith(RunStatus.QUEUED).endsWith(RunStatus.COMPLETED);
    }

    @Test
    void tools_are_called_and_their_outputs_find_their_way_into_the_answer() {
        InMemoryBackend backend = setup.build();

        RunEnding ending =
                driver(backend).tools(tool("weather"), tool("traffic")).drive(command(backend));

        assertThat(called).containsExactly("1 weather {\"city\":\"city\"}", "1 traffic {\"city\":\"city\"}");
        assertThat(ending.answerText()).contains("weather is fine", "traffic is fine");
        calledOnce(backend, Operation.RUN_ANSWER);
    }

    @Test
    void two_rounds_are_two_answers() {
        InMemoryBackend backend = setup.script(
                        "two rounds",
                        Script.asks(call("weather", "{}"))
                                .asks(call("weather", "{\"again\":true}"))
                                .answers("A coat."))
                .build();

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

        assertThat(ending.answerText()).isEqualTo("A coat.");
        assertThat(called).containsExactly("1 weather {}", "2 weather {\"again\":true}");
        assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).hasSize(2);
    }

    @Test
    void an_id_that_a_server_uses_again_in_the_next_round_is_another_call() {
        InMemoryBackend backend = setup.script(
                        "one id",
                        Script.asks(call("call_1", "weather", "{}"))
                                .asks(call("call_1", "weather", "{}"))
                                .answers("A coat."))
                .build();

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

        assertThat(ending.isCompleted()).isTrue();
        assertThat(called).containsExactly("1 weather {}", "2 weather {}");
    }

    @Test
    void a_tool_that_nobody_knows_does_not_end_the_run() {
        InMemoryBackend backend = setup.script(
                        "unknown", Script.asks(call("stocks", "{}")).answers(outputs -> "Hm: " + outputs.last()))
                .build();

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

        assertThat(ending.answerText()).isEqualTo("Hm: {\"error\":\"There is no tool named 'stocks'.\"}");
    }

    @Test
    void approvals_are_decided_on() {
        InMemoryBackend backend = setup.script(
                        "approval",
                        Script.asksApproval(Script.mcpCall("docs", "search", "{}"))
                                .answers(outputs -> "approved: " + outputs.approved("search")))
                .build();

        assertThat(driver(backend).drive(command(backend)).answerText()).isEqualTo("approved: false");
        assertThat(driver(backend)
                        .approvals(asked -> ToolApproval.approve(asked.id()))
                        .drive(command(backend))
                        .answerText())
                .isEqualTo("approved: true");
    }

    @Test
    void a_run_that_fails_is_an_ending_with_its_error() {
        InMemoryBackend backend = setup.script("fails", Script.fails(ErrorCode.of("server_error"), "Sorry"))
                .build();

        RunEnding ending = driver(backend).drive(command(backend));

        assertThat(ending.status()).isEqualTo(RunStatus.FAILED);
        assertThatExceptionOfType(RunNotCompletedException.class)
                .isThrownBy(ending::orThrow)
                .withMessageContaining("server_error");
    }

    @Test
    void a_run_that_stops_half_way_is_an_ending() {
        InMemoryBackend backend = setup.script(
                        "stops", Script.writes("A co").stopsIncomplete(IncompleteReason.of("max_completion_tokens")))
                .build();

        RunEnding ending = driver(backend).drive(command(backend));

        assertThat(ending.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(ending.answerText()).isEqualTo("A co");
    }

    @Test
    void a_run_that_expires_is_an_ending() {
        InMemoryBackend backend = setup.script("never", Script.neverEnds())
                .expiry(Duration.ofMinutes(1))
                .build();

        assertThat(driver(backend).drive(command(backend)).status()).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    void a_run_that_somebody_cancels_is_an_ending() {
        InMemoryBackend backend = setup.script(
                        "waits", Script.asks(call("weather", "{}")).answers("A coat."))
                .cancellingPhase(Duration.ofSeconds(3))
                .build();
        Tool cancelling = Samples.tool("weather", invocation -> {
            backend.runs().cancel(invocation.run());
            return "sun";
        });

        RunEnding ending = driver(backend).tools(cancelling).drive(command(backend));

        assertThat(ending.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(ending.timeline().statuses()).contains(RunStatus.CANCELLING);
        assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).isEmpty();
        assertThat(heard)
                .filteredOn(DriveEvent.CallFailed.class::isInstance)
                .extracting(event -> ((DriveEvent.CallFailed) event).failure())
                .hasOnlyElementsOfType(WrongRunStateException.class);
    }

    @Test
    void a_run_that_never_ends_is_given_up_on_time_and_its_thread_stays_busy() {
        InMemoryBackend backend = setup.script("never", Script.neverEnds()).build();
        CreateRun command = command(backend);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).drive(command))
                .satisfies(timeout -> assertThat(timeout.run()).isPresent());

        assertThat(clock.now()).isEqualTo(START.plusSeconds(120));
        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> driver(backend).tokens(() -> "token_2").drive(command));
    }

    @Test
    void a_run_that_is_given_up_can_be_taken_up_by_another_drive() {
        InMemoryBackend backend = setup.script(
                        "slow", Script.waits(Duration.ofMinutes(3)).answers("A coat."))
                .build();
        CreateRun command = command(backend);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).drive(command))
                .satisfies(timeout -> assertThat(driver(backend)
                                .attach(timeout.run().orElseThrow())
                                .answerText())
                        .isEqualTo("A coat."));
    }

    @Test
    void a_run_that_is_given_up_can_be_cancelled() {
        InMemoryBackend backend = setup.script("never", Script.neverEnds()).build();
        CreateRun command = command(backend);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(
                        () -> driver(backend).whenGivingUp(WhenGivingUp.CANCEL).drive(command));

        calledOnce(backend, Operation.RUN_CANCEL);
    }

    @Test
    void a_creation_whose_answer_is_lost_makes_one_run_only() {
        InMemoryBackend backend = setup.build();
        backend.faults().loseAnswer(Operation.RUN_CREATE).times(1);

        RunEnding ending = driver(backend).drive(command(backend));

        assertThat(ending.isCompleted()).isTrue();
        calledOnce(backend, Operation.RUN_CREATE);
    }

    @Test
    void an_answer_that_is_lost_is_given_once_and_no_tool_is_called_twice() {
        InMemoryBackend backend = setup.build();
        backend.faults().loseAnswer(Operation.RUN_ANSWER).times(1);

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

        assertThat(ending.answerText()).contains("weather is fine");
        assertThat(called).hasSize(1);
        calledOnce(backend, Operation.RUN_ANSWER);
    }

    @Test
    void calls_that_are_refused_for_a_while_are_made_again() {
        InMemoryBackend backend = setup.build();
        for (Operation operation :
                List.of(Operation.RUN_CREATE, Operation.RUN_GET, Operation.RUN_ANSWER, Operation.MESSAGE_LIST)) {
            backend.faults()
                    .fail(operation, () -> new RateLimitedException("slow", Duration.ofSeconds(1), ErrorDetails.NONE))
                    .times(2);
        }

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

        assertThat(ending.answerText()).contains("weather is fine");
        calledOnce(backend, Operation.RUN_CREATE);
        calledOnce(backend, Operation.RUN_ANSWER);
        assertThat(called).hasSize(1);
    }

    @Test
    void streams_that_break_after_any_number_of_events_do_no_harm() {
        for (int events = 0; events < 20; events++) {
            called.clear();
            InMemoryBackend backend = InMemoryBackend.builder().clock(clock).build();
            backend.faults().breakStreams(events).always();

            RunEnding ending = driver(backend).tools(tool("weather")).drive(command(backend));

            assertThat(ending.answerText()).as("after %s events", events).contains("weather is fine");
            assertThat(called).hasSize(1);
            calledOnce(backend, Operation.RUN_CREATE);
            calledOnce(backend, Operation.RUN_ANSWER);
        }
    }

    @Test
    void a_stream_that_breaks_and_is_joined_again_tells_what_one_that_does_not_break_tells() {
        List<Object> whole = received(false);

        assertThat(received(true)).isEqualTo(whole);
        assertThat(heard.stream().anyMatch(DriveEvent.StreamResumed.class::isInstance))
                .isEqualTo(streaming);
        assertThat(heard).filteredOn(DriveEvent.Ended.class::isInstance).hasSize(1);
    }

    private List<Object> received(boolean breaking) {
        heard.clear();
        InMemoryBackend backend =
                InMemoryBackend.builder().clock(VirtualClock.automatic(START)).build();
        if (breaking) {
            backend.faults().breakStreams(3).always();
        }
        driver(backend).tools(tool("weather")).drive(command(backend));
        return heard.stream()
                .filter(DriveEvent.Received.class::isInstance)
                .map(event -> (Object) ((DriveEvent.Received) event).event().name())
                .toList();
    }

    @Test
    void a_backend_without_streams_does_as_well() {
        InMemoryBackend backend = setup.without(Capability.STREAMING).build();

        assertThat(driver(backend)
                        .tools(tool("weather"))
                        .drive(command(backend))
                        .isCompleted())
                .isTrue();
        assertThat(heard.stream().anyMatch(DriveEvent.FellBack.class::isInstance))
                .isEqualTo(streaming);
    }

    @Test
    void a_thread_and_its_run_are_driven_together() {
        InMemoryBackend backend = setup.build();
        CreateThreadAndRun command = CreateThreadAndRun.by(DEFAULT_ASSISTANT)
                .thread(CreateThread.with(userMessage("Coat?")))
                .build();

        RunEnding ending = driver(backend).tools(tool("weather")).drive(command);

        assertThat(ending.answerText()).contains("Coat?", "weather is fine");
    }

    @Test
    void two_drives_of_the_same_world_see_the_same() {
        InMemoryBackend first = setup.build();
        RunEnding one = driver(first).drive(command(first));

        VirtualClock otherClock = VirtualClock.automatic(START);
        InMemoryBackend other = InMemoryBackend.builder().clock(otherClock).build();
        RunEnding two = driver(other).drive(command(other));

        assertThat(two.run()).isEqualTo(one.run());
        assertThat(two.timeline()).isEqualTo(one.timeline());
    }
}
