package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionTool;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

    private final Tool weather = tool("weather", invocation -> "sun");
    private final Tool clock = tool("clock", invocation -> "noon");

    @Test
    void a_registry_finds_tools_by_their_exact_name() {
        ToolRegistry registry = ToolRegistry.of(weather, clock);

        assertThat(registry.find("clock")).contains(clock);
        assertThat(registry.find("Clock")).isEmpty();
        assertThat(registry.names()).containsExactly("weather", "clock");
    }

    @Test
    void a_registry_knows_tools_by_the_name_that_the_model_is_told() {
        Tool odd = new Tool() {
            @Override
            public FunctionTool definition() {
                return Samples.definition("weather");
            }

            @Override
            public String call(ToolInvocation invocation) {
                return "sun";
            }

            @Override
            public String name() {
                return "odd";
            }
        };

        assertThat(ToolRegistry.of(odd).find("weather")).contains(odd);
        assertThat(ToolRegistry.of(odd).find("odd")).isEmpty();
    }

    @Test
    void a_registry_gives_the_definitions_in_the_order_of_its_tools() {
        assertThat(ToolRegistry.of(weather, clock).definitions())
                .containsExactly(Samples.definition("weather"), Samples.definition("clock"));
    }

    @Test
    void a_registry_refuses_two_tools_of_one_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolRegistry.of(weather, clock, tool("weather", invocation -> "rain")))
                .withMessageContaining("'weather'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolRegistry.of(weather).with(weather));
    }

    @Test
    void a_registry_with_one_more_tool_is_another_registry() {
        ToolRegistry one = ToolRegistry.of(weather);

        assertThat(one.with(clock).names()).containsExactly("weather", "clock");
        assertThat(one.names()).containsExactly("weather");
        assertThat(ToolRegistry.EMPTY.isEmpty()).isTrue();
        assertThat(one.isEmpty()).isFalse();
    }

    private static ToolInvocation invocation(int round, String callId, String tool, String arguments) {
        return ToolInvocation.of(
                RunRef.of("thread_1", "run_1"), round, FunctionCall.of(callId, tool, arguments), Instant.EPOCH);
    }

    @Test
    void an_invocation_has_a_key_that_names_it_and_a_text_without_arguments() {
        ToolInvocation invocation = invocation(2, "call_3", "weather", "{\"city\":\"Oslo\"}");

        assertThat(invocation.key()).matches("thread_1/run_1/call_3/[0-9a-f]{32}");
        assertThat(invocation).hasToString("ToolInvocation[weather call_3 of thread_1/run_1, round 2]");
        assertThat(invocation.arguments()).isEqualTo("{\"city\":\"Oslo\"}");
    }

    @Test
    void a_key_is_the_same_in_whichever_round_a_drive_counts_the_call() {
        assertThat(invocation(2, "call_3", "weather", "{}").key())
                .isEqualTo(invocation(1, "call_3", "weather", "{}").key());
    }

    @Test
    void a_key_is_another_one_for_another_call_of_the_same_id() {
        assertThat(List.of(
                        invocation(1, "call_3", "weather", "{}").key(),
                        invocation(1, "call_3", "weather", "{\"city\":\"Oslo\"}")
                                .key(),
                        invocation(1, "call_3", "clock", "{}").key(),
                        invocation(1, "call_4", "weather", "{}").key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_error_for_the_model_is_json_whatever_it_says() {
        assertThat(ErrorOutput.of("a \"b\" \\ \t \u0000 é \ud83d\ude00"))
                .isEqualTo("{\"error\":\"a \\\"b\\\" \\\\ \\u0009 \\u0000 é \\ud83d\\ude00\"}");
    }

    @Test
    void an_error_for_the_model_is_cut_between_two_characters() {
        String long1999 = "x".repeat(1999);

        assertThat(ErrorOutput.of(long1999 + "\ud83d\ude00")).isEqualTo("{\"error\":\"" + long1999 + "…\"}");
        assertThat(ErrorOutput.of(long1999 + "y")).isEqualTo("{\"error\":\"" + long1999 + "y\"}");
        assertThat(ErrorOutput.of(long1999 + "yz")).isEqualTo("{\"error\":\"" + long1999 + "y…\"}");
    }

    @Test
    void a_listener_that_fails_does_not_disturb_the_drive() {
        FakeBackend backend = new FakeBackend().then(QUEUED, COMPLETED);

        RunEnding ending = driver(backend)
                .listener(event -> {
                    throw new IllegalStateException("the metrics are down");
                })
                .drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
    }

    @Test
    void an_error_of_a_listener_ends_the_drive() {
        FakeBackend backend = new FakeBackend().then(QUEUED, COMPLETED);
        RunDriver driver = driver(backend).listener(event -> {
            throw new AssertionError("seen");
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .withMessage("seen");
    }

    @Test
    void every_step_of_a_drive_is_told_in_order() {
        FakeBackend backend = new FakeBackend().then(QUEUED, COMPLETED);
        List<String> heard = new java.util.ArrayList<>();

        driver(backend)
                .listener(event -> heard.add(event.getClass().getSimpleName()))
                .drive(COMMAND);

        assertThat(heard)
                .containsExactly(
                        "CallMade",
                        "RunKnown",
                        "Waiting",
                        "CallMade",
                        "StatusChanged",
                        "Ended",
                        "CallMade",
                        "CallMade");
    }
}
