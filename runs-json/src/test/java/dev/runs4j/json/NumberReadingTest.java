package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static Run with(String member) {
        return JSON.read(JsonType.RUN, "{\"id\":\"run_1\"," + member + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "1699076126, 2023-11-04T05:35:26Z",
        "1699076126.0, 2023-11-04T05:35:26Z",
        "1.699076126e9, 2023-11-04T05:35:26Z",
        "1699076126.25, 2023-11-04T05:35:26.25Z",
        "1699076126.1234567891, 2023-11-04T05:35:26.123456789Z",
        "0, 1970-01-01T00:00:00Z",
        "-1.5, 1969-12-31T23:59:58.5Z",
        "1e-30, 1970-01-01T00:00:00Z",
        "4102444800, 2100-01-01T00:00:00Z",
        "1699076126123, 2023-11-04T05:35:26.123Z",
        "1699076126123.5, 2023-11-04T05:35:26.123500Z",
        "100000000000, 5138-11-16T09:46:40Z",
        "100000000001, 1973-03-03T09:46:40.001Z",
        "\"1699076126\", 2023-11-04T05:35:26Z",
    })
    void timesAreReadInEverySpelling(String number, Instant expected) {
        assertThat(with("\"created_at\":" + number).timeline().createdAt()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1000.0", "1e3", "1.0E+3", "10000e-1"})
    void wholeNumbersAreReadInEverySpelling(String number) {
        assertThat(with("\"max_prompt_tokens\":" + number).settings().maxPromptTokens())
                .contains(1000);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1.0, 1.0", "0.7, 0.7", "2E0, 2.0", "0.30000000000000004, 0.30000000000000004", "-0.0, -0.0"})
    void decimalsAreReadInEverySpelling(String number, double expected) {
        assertThat(with("\"temperature\":" + number).settings().temperature()).contains(expected);
    }

    @Test
    void countsOfTokensMayExceed32Bits() {
        assertThat(with("\"usage\":{\"prompt_tokens\":4294967296,\"completion_tokens\":1e10,\"total_tokens\":0}")
                        .usage())
                .hasValueSatisfying(usage -> {
                    assertThat(usage.promptTokens()).isEqualTo(4294967296L);
                    assertThat(usage.completionTokens()).isEqualTo(10000000000L);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-04T05:35:26.123456789Z",
                "1969-12-31T23:59:59.999999999Z",
                "5138-11-16T09:46:40Z",
                "5138-11-16T09:46:40.000000001Z",
                "+31556-02-14T20:53:20.5Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
            })
    void storageKeepsEveryInstantExactly(Instant time) {
        Run run = Run.builder("run_1", "thread_1")
                .timeline(RunTimeline.builder().createdAt(time).build())
                .build();

        String stored = JSON.write(JsonType.RUN, run, JsonForm.STORAGE);

        assertThat(JSON.read(JsonType.RUN, stored).timeline().createdAt()).contains(time);
    }

    @Test
    void aResourceHasWholeSeconds() {
        Run run = with("\"created_at\":1699076126.9");

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE)).contains("\"created_at\":1699076126,");
    }
}
