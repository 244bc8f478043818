package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static dev.runs4j.driver.Samples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolCallsTest {

    private final FakeBackend backend = new FakeBackend();
    private final List<ToolInvocation> invocations = new ArrayList<>();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final Tool weather = tool("weather", invocation -> {
        invocations.add(invocation);
        return "sun";
    });

    @AfterEach
    void no_interrupt_is_left_behind() {
        Thread.interrupted();
    }

    private RunEnding drive(Tool... tools) {
        return driver(backend).tools(tools).listener(heard::add).drive(COMMAND);
    }

    private String output() {
        return backend.runs.answers.get(0).outputs().get(0).output();
    }

    private DriveEvent.ToolFinished finished() {
        return heard.stream()
                .filter(DriveEvent.ToolFinished.class::isInstance)
                .map(DriveEvent.ToolFinished.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_tool_is_called_with_what_the_model_wrote() {
        backend.then(QUEUED, asking(call("call_1", "weather")), QUEUED, COMPLETED);

        drive(weather);

        assertThat(invocations)
                .containsExactly(ToolInvocation.of(
                                RunRef.of("thread_1", "run_1"), 1, call("call_1", "weather"), START.plusSeconds(60))
                        .onBackend("fake"));
        assertThat(backend.runs.answers).containsExactly(ToolAnswers.outputs(ToolOutput.of("call_1", "sun")));
    }

    @Test
    void calls_of_a_round_are_made_in_their_order_and_answered_together() {
        List<String> order = new ArrayList<>();
        Tool clock = tool("clock", invocation -> {
            order.add("clock");
            return "noon";
        });
        Tool sky = tool("weather", invocation -> {
            order.add("weather");
            return "sun";
        });
        backend.then(QUEUED, asking(call("a", "clock"), call("b", "weather")), QUEUED, COMPLETED);

        drive(sky, clock);

        assertThat(order).containsExactly("clock", "weather");
        assertThat(backend.runs.answers)
                .containsExactly(ToolAnswers.outputs(ToolOutput.of("a", "noon"), ToolOutput.of("b", "sun")));
    }

    @Test
    void two_rounds_are_two_answers() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, asking(call("b", "weather")), QUEUED, COMPLETED);

        drive(weather);

        assertThat(invocations).extracting(ToolInvocation::round).containsExactly(1, 2);
        assertThat(backend.runs.answers).hasSize(2);
    }

    @Test
    void the_listener_hears_the_call_with_its_duration() {
        Tool slow = tool("weather", invocation -> {
            backend.clock.advance(Duration.ofSeconds(3));
            return "sun";
        });
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);

        drive(slow);

        RunRef run = RunRef.of("thread_1", "run_1");
        assertThat(heard)
                .containsSubsequence(
                        new DriveEvent.ToolStarted(run, 1, "a", "weather"),
                        new DriveEvent.ToolFinished(
                                run, 1, "a", "weather", Duration.ofSeconds(3), ToolResult.RETURNED, null),
                        new DriveEvent.Answered(run, 1, 1));
    }

    @Test
    void a_tool_that_fails_is_an_output_without_its_words() {
        IOException failure = new IOException("jdbc:postgresql://db?password=hunter2");
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);

        RunEnding ending = drive(tool("weather", invocation -> {
            throw failure;
        }));

        assertThat(ending.isCompleted()).isTrue();
        assertThat(output()).isEqualTo("{\"error\":\"The tool 'weather' failed.\"}");
        assertThat(finished().result()).isEqualTo(ToolResult.FAILED);
        assertThat(finished().failure()).isSameAs(failure);
    }

    @Test
    void a_tool_that_refuses_says_so_in_its_own_words() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);

        drive(tool("weather", invocation -> {
            throw new ToolException("No such city: \"Osslo\".\nTry Oslo.");
        }));

        assertThat(output()).isEqualTo("{\"error\":\"No such city: \\\"Osslo\\\".\\u000aTry Oslo.\"}");
        assertThat(finished().result()).isEqualTo(ToolResult.REFUSED);
    }

    @Test
    void a_tool_that_is_not_known_is_an_output_that_says_so() {
        backend.then(QUEUED, asking(call("a", "stocks")), QUEUED, COMPLETED);

        drive(weather);

        assertThat(output()).isEqualTo("{\"error\":\"There is no tool named 'stocks'.\"}");
        assertThat(finished().result()).isEqualTo(ToolResult.UNKNOWN_TOOL);
        assertThat(heard).noneMatch(DriveEvent.ToolStarted.class::isInstance);
    }

    @Test
    void a_call_of_an_unknown_kind_is_an_output_that_says_so() {
        Run asking = run(RunStatus.REQUIRES_ACTION).toBuilder()
                .requiredAction(new RequiredAction.SubmitToolOutputs(
                        List.of(new UnrecognisedToolCall("a", "computer", JsonText.EMPTY_OBJECT)),
                        Extras.NONE,
                        Extras.NONE))
                .build();
        backend.then(QUEUED, asking, QUEUED, COMPLETED);

        drive(weather);

        assertThat(output()).isEqualTo("{\"error\":\"Calls of the type 'computer' are not supported.\"}");
        assertThat(finished().result()).isEqualTo(ToolResult.UNKNOWN_KIND);
    }

    @Test
    void an_output_is_measured_in_code_points_and_one_too_many_is_an_output_that_says_so() {
        backend.limits = Limits.builder().toolOutput(4).build();
        backend.then(QUEUED, asking(call("a", "four"), call("b", "five")), QUEUED, COMPLETED);

        drive(
                tool("four", invocation -> "\ud83d\ude00".repeat(4)),
                tool("five", invocation -> "\ud83d\ude00".repeat(5)));

        assertThat(backend.runs.answers.get(0).outputs())
                .extracting(ToolOutput::output)
                .containsExactly(
                        "\ud83d\ude00".repeat(4),
                        "{\"error\":\"The output of the tool 'five' is too long: 5 characters, at most 4 are taken.\"}");
    }

    @Test
    void a_tool_that_gives_nothing_gives_the_empty_text() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);

        drive(tool("weather", invocation -> null));

        assertThat(output()).isEmpty();
    }

    @Test
    void an_error_of_a_tool_comes_out_and_nothing_is_answered() {
        StackOverflowError error = new StackOverflowError();
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> drive(tool("weather", invocation -> {
                    throw error;
                })))
                .isSameAs(error);
        assertThat(backend.runs.answers).isEmpty();
    }

    @Test
    void an_error_of_a_tool_cancels_the_run_where_that_was_wished() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL).tools(tool("weather", invocation -> {
            throw new StackOverflowError();
        }));

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(backend.asked).last().isEqualTo("cancel thread_1/run_1");
    }

    @Test
    void a_tool_that_is_interrupted_ends_the_drive() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> drive(tool("weather", invocation -> {
                    throw new InterruptedException();
                })))
                .withMessageContaining("thread_1/run_1")
                .satisfies(thrown -> assertThat(thrown.happened()).isEqualTo(Happened.UNKNOWN));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(backend.runs.answers).isEmpty();
    }

    @Test
    void the_listener_hears_that_a_tool_was_interrupted() {
        InterruptedException stop = new InterruptedException("stop");
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);
        List<DriveEvent> told = new ArrayList<>();
        RunDriver driver = driver(backend).listener(told::add).tools(tool("weather", invocation -> {
            backend.clock.advance(Duration.ofSeconds(2));
            throw stop;
        }));

        assertThatExceptionOfType(DriveInterruptedException.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(told)
                .contains(new DriveEvent.ToolFinished(
                        RunRef.of("thread_1", "run_1"),
                        1,
                        "a",
                        "weather",
                        Duration.ofSeconds(2),
                        ToolResult.INTERRUPTED,
                        stop));
    }

    @Test
    void a_tool_that_is_interrupted_in_another_backend_ends_the_drive() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> drive(tool("weather", invocation -> {
                    throw new CallInterruptedException("inner", Happened.NO, null);
                })))
                .withMessageContaining("thread_1/run_1");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_answer_whose_fate_is_open_is_given_again_while_the_calls_wait_and_no_tool_is_called_again() {
        backend.then(
                QUEUED,
                asking(call("a", "weather")),
                new IndeterminateOutcomeException("lost", ErrorDetails.NONE, null),
                asking(call("a", "weather")),
                QUEUED,
                COMPLETED);

        drive(weather);

        assertThat(invocations).hasSize(1);
        assertThat(backend.runs.answers).hasSize(2);
        assertThat(backend.runs.answers.get(1)).isEqualTo(backend.runs.answers.get(0));
    }

    @Test
    void an_answer_that_arrived_after_all_is_not_given_again() {
        backend.then(
                QUEUED,
                asking(call("a", "weather")),
                new IndeterminateOutcomeException("lost", ErrorDetails.NONE, null),
                run(RunStatus.IN_PROGRESS),
                COMPLETED);

        drive(weather);

        assertThat(backend.runs.answers).hasSize(1);
    }

    @Test
    void an_answer_at_the_wrong_time_has_the_run_read_again() {
        backend.then(
                QUEUED,
                asking(call("a", "weather")),
                new WrongRunStateException("run_1", RunStatus.EXPIRED, "no", ErrorDetails.NONE),
                run(RunStatus.EXPIRED));

        assertThat(drive(weather).status()).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    void an_answer_that_had_no_effect_is_given_again() {
        backend.then(
                QUEUED,
                asking(call("a", "weather")),
                new BackendUnavailableException("down", ErrorDetails.NONE, null),
                QUEUED,
                COMPLETED);

        drive(weather);

        assertThat(invocations).hasSize(1);
        assertThat(backend.runs.answers).hasSize(2);
    }

    @Test
    void mcp_calls_are_refused_unless_somebody_approves_them() {
        backend.then(QUEUED, wantingApproval(), QUEUED, COMPLETED);

        drive(weather);

        assertThat(backend.runs.answers).containsExactly(ToolAnswers.approvals(ToolApproval.refuse("m")));
    }

    @Test
    void an_approver_decides_on_the_call() {
        backend.then(QUEUED, wantingApproval(), QUEUED, COMPLETED);
        ToolApproval approval = new ToolApproval("m", true, Map.of("Authorization", "Bearer x"));

        driver(backend)
                .listener(heard::add)
                .approvals(call -> call.name().equals("search") ? approval : ToolApproval.refuse(call.id()))
                .drive(COMMAND);

        assertThat(backend.runs.answers).containsExactly(ToolAnswers.approvals(approval));
        assertThat(heard).contains(new DriveEvent.ApprovalDecided(RunRef.of("thread_1", "run_1"), 1, "m", true, null));
    }

    @Test
    void an_approver_that_fails_has_refused() {
        backend.then(QUEUED, wantingApproval(), QUEUED, COMPLETED);
        IOException failure = new IOException("no idea");

        driver(backend)
                .listener(heard::add)
                .approvals(call -> {
                    throw failure;
                })
                .drive(COMMAND);

        assertThat(backend.runs.answers).containsExactly(ToolAnswers.approvals(ToolApproval.refuse("m")));
        assertThat(heard)
                .contains(new DriveEvent.ApprovalDecided(RunRef.of("thread_1", "run_1"), 1, "m", false, failure));
    }

    @Test
    void a_yes_to_another_call_is_a_no() {
        backend.then(QUEUED, wantingApproval(), QUEUED, COMPLETED);

        driver(backend).approvals(call -> ToolApproval.approve("other")).drive(COMMAND);

        assertThat(backend.runs.answers).containsExactly(ToolAnswers.approvals(ToolApproval.refuse("m")));
    }

    @Test
    void rounds_of_outputs_and_of_approvals_may_follow_each_other() {
        McpCall next = McpCall.of("n", "docs", "search", "{}");
        backend.then(
                QUEUED,
                wantingApproval(),
                QUEUED,
                asking(call("a", "weather")),
                QUEUED,
                run(RunStatus.REQUIRES_ACTION).toBuilder()
                        .requiredAction(RequiredAction.approvals(List.of(next)))
                        .build(),
                QUEUED,
                COMPLETED);

        driver(backend)
                .tools(weather)
                .approvals(ToolApprover.approving("docs").withHeaders("docs", Map.of("X-Case", "7")))
                .drive(COMMAND);

        assertThat(backend.runs.answers).hasSize(3);
        assertThat(backend.runs.answers.get(0))
                .isEqualTo(ToolAnswers.approvals(new ToolApproval("m", true, Map.of("X-Case", "7"))));
        assertThat(backend.runs.answers.get(1).outputs()).hasSize(1);
        assertThat(backend.runs.answers.get(1).approvals()).isEmpty();
        assertThat(backend.runs.answers.get(2))
                .isEqualTo(ToolAnswers.approvals(new ToolApproval("n", true, Map.of("X-Case", "7"))));
    }

    @Test
    void a_call_for_approval_that_is_no_mcp_call_is_refused() {
        Run odd = run(RunStatus.REQUIRES_ACTION).toBuilder()
                .requiredAction(RequiredAction.approvals(List.of(call("f", "weather"))))
                .build();
        backend.then(QUEUED, odd, QUEUED, COMPLETED);

        driver(backend).approvals(ToolApprover.APPROVE_ALL).drive(COMMAND);

        assertThat(backend.runs.answers).containsExactly(ToolAnswers.approvals(ToolApproval.refuse("f")));
    }

    @Test
    void what_cannot_be_answered_ends_the_drive_at_once() {
        Run odd = run(RunStatus.REQUIRES_ACTION).toBuilder()
                .requiredAction(new RequiredAction.Unrecognised("sign_in", JsonText.EMPTY_OBJECT))
                .build();
        backend.then(QUEUED, odd);

        assertThatExceptionOfType(UnanswerableRunException.class)
                .isThrownBy(() -> drive(weather))
                .withMessageContaining("'sign_in'")
                .withMessageContaining("thread_1/run_1")
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(odd));
        assertThat(backend.clock.now()).isEqualTo(START.plus(Samples.FIRST_LOOK));
    }

    private static Run wantingApproval() {
        return run(RunStatus.REQUIRES_ACTION).toBuilder()
                .requiredAction(RequiredAction.approvals(List.of(McpCall.of("m", "docs", "search", "{}"))))
                .build();
    }

    @Test
    void a_call_that_another_driver_without_a_common_journal_makes_again_has_the_same_key() {
        List<String> keys = new ArrayList<>();
        Tool weather = tool("weather", invocation -> {
            keys.add(invocation.round() + " " + invocation.key());
            return "sun";
        });
        RunDriver driver = driver(backend).tools(weather);
        backend.then(
                asking(call("a", "weather")),
                QUEUED,
                asking(call("b", "weather")),
                new AuthenticationException("No", ErrorDetails.NONE, null));
        assertThatExceptionOfType(DriveFailedException.class).isThrownBy(() -> driver.drive(COMMAND));
        backend.runs.script.clear();
        backend.then(asking(call("b", "weather")), QUEUED, COMPLETED);

        driver(backend)
                .journal(new InMemoryToolJournal(), "elsewhere")
                .tools(weather)
                .attach(RunRef.of("thread_1", "run_1"));

        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).startsWith("2 ");
        assertThat(keys.get(2)).startsWith("1 ").endsWith(keys.get(1).substring(2));
    }
}
