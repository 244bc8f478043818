package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherObjectsReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    @Test
    void aThreadIsRead() {
        assertThat(JSON.read(JsonType.THREAD, """
                        {"id": "thread_1", "object": "thread", "created_at": 1699012949, "metadata": {"k": "v"},
                         "tool_resources": {"code_interpreter": {"file_ids": []}}, "x": 1}
                        """))
                .isEqualTo(ConversationThread.builder("thread_1")
                        .createdAt(Instant.ofEpochSecond(1699012949))
                        .metadata(Metadata.of("k", "v"))
                        .toolResources(new ToolResources(CodeInterpreterResources.of(List.of()), null, Extras.NONE))
                        .extras(Extras.of("x", JsonText.of("1")))
                        .build());
    }

    @Test
    void aThreadNeedsNoResources() {
        assertThat(JSON.read(JsonType.THREAD, "{\"id\":\"thread_1\"}"))
                .isEqualTo(ConversationThread.builder("thread_1").build());
    }

    @Test
    void everyFieldOfAnAssistantIsRead() {
        assertThat(JSON.read(JsonType.ASSISTANT, """
                        {
                          "id": "asst_1",
                          "object": "assistant",
                          "created_at": 1698984975,
                          "name": "Math Tutor",
                          "description": "Helps",
                          "model": "gpt-4o",
                          "instructions": "Be kind.",
                          "tools": [{"type": "code_interpreter"}],
                          "tool_resources": {},
                          "metadata": {"k": "v"},
                          "top_p": 1.0,
                          "temperature": 0.5,
                          "response_format": {"type": "json_schema", "json_schema": {
                            "name": "answer", "description": "An answer", "schema": {"type": "object"}, "strict": true}},
                          "reasoning_effort": null
                        }
                        """))
                .isEqualTo(Assistant.builder("asst_1")
                        .createdAt(Instant.ofEpochSecond(1698984975))
                        .name("Math Tutor")
                        .description("Helps")
                        .model("gpt-4o")
                        .instructions("Be kind.")
                        .tools(List.of(ToolDefinition.codeInterpreter()))
                        .toolResources(new ToolResources(null, null, Extras.NONE))
                        .metadata(Metadata.of("k", "v"))
                        .topP(1.0)
                        .temperature(0.5)
                        .responseFormat(ResponseFormat.jsonSchema(JsonSchemaSpec.named("answer")
                                .description("An answer")
                                .schema(JsonText.of("{\"type\":\"object\"}"))
                                .strict(true)
                                .build()))
                        .extras(Extras.of("reasoning_effort", JsonText.of("null")))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"text\"} | text",
                "{\"type\":\"json_object\"} | object",
                "\"auto\" | auto",
            })
    void responseFormatsAreRead(String json, String expected) {
        Map<String, ResponseFormat> formats =
                Map.of("text", ResponseFormat.TEXT, "object", ResponseFormat.JSON_OBJECT, "auto", ResponseFormat.AUTO);

        assertThat(format(json)).isEqualTo(formats.get(expected));
    }

    private static ResponseFormat format(String json) {
        return JSON.read(JsonType.ASSISTANT, "{\"id\":\"asst_1\",\"response_format\":" + json + "}")
                .responseFormat()
                .orElseThrow();
    }

    @Test
    void responseFormatsOfAnotherShapeAreKeptWhole() {
        assertThat(format("{\"type\":\"grammar\"}"))
                .isEqualTo(new ResponseFormat.Unrecognised(JsonText.of("{\"type\":\"grammar\"}")));
        assertThat(format("{\"type\":\"json_schema\"}"))
                .isEqualTo(new ResponseFormat.Unrecognised(JsonText.of("{\"type\":\"json_schema\"}")));
        assertThat(format("7")).isEqualTo(new ResponseFormat.Unrecognised(JsonText.of("7")));
    }

    @Test
    void aSchemaFormatKeepsExtrasAtBothLevels() {
        assertThat(format("{\"type\":\"json_schema\",\"a\":1,\"json_schema\":{\"name\":\"n\",\"b\":2}}"))
                .isEqualTo(new JsonSchemaFormat(
                        JsonSchemaSpec.named("n")
                                .extras(Extras.of("b", JsonText.of("2")))
                                .build(),
                        Extras.of("a", JsonText.of("1"))));
    }

    @Test
    void theAnswerToADeleteIsRead() {
        assertThat(JSON.read(
                        JsonType.DELETION, "{\"id\":\"msg_1\",\"object\":\"thread.message.deleted\",\"deleted\":true}"))
                .isEqualTo(Deletion.of("msg_1", "thread.message"));
    }

    @Test
    void anAnswerThatDoesNotSaySoDeletesNothing() {
        assertThat(JSON.read(JsonType.DELETION, "{\"id\":\"msg_1\",\"x\":1}"))
                .isEqualTo(new Deletion("msg_1", false, "", Extras.of("x", JsonText.of("1"))));
    }

    @Test
    void metadataKeepsValuesThatAreNoText() {
        assertThat(JSON.read(JsonType.METADATA, "{\"a\":\"x\",\"n\":1.50,\"t\":true,\"z\":null,\"o\":{\"p\": []}}"))
                .isEqualTo(Metadata.read(
                        Map.of("a", "x"),
                        Extras.of(Map.of(
                                "n", JsonText.of("1.50"),
                                "t", JsonText.of("true"),
                                "z", JsonText.of("null"),
                                "o", JsonText.of("{\"p\":[]}")))));
    }

    @Test
    void theLastOfTwoMetadataPairsOfOneKeyCounts() {
        assertThat(JSON.read(JsonType.METADATA, "{\"a\":\"x\",\"a\":1}"))
                .isEqualTo(Metadata.read(Map.of(), Extras.of("a", JsonText.of("1"))));
        assertThat(JSON.read(JsonType.METADATA, "{\"a\":1,\"a\":\"x\"}")).isEqualTo(Metadata.of("a", "x"));
        assertThat(JSON.read(JsonType.METADATA, "{\"a\":\"x\",\"a\":\"y\"}")).isEqualTo(Metadata.of("a", "y"));
    }

    @Test
    void metadataKeysMayBeNamesOfTheProtocolOrEmpty() {
        assertThat(JSON.read(JsonType.METADATA, "{\"id\":\"x\",\"type\":\"y\",\"\":\"z\"}"))
                .isEqualTo(Metadata.of(Map.of("id", "x", "type", "y", "", "z")));
    }

    @Test
    void countsThatAreMissingAreZero() {
        assertThat(JSON.read(JsonType.USAGE, "{\"total_tokens\":7,\"prompt_tokens\":null}"))
                .isEqualTo(new Usage(0, 0, 7, Extras.NONE));
    }
}
