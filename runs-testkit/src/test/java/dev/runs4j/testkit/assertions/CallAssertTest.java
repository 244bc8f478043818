package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThatIllegalArgumentException;
import static dev.runs4j.testkit.assertions.SampleRuns.asking;
import static dev.runs4j.testkit.assertions.SampleRuns.weather;

import dev.runs4j.domain.tool.FunctionCall;
import org.junit.jupiter.api.Test;

class CallAssertTest {

    private static final FunctionCall OSLO = weather("{\"city\": \"Oslo\", \"days\": 1.0}");
    private static final FunctionCall ROME = FunctionCall.of("call_2", "weather", "{\"city\":\"Rome\"}");

    @Test
    void withArguments_compares_values_not_spellings() {
        assertThat(asking(OSLO)).asksFor("weather").withArguments("{\"days\":1,\"city\":\"Oslo\"}");
    }

    @Test
    void withArguments() {
        fails(
                () -> assertThat(asking(OSLO)).asksFor("weather").withArguments("{\"city\":\"Oslo\"}"),
                "Expected run run_1 to ask for weather with {\"city\":\"Oslo\"},\n"
                        + "but the arguments were {\"city\": \"Oslo\", \"days\": 1.0}.");
    }

    @Test
    void withArguments_looks_at_every_call_of_the_name() {
        assertThat(asking(OSLO, ROME)).asksFor("weather").withArguments("{\"city\":\"Rome\"}");
        fails(
                () -> assertThat(asking(ROME, FunctionCall.of("call_3", "weather", "")))
                        .asksFor("weather")
                        .withArguments("{}"),
                "Expected run run_1 to ask for weather with {},\n"
                        + "but the arguments were {\"city\":\"Rome\"} and empty.");
    }

    @Test
    void withArguments_fails_when_the_model_wrote_no_JSON() {
        fails(
                () -> assertThat(asking(weather("{\"city\":")))
                        .asksFor("weather")
                        .withArguments("{}"),
                "Expected run run_1 to ask for weather with {},\nbut the arguments were {\"city\":.");
    }

    @Test
    void withArguments_refuses_an_expectation_that_is_no_JSON() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(asking(OSLO)).asksFor("weather").withArguments("Oslo"))
                .withMessage("json: one JSON value, but was \"Oslo\"");
    }

    @Test
    void times() {
        assertThat(asking(OSLO, ROME)).asksFor("weather").times(2);
        fails(
                () -> assertThat(asking(OSLO, ROME)).asksFor("weather").times(1),
                "Expected run run_1 to ask for weather, once,\nbut it did 2 times.");
        fails(
                () -> assertThat(asking(OSLO, ROME))
                        .asksFor("weather")
                        .withArguments("{\"city\":\"Rome\"}")
                        .times(3),
                "Expected run run_1 to ask for weather with {\"city\":\"Rome\"}, 3 times,\nbut it did once.");
    }

    @Test
    void and() {
        assertThat(asking(OSLO)).asksFor("weather").and().isOnThread("thread_1");
    }

    @Test
    void and_keeps_the_description() {
        fails(
                () -> assertThat(asking(OSLO))
                        .as("the coat run")
                        .asksFor("weather")
                        .times(2),
                "[the coat run] Expected run run_1 to ask for weather, 2 times,\nbut it did once.");
    }
}
