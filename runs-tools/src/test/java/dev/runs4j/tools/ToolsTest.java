package dev.runs4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.ToolException;
import dev.runs4j.driver.ToolInvocation;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolsTest {

    record City(@Describe("The city's name") String name) {}

    enum Sky {
        CLEAR {
            @Override
            public String toString() {
                return "blue";
            }
        }
    }

    record Forecast(String city, int degrees, Sky sky, LocalDate day, Optional<String> warning) {}

    private static String call(Tool tool, String arguments) throws Exception {
        return tool.call(ToolInvocation.of(
                RunRef.of("thread_1", "run_1"), 1, FunctionCall.of("call_1", tool.name(), arguments), Instant.EPOCH));
    }

    private static String forecast(String city) {
        return city + ": 4 degrees";
    }

    @Test
    void a_tool_is_defined_by_its_name_its_description_and_its_record() {
        Tool tool = Tools.of("weather", "Forecast for a city", City.class, city -> forecast(city.name()));

        assertThat(tool.name()).isEqualTo("weather");
        assertThat(tool.definition().function().description()).contains("Forecast for a city");
        assertThat(tool.definition().function().parameters().orElseThrow().text())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\","
                        + "\"description\":\"The city's name\"}},\"required\":[\"name\"],"
                        + "\"additionalProperties\":false}");
        assertThat(tool).hasToString("Tool[weather]");
    }

    @Test
    void a_function_gets_the_record() throws Exception {
        Tool tool = Tools.of("weather", "Forecast for a city", City.class, city -> forecast(city.name()));

        assertThat(call(tool, "{\"name\":\"Oslo\"}")).isEqualTo("Oslo: 4 degrees");
    }

    @Test
    void a_function_may_want_to_know_who_asks() throws Exception {
        Tool tool =
                Tools.of("weather", "Forecast", City.class, (city, asked) -> city.name() + " for " + asked.callId());

        assertThat(call(tool, "{\"name\":\"Oslo\"}")).isEqualTo("Oslo for call_1");
    }

    @Test
    void a_text_is_given_as_it_is() throws Exception {
        assertThat(call(Tools.of("weather", "Forecast", City.class, city -> "\"4\""), "{\"name\":\"Oslo\"}"))
                .isEqualTo("\"4\"");
    }

    @Test
    void anything_else_is_given_as_json() throws Exception {
        Tool tool = Tools.of(
                "weather",
                "Forecast",
                City.class,
                city -> List.of(new Forecast(city.name(), 4, Sky.CLEAR, LocalDate.of(2026, 1, 2), Optional.empty())));

        assertThat(call(tool, "{\"name\":\"Oslo\"}"))
                .isEqualTo("[{\"city\":\"Oslo\",\"degrees\":4,\"sky\":\"CLEAR\",\"day\":\"2026-01-02\","
                        + "\"warning\":null}]");
        assertThat(call(Tools.of("count", "Counts", City.class, city -> 4), "{\"name\":\"Oslo\"}"))
                .isEqualTo("4");
    }

    @Test
    void json_is_given_as_it_is() throws Exception {
        Tool tool = Tools.of("weather", "Forecast", City.class, city -> JsonText.of("{\"degrees\": 4}"));

        assertThat(call(tool, "{\"name\":\"Oslo\"}")).isEqualTo("{\"degrees\": 4}");
    }

    @Test
    void nothing_is_given_as_the_empty_text() throws Exception {
        assertThat(call(Tools.of("weather", "Forecast", City.class, city -> null), "{\"name\":\"Oslo\"}"))
                .isEmpty();
    }

    @Test
    void a_function_is_not_called_with_arguments_that_do_not_fit() {
        Tool tool = Tools.of("weather", "Forecast", City.class, city -> {
            throw new AssertionError("called");
        });

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> call(tool, "{}"))
                .withMessage("Required, but missing: name.");
    }

    @Test
    void what_a_function_throws_comes_out_as_it_is() {
        IOException failure = new IOException("down");
        Tool tool = Tools.of("weather", "Forecast", City.class, city -> {
            throw failure;
        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> call(tool, "{\"name\":\"Oslo\"}"))
                .isSameAs(failure);
    }
}
