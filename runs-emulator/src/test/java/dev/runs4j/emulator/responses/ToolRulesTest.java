package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolRulesTest {

    private static final String SCHEMA =
            "{'type':'object','properties':{'city':{'type':'string'},'when':{'type':'object','properties':"
                    + "{'day':{'type':'integer'}}}},'required':['city']}";

    private final Bench bench = Bench.plain();

    private String echoed(String tool) {
        return bench.create("{'model':'m','input':'x','background':true,'tools':[" + tool + "]}")
                .path("tools")
                .path(0)
                .toString()
                .replace('"', '\'');
    }

    private ResponsesException refused(String tool) {
        return bench.refusedCreate("{'model':'m','input':'x','tools':[" + tool + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'function','name':'f','strict':false} | missing_required_parameter | tools[0].parameters",
                "{'type':'function','parameters':{},'strict':false} | missing_required_parameter | tools[0].name",
                "{'type':'function','function':{'name':'f'}} | missing_required_parameter | tools[0].name",
                "{'type':'file_search'} | missing_required_parameter | tools[0].vector_store_ids",
                "{'type':'file_search','vector_store_ids':[]} | empty_array | tools[0].vector_store_ids",
                "{'type':'file_search','vector_store_ids':['vs'],'max_num_results':51} | integer_above_max_value"
                        + " | tools[0].max_num_results",
                "{'type':'code_interpreter'} | missing_required_parameter | tools[0].container",
                "{'type':'mcp','server_label':'s'} | missing_required_parameter | tools[0].server_url",
                "{'type':'magic'} | invalid_value | tools[0].type",
            })
    void aToolMustBeComplete(String tool, String code, String param) {
        ResponsesException refused = refused(tool);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).contains(code);
        assertThat(refused.param()).contains(param);
    }

    @Test
    void aFunctionThatIsNotStrictKeepsItsSchema() {
        assertThat(echoed(
                        "{'type':'function','name':'f','description':null,'parameters':" + SCHEMA + ",'strict':false}"))
                .isEqualTo(
                        "{'type':'function','name':'f','description':null,'parameters':" + SCHEMA + ",'strict':false}");
    }

    @Test
    void aFunctionThatDoesNotSayIsMadeStrict() {
        assertThat(echoed("{'type':'function','name':'f','description':null,'parameters':" + SCHEMA + "}"))
                .isEqualTo(
                        "{'type':'function','name':'f','description':null,'parameters':{'type':'object','properties':"
                                + "{'city':{'type':'string'},'when':{'type':'object','properties':{'day':{'type':'integer'}},"
                                + "'required':['day'],'additionalProperties':false}},'required':['city','when'],"
                                + "'additionalProperties':false},'strict':true}");
    }

    @Test
    void aServerThatKeepsToTheDescriptionWantsToBeTold() {
        Bench exact = Bench.with(settings ->
                settings.switches(ResponsesSwitches.builder().needsStrict(true).build()));

        ResponsesException refused = exact.refusedCreate(
                "{'model':'m','input':'x','tools':[{'type':'function','name':'f','parameters':{}}]}");

        assertThat(refused.param()).contains("tools[0].strict");
    }

    @Test
    void aStrictFunctionNeedsAStrictSchema() {
        ResponsesException refused =
                refused("{'type':'function','name':'f','parameters':" + SCHEMA + ",'strict':true}");

        assertThat(refused.code()).contains("invalid_function_parameters");
        assertThat(Bench.message(refused)).contains("function 'f'", "'additionalProperties' is required");
        assertThat(Bench.message(refused("{'type':'function','name':'f','strict':true,'parameters':{'type':'object',"
                        + "'properties':{'city':{}},'required':[],'additionalProperties':false}}")))
                .contains("Missing 'city'.");
    }

    @Test
    void whatOpensARemoteServerIsNotEchoed() {
        assertThat(echoed("{'type':'mcp','server_label':'s','server_url':'https://example.com','authorization':'x',"
                        + "'headers':{'k':'v'}}"))
                .isEqualTo("{'type':'mcp','server_label':'s','server_url':'https://example.com','headers':null,"
                        + "'require_approval':'always'}");
    }

    @Test
    void aChoiceNamesAToolThatIsThere() {
        String tools = "'tools':[{'type':'function','name':'f','parameters':null,'strict':false}]";

        assertThat(bench.refusedCreate("{'model':'m','input':'x','tool_choice':'required'}")
                        .param())
                .contains("tool_choice");
        assertThat(bench.refusedCreate(
                                "{'model':'m','input':'x'," + tools + ",'tool_choice':{'type':'function','name':'g'}}")
                        .param())
                .contains("tool_choice");
        assertThat(bench.refusedCreate("{'model':'m','input':'x'," + tools + ",'tool_choice':{'type':'file_search'}}")
                        .param())
                .contains("tool_choice");
        assertThat(bench.refusedCreate("{'model':'m','input':'x'," + tools + ",'tool_choice':'perhaps'}")
                        .code())
                .contains("invalid_value");
        assertThat(bench.create("{'model':'m','input':'x','background':true," + tools
                                + ",'tool_choice':{'type':'function','name':'f'}}")
                        .path("tool_choice")
                        .path("name")
                        .stringValue())
                .isEqualTo("f");
    }
}
