package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.ports.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that go out again and again are checked once; documents of any length are the same bytes as text. */
class RepeatedWritingTest {

    private static CreateRun offering(ToolDefinition tool) {
        return CreateRun.on("thread_1").by("asst_1").tools(tool).build();
    }

    @Test
    void aSchemaIsWrittenEachTime() {
        RunsJson json = RunsJson.standard();
        CreateRun run = offering(ToolDefinition.function("f", "d", JsonText.of("{ \"type\" : \"object\" }")));

        String first = json.writeRequest(run);

        assertThat(first).contains("\"parameters\":{\"type\":\"object\"}");
        assertThat(json.writeRequest(run)).isEqualTo(first);
        assertThat(json.writeRequestBytes(run)).isEqualTo(first.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aValueThatWasFineInOnePlaceMayBeTooDeepInAnother() {
        RunsJson json = RunsJson.with(JsonLimits.builder().maxNesting(5).build());
        JsonText value = JsonText.of("{\"type\":\"t\",\"a\":[{}]}");

        assertThat(json.writeRequest(offering(new UnrecognisedTool("t", value))))
                .contains("[{}]");
        assertThatThrownBy(() -> json.writeRequest(offering(ToolDefinition.function("f", "d", value))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("maxNesting");
    }

    @Test
    void whatIsNoJsonIsRefusedEachTime() {
        RunsJson json = RunsJson.standard();
        CreateRun run = offering(ToolDefinition.function("f", "d", JsonText.of("{\"type\":")));

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> json.writeRequestBytes(run)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void documentsThatDoNotFitABufferAreWhole() {
        RunsJson json = RunsJson.standard();
        CreateRun run = CreateRun.on("thread_1")
                .by("asst_1")
                .additionalMessages(IntStream.range(0, 40)
                        .mapToObj(i -> NewMessage.user(("Grüße " + i + " ").repeat(100)))
                        .toList())
                .build();

        assertThat(json.writeRequestBytes(run))
                .hasSizeGreaterThan(30_000)
                .isEqualTo(json.writeRequest(run).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83D and \uD83D\uDE00", "ends \uD83D", "\uDE00 begins", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void halfASurrogatePairIsTheSameEscapeInBytesAndInText(String instructions) {
        RunsJson json = RunsJson.standard();
        CreateRun run =
                CreateRun.on("thread_1").by("asst_1").instructions(instructions).build();

        String body = new String(json.writeRequestBytes(run), StandardCharsets.UTF_8);

        assertThat(body).contains("\\u").doesNotContain("?").isEqualTo(json.writeRequest(run));
    }
}
