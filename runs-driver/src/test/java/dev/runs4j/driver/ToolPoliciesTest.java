package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.ports.journal.JournalRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done about calls that do not work, and what tools are told. */
class ToolPoliciesTest {

    private static final ToolInvocation INVOCATION =
            ToolInvocation.of(RunRef.of("thread_1", "run_1"), 2, FunctionCall.of("call_3", "pay", "{}"), Instant.EPOCH);

    private final FakeBackend backend = new FakeBackend();

    private RunDriver failing() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);
        return driver(backend).tools(tool("weather", invocation -> {
            throw new IllegalStateException("secret");
        }));
    }

    @Test
    void a_tool_that_fails_ends_the_drive_where_that_was_said() {
        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> failing()
                        .toolTrouble(ToolResult.FAILED, ToolTrouble.FAIL)
                        .drive(COMMAND))
                .withMessageContaining("'weather'")
                .withMessageContaining("FAILED")
                .withMessageNotContaining("secret");
        assertThat(backend.asked).noneMatch(asked -> asked.startsWith("cancel"));
    }

    @Test
    void a_tool_that_fails_ends_the_run_too_where_that_was_said() {
        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> failing()
                        .toolTrouble(ToolResult.FAILED, ToolTrouble.CANCEL)
                        .drive(COMMAND));
        assertThat(backend.asked).last().isEqualTo("cancel thread_1/run_1");
    }

    @Test
    void another_trouble_than_the_one_that_was_named_ends_nothing() {
        assertThat(failing()
                        .toolTrouble(ToolResult.UNKNOWN_TOOL, ToolTrouble.FAIL)
                        .drive(COMMAND)
                        .isCompleted())
                .isTrue();
    }

    @Test
    void a_tool_that_nobody_knows_ends_the_drive_where_that_was_said() {
        backend.then(QUEUED, asking(call("a", "stocks")), QUEUED);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend)
                        .toolTrouble(ToolResult.UNKNOWN_TOOL, ToolTrouble.FAIL)
                        .drive(COMMAND))
                .withMessageContaining("'stocks'");
    }

    @Test
    void arguments_that_a_tool_cannot_read_are_told_to_the_model_and_the_listener() {
        List<DriveEvent> heard = new ArrayList<>();
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, COMPLETED);

        driver(backend)
                .listener(heard::add)
                .tools(tool("weather", invocation -> {
                    throw new UnreadableArgumentsException("no JSON");
                }))
                .drive(COMMAND);

        assertThat(backend.runs.answers.get(0).outputs().get(0).output()).isEqualTo("{\"error\":\"no JSON\"}");
        assertThat(heard)
                .anyMatch(event -> event instanceof DriveEvent.ToolFinished finished
                        && finished.result() == ToolResult.UNREADABLE_ARGUMENTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = ToolResult.class,
            names = {"RETURNED", "INTERRUPTED"})
    void what_is_no_trouble_has_no_policy(ToolResult result) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).toolTrouble(result, ToolTrouble.FAIL))
                .withMessageContaining(result.toString());
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).mostRounds(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).journal(new InMemoryToolJournal(), " "))
                .withMessageContaining("backendName");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).toolSet("", "1"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).adopt(RunRef.of("thread_1", "run_9")))
                .withMessageContaining("thread_1/run_9");
    }

    @Test
    void a_run_that_asks_too_often_is_given_up() {
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED, asking(call("b", "weather")));

        assertThatExceptionOfType(UnanswerableRunException.class)
                .isThrownBy(() -> driver(backend)
                        .mostRounds(1)
                        .tools(tool("weather", invocation -> "sun"))
                        .drive(COMMAND))
                .withMessageContaining("more than 1 times");
    }

    @Test
    void a_run_whose_drive_somebody_else_has_taken_up_is_not_cancelled() {
        InMemoryToolJournal journal = new InMemoryToolJournal();
        JournalRun key = new JournalRun("shop", RunRef.of("thread_1", "run_1"));
        backend.then(QUEUED, asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(NotOwnerException.class)
                .isThrownBy(() -> driver(backend)
                        .journal(journal, "shop")
                        .whenGivingUp(WhenGivingUp.CANCEL)
                        .tools(tool("weather", invocation -> {
                            journal.adopt(key, FakeBackend.START);
                            return "sun";
                        }))
                        .drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.run()).contains(key.run()));

        assertThat(backend.asked).containsExactly("create", "get thread_1/run_1");
        assertThat(journal.find(key)
                        .orElseThrow()
                        .claims()
                        .get(0)
                        .result()
                        .orElseThrow()
                        .output())
                .isEqualTo("sun");
    }

    @Test
    void a_tool_has_until_the_run_expires_on_the_servers_clock() {
        List<Instant> limits = new ArrayList<>();
        Instant server = FakeBackend.START.plusSeconds(300);
        RunTimeline timeline = RunTimeline.builder()
                .createdAt(server)
                .expiresAt(server.plusSeconds(20))
                .build();
        backend.then(
                QUEUED.toBuilder().timeline(timeline).build(),
                asking(call("a", "weather")).toBuilder().timeline(timeline).build(),
                QUEUED,
                COMPLETED);

        driver(backend)
                .tools(tool("weather", invocation -> {
                    limits.add(invocation.deadline());
                    return "sun";
                }))
                .drive(COMMAND);

        assertThat(limits).containsExactly(FakeBackend.START.plusSeconds(20));
    }

    @Test
    void a_run_that_was_created_elsewhere_expires_by_what_its_timestamps_show_of_the_servers_clock() {
        List<Instant> limits = new ArrayList<>();
        RunTimeline timeline = RunTimeline.builder()
                .createdAt(FakeBackend.START.minusSeconds(300))
                .expiresAt(FakeBackend.START.minusSeconds(280))
                .build();
        Run asking = asking(call("a", "weather")).toBuilder().timeline(timeline).build();
        backend.then(asking, QUEUED, COMPLETED);

        driver(backend)
                .tools(tool("weather", invocation -> {
                    limits.add(invocation.deadline());
                    return "sun";
                }))
                .attach(asking.ref());

        assertThat(limits).containsExactly(FakeBackend.START.plusSeconds(20));
    }

    @Test
    void an_idempotency_key_is_the_same_for_a_call_that_is_made_again() {
        assertThat(INVOCATION.onBackend("shop").idempotencyKey())
                .matches("[0-9a-f]{64}")
                .isEqualTo(INVOCATION.onBackend("shop").asRepeat().idempotencyKey());
    }

    @Test
    void an_idempotency_key_is_another_one_for_every_other_call() {
        RunRef run = INVOCATION.run();
        FunctionCall call = FunctionCall.of("call_3", "pay", "{}");
        assertThat(List.of(
                        INVOCATION.idempotencyKey(),
                        INVOCATION.onBackend("shop").idempotencyKey(),
                        ToolInvocation.of(run, 3, call, Instant.EPOCH).idempotencyKey(),
                        ToolInvocation.of(run, 2, FunctionCall.of("call_4", "pay", "{}"), Instant.EPOCH)
                                .idempotencyKey(),
                        ToolInvocation.of(RunRef.of("thread_1", "run_2"), 2, call, Instant.EPOCH)
                                .idempotencyKey(),
                        ToolInvocation.of(RunRef.of("thread_11", "run_1"), 2, call, Instant.EPOCH)
                                .idempotencyKey(),
                        ToolInvocation.of(RunRef.of("thread_1", "1run_1"), 2, call, Instant.EPOCH)
                                .idempotencyKey()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_invocation_that_is_made_again_says_so() {
        assertThat(INVOCATION.isRepeat()).isFalse();
        assertThat(INVOCATION.asRepeat().isRepeat()).isTrue();
        assertThat(INVOCATION.asRepeat()).isNotEqualTo(INVOCATION);
        assertThat(INVOCATION.asRepeat()).hasToString("ToolInvocation[pay call_3 of thread_1/run_1, round 2, again]");
    }

    @Test
    void a_tool_with_traits_is_the_same_tool_otherwise() throws Exception {
        Tool weather = tool("weather", invocation -> "sun");
        Tool marked = weather.with(ToolTraits.WITH_EFFECTS);

        assertThat(weather.traits()).isEqualTo(ToolTraits.NONE);
        assertThat(marked.traits()).isEqualTo(new ToolTraits(false, true, false));
        assertThat(marked.name()).isEqualTo("weather");
        assertThat(marked.definition()).isEqualTo(weather.definition());
        assertThat(marked.call(INVOCATION)).isEqualTo("sun");
        assertThat(marked.reconcile(INVOCATION)).isEmpty();
        assertThat(ToolTraits.WITH_EFFECTS.andReconciles().andIdempotent()).isEqualTo(new ToolTraits(true, true, true));
    }

    @Test
    void a_tool_that_is_reconciled_says_so_and_keeps_what_else_is_known_of_it() throws Exception {
        List<String> asked = new ArrayList<>();
        Tool till = tool("pay", invocation -> "paid")
                .with(ToolTraits.WITH_EFFECTS)
                .reconciledBy(invocation -> {
                    asked.add(invocation.callId());
                    return Optional.of("paid before");
                });

        assertThat(till.traits()).isEqualTo(ToolTraits.WITH_EFFECTS.andReconciles());
        assertThat(till.call(INVOCATION)).isEqualTo("paid");
        assertThat(till.reconcile(INVOCATION)).contains("paid before");
        assertThat(asked).containsExactly("call_3");
    }
}
