package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The type of a union's object is found wherever it stands and however it is spelt. */
class UnionTypeTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final ToolDefinition FUNCTION =
            FunctionTool.of(FunctionSpec.named("f").build());

    private static ToolDefinition tool(String json) {
        return JSON.read(JsonType.TOOL, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                "{\"function\":{\"name\":\"f\"},\"type\":\"function\"}",
                "{ \"function\" : { \"name\" : \"f\" } , \"type\" : \"function\" }",
                "{\"\\u0074ype\":\"function\",\"function\":{\"name\":\"f\"}}",
                "{\"type\":\"\\u0066unction\",\"function\":{\"name\":\"f\"}}",
                "{\"function\":{\"name\":\"f\"},\"type\":\"func\\u0074ion\"}",
                "{\"type\":\"function\",\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
            })
    void theTypeMayStandAnywhereInAnySpelling(String json) {
        assertThat(tool(json)).isEqualTo(FUNCTION);
    }

    @Test
    void whatStandsBeforeTheTypeMayHoldAnything() {
        assertThat(tool(
                        "{\"a\":{\"type\":\"x\",\"b\":[\"}\",{\"c\":\"\\\"]\"}]},\"d\":-1.5e3,\"e\":[],\"f\":\"type\",\"g\":null,"
                                + "\"type\":\"file_search\"}"))
                .isEqualTo(new FileSearchTool(
                        null,
                        Extras.NONE
                                .with("a", JsonText.of("{\"type\":\"x\",\"b\":[\"}\",{\"c\":\"\\\"]\"}]}"))
                                .with("d", JsonText.of("-1.5e3"))
                                .with("e", JsonText.of("[]"))
                                .with("f", JsonText.of("\"type\""))
                                .with("g", JsonText.of("null"))));
    }

    @Test
    void theTypeOfAnInnerObjectIsNotTaken() {
        assertThat(tool("{\"function\":{\"type\":\"function\"}}"))
                .isEqualTo(new UnrecognisedTool("", JsonText.of("{\"function\":{\"type\":\"function\"}}")));
    }

    @Test
    void twoTypesThatContradictMakeItUnrecognisable() {
        String json = "{\"type\":\"function\",\"function\":{\"name\":\"f\"},\"type\":\"file_search\"}";

        assertThat(tool(json)).isEqualTo(new UnrecognisedTool("function", JsonText.of(json)));
    }

    @Test
    void aTypeThatIsNoTextIsNone() {
        assertThat(tool("{\"type\":5}")).isEqualTo(new UnrecognisedTool("", JsonText.of("{\"type\":5}")));
        assertThat(tool("{\"type\":null}")).isEqualTo(new UnrecognisedTool("", JsonText.of("{\"type\":null}")));
    }

    @Test
    void thePayloadOfAnotherTypeIsAnExtra() {
        assertThat(tool("{\"type\":\"file_search\",\"function\":{\"name\":\"f\"}}"))
                .isEqualTo(new FileSearchTool(null, Extras.of("function", JsonText.of("{\"name\":\"f\"}"))));
    }

    @Test
    void aPayloadOfAnUnusableTypeMakesAFunctionUnrecognisable() {
        assertThat(tool("{\"type\":\"function\",\"function\":[]}"))
                .isEqualTo(new UnrecognisedTool("function", JsonText.of("{\"type\":\"function\",\"function\":[]}")));
    }

    @Test
    void aPayloadOfAnUnusableTypeIsAnExtraWhereNoneIsNeeded() {
        assertThat(tool("{\"type\":\"file_search\",\"file_search\":[]}"))
                .isEqualTo(new FileSearchTool(null, Extras.of("file_search", JsonText.of("[]"))));
    }

    @Test
    void aTypeOutsideAsciiIsRead() {
        assertThat(tool("{\"type\":\"größe\"}"))
                .isEqualTo(new UnrecognisedTool("größe", JsonText.of("{\"type\":\"größe\"}")));
    }
}
