package dev.runs4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The yardstick itself: a check that refuses nothing would prove nothing. */
class OfficialSchemasTest {

    private static OfficialSchemas schemas;

    @BeforeAll
    static void load() {
        schemas = OfficialSchemas.load();
    }

    @Test
    void allFortyMarksForNullAreTurned() {
        assertThat(schemas.turnedMarks()).isEqualTo(40);
        assertThat(schemas.document().findValues("nullable")).isEmpty();
    }

    @Test
    void aWholeBodyIsTaken() {
        assertThat(schemas.faults(
                        "DeleteThreadResponse", "{\"id\":\"t\",\"object\":\"thread.deleted\",\"deleted\":true}"))
                .isEmpty();
        assertThat(schemas.faults("CreateRunRequest", "{\"assistant_id\":\"a\"}"))
                .isEmpty();
    }

    @Test
    void nullIsTakenWhereAMarkStood() {
        assertThat(schemas.faults(
                        "CreateRunRequest",
                        "{\"assistant_id\":\"a\",\"model\":null,\"tools\":null,\"tool_choice\":null,\"response_format\":null,"
                                + "\"truncation_strategy\":null,\"max_prompt_tokens\":null}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CreateRunRequest             | {}
                    CreateRunRequest             | {"assistant_id":null}
                    CreateRunRequest             | {"assistant_id":"a","thread_id":"t"}
                    CreateRunRequest             | {"assistant_id":"a","max_prompt_tokens":255}
                    CreateRunRequest             | {"assistant_id":"a","parallel_tool_calls":null}
                    CreateRunRequest             | {"assistant_id":"a","tools":[{"type":"retrieval"}]}
                    CreateRunRequest             | {"assistant_id":"a","tool_choice":"sometimes"}
                    CreateRunRequest             | {"assistant_id":"a","truncation_strategy":{"type":"auto","last_messages":0}}
                    CreateMessageRequest         | {"role":"user","content":[]}
                    CreateMessageRequest         | {"role":"user","content":[{"type":"text","text":{"value":"hi"}}]}
                    CreateThreadRequest          | {"tool_resources":{"file_search":{}}}
                    SubmitToolOutputsRunRequest  | {"tool_outputs":[{"tool_call_id":"c","output":{}}]}
                    ModifyRunRequest             | {"metadata":{"a":1}}
                    ThreadObject                 | {"id":"t","object":"thread","created_at":1,"metadata":null}
                    ThreadObject                 | {"id":"t","object":"threads","created_at":1,"metadata":null,"tool_resources":null}
                    ThreadObject                 | {"id":"t","object":"thread","created_at":1.5,"metadata":null,"tool_resources":null}
                    DeleteThreadResponse         | {"id":"t","object":"thread.deleted"}
                    """)
    void aBrokenBodyIsRefused(String schema, String json) {
        assertThat(schemas.faults(schema, json)).isNotEmpty();
    }
}
