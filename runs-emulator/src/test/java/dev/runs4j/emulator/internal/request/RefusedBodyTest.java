package dev.runs4j.emulator.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedBodyTest {

    private static final List<String> TOOLS = List.of("code_interpreter", "file_search", "function");

    private static final Rules RULES = new Rules(
            Limits.builder().minTokenBudget(256).toolOutput(5).build(),
            Set.of(Capability.STRICT_FUNCTIONS, Capability.REASONING_EFFORT),
            TOOLS);

    private static ApiError refused(String json, Consumer<Body> read) {
        byte[] utf8 = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> read.accept(Body.read(RULES, utf8)));
        assertThat(refused).as(json).isNotNull();
        assertThat(refused.error().status()).isEqualTo(400);
        assertThat(refused.error().type()).isEqualTo("invalid_request_error");
        return refused.error();
    }

    private static void check(String json, Consumer<Body> read, String param, String code, String message) {
        ApiError error = refused(json, read);

        assertThat(error.param()).isEqualTo(param);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | assistant_id | missing_required_parameter | Missing required parameter: 'assistant_id'.
            {'assistant_id':null} | assistant_id | invalid_type | Invalid type for 'assistant_id': expected a string, but got null instead.
            {'assistant_id':7} | assistant_id | invalid_type | Invalid type for 'assistant_id': expected a string, but got an integer instead.
            {'assistant_id':'a','foo':1} | foo | unknown_parameter | Unknown parameter: 'foo'.
            {'assistant_id':'a','thread':{}} | thread | unknown_parameter | Unknown parameter: 'thread'.
            {'assistant_id':'a','tool_resources':{}} | tool_resources | unknown_parameter | Unknown parameter: 'tool_resources'.
            {'assistant_id':'a','temperature':2.1} | temperature | decimal_above_max_value | Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.1 instead.
            {'assistant_id':'a','top_p':-0.1} | top_p | decimal_below_min_value | Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got -0.1 instead.
            {'assistant_id':'a','temperature':'hot'} | temperature | invalid_type | Invalid type for 'temperature': expected a decimal, but got a string instead.
            {'assistant_id':'a','max_prompt_tokens':255} | max_prompt_tokens | integer_below_min_value | Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 255 instead.
            {'assistant_id':'a','max_completion_tokens':300.5} | max_completion_tokens | invalid_type | Invalid type for 'max_completion_tokens': expected an integer, but got a decimal instead.
            {'assistant_id':'a','max_completion_tokens':2147483648} | max_completion_tokens | integer_above_max_value | Invalid 'max_completion_tokens': integer above maximum value. Expected a value <= 2147483647, but got 2147483648 instead.
            {'assistant_id':'a','reasoning_effort':'huge'} | reasoning_effort | invalid_value | Invalid value: 'huge'. Supported values are: 'none', 'minimal', 'low', 'medium', 'high', 'xhigh', and 'max'.
            {'assistant_id':'a','parallel_tool_calls':null} | parallel_tool_calls | invalid_type | Invalid type for 'parallel_tool_calls': expected a boolean, but got null instead.
            {'assistant_id':'a','tool_choice':'perhaps'} | tool_choice | invalid_value | Invalid value: 'perhaps'. Supported values are: 'none', 'auto', and 'required'.
            {'assistant_id':'a','tool_choice':{'type':'x'}} | tool_choice.type | invalid_value | Invalid value: 'x'. Supported values are: 'code_interpreter', 'file_search', and 'function'.
            {'assistant_id':'a','tool_choice':{'type':'function','function':{}}} | tool_choice.function.name | missing_required_parameter | Missing required parameter: 'tool_choice.function.name'.
            {'assistant_id':'a','truncation_strategy':{'type':'last_messages','last_messages':0}} | truncation_strategy.last_messages | integer_below_min_value | Invalid 'truncation_strategy.last_messages': integer below minimum value. Expected a value >= 1, but got 0 instead.
            {'assistant_id':'a','truncation_strategy':{}} | truncation_strategy.type | missing_required_parameter | Missing required parameter: 'truncation_strategy.type'.
            {'assistant_id':'a','response_format':'none'} | response_format | invalid_value | Invalid value: 'none'. Supported values are: 'auto'.
            {'assistant_id':'a','response_format':{'type':'xml'}} | response_format.type | invalid_value | Invalid value: 'xml'. Supported values are: 'text', 'json_object', and 'json_schema'.
            {'assistant_id':'a','response_format':{'type':'json_schema','json_schema':{'name':'a b'}}} | response_format.json_schema.name | invalid_value | Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.
            {'assistant_id':'a','tools':[{'type':'x'}]} | tools[0].type | invalid_value | Invalid value: 'x'. Supported values are: 'code_interpreter', 'file_search', and 'function'.
            {'assistant_id':'a','tools':[{'type':'function'}]} | tools[0].function | missing_required_parameter | Missing required parameter: 'tools[0].function'.
            {'assistant_id':'a','tools':[7]} | tools[0] | invalid_type | Invalid type for 'tools[0]': expected an object, but got an integer instead.
            {'assistant_id':'a','tools':[{'type':'file_search','file_search':{'max_num_results':51}}]} | tools[0].file_search.max_num_results | integer_above_max_value | Invalid 'tools[0].file_search.max_num_results': integer above maximum value. Expected a value <= 50, but got 51 instead.
            {'assistant_id':'a','tools':[{'type':'file_search','file_search':{'ranking_options':{}}}]} | tools[0].file_search.ranking_options.score_threshold | missing_required_parameter | Missing required parameter: 'tools[0].file_search.ranking_options.score_threshold'.
            {'assistant_id':'a','metadata':[]} | metadata | invalid_type | Invalid type for 'metadata': expected an object, but got an array instead.
            {'assistant_id':'a','metadata':{'k':1}} | metadata.k | invalid_type | Invalid type for 'metadata.k': expected a string, but got an integer instead.
            {'assistant_id':'a','additional_messages':[{'role':'system','content':'x'}]} | additional_messages[0].role | invalid_value | Invalid value: 'system'. Supported values are: 'user' and 'assistant'.
            """)
    void aRunIsRefused(String json, String param, String code, String message) {
        check(json, body -> body.createRun("t", Set.of()), param, code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'content':'x'} | role | missing_required_parameter | Missing required parameter: 'role'.
            {'role':'user'} | content | missing_required_parameter | Missing required parameter: 'content'.
            {'role':'user','content':7} | content | invalid_type | Invalid type for 'content': expected a string or an array, but got an integer instead.
            {'role':'user','content':[]} | content | empty_array | Invalid 'content': empty array. Expected an array with minimum length 1, but got an empty array instead.
            {'role':'user','content':[{'type':'text','text':{'value':'x'}}]} | content[0].text | invalid_type | Invalid type for 'content[0].text': expected a string, but got an object instead.
            {'role':'user','content':[{'type':'image_url','image_url':{'url':'u','detail':'max'}}]} | content[0].image_url.detail | invalid_value | Invalid value: 'max'. Supported values are: 'auto', 'low', and 'high'.
            {'role':'user','content':'x','attachments':[{'file_id':'f','tools':[{'type':'function'}]}]} | attachments[0].tools[0].type | invalid_value | Invalid value: 'function'. Supported values are: 'code_interpreter' and 'file_search'.
            {'role':'user','content':'x','file_ids':[]} | file_ids | unknown_parameter | Unknown parameter: 'file_ids'.
            """)
    void aMessageIsRefused(String json, String param, String code, String message) {
        check(json, body -> body.createMessage("t"), param, code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | tool_outputs | missing_required_parameter | Missing required parameter: 'tool_outputs'.
            {'tool_outputs':[{'output':'x'}]} | tool_outputs[0].tool_call_id | missing_required_parameter | Missing required parameter: 'tool_outputs[0].tool_call_id'.
            {'tool_outputs':[{'tool_call_id':'c','output':{}}]} | tool_outputs[0].output | invalid_type | Invalid type for 'tool_outputs[0].output': expected a string, but got an object instead.
            {'tool_outputs':[{'tool_call_id':'c','output':null}]} | tool_outputs[0].output | invalid_type | Invalid type for 'tool_outputs[0].output': expected a string, but got null instead.
            {'tool_outputs':[{'tool_call_id':'c','output':'sixsix'}]} | tool_outputs[0].output | string_above_max_length | Invalid 'tool_outputs[0].output': string too long. Expected a string with maximum length 5, but got a string with length 6 instead.
            {'tool_approvals':[]} | tool_approvals | unknown_parameter | Unknown parameter: 'tool_approvals'.
            """)
    void answersAreRefused(String json, String param, String code, String message) {
        check(json, Body::answers, param, code, message);
    }

    @Test
    void aThreadHasAtMostOneStoreAndTwentyFiles() {
        assertThat(refused("{'tool_resources':{'file_search':{'vector_store_ids':['a','b']}}}", Body::createThread)
                        .message())
                .isEqualTo("Invalid 'tool_resources.file_search.vector_store_ids': array too long. "
                        + "Expected an array with maximum length 1, but got an array with length 2 instead.");
        String files = String.join(",", Collections.nCopies(21, "'f'"));
        assertThat(refused("{'tool_resources':{'code_interpreter':{'file_ids':[" + files + "]}}}", Body::createThread)
                        .code())
                .isEqualTo("array_above_max_length");
        assertThat(refused("{'tool_resources':{'bing':{}}}", Body::createThread).param())
                .isEqualTo("tool_resources.bing");
    }

    @Test
    void chunksOverlapByAtMostHalfOfTheirSize() {
        String json = "{'tool_resources':{'file_search':{'vector_stores':[{'chunking_strategy':"
                + "{'type':'static','static':{'max_chunk_size_tokens':100,'chunk_overlap_tokens':51}}}]}}}";

        assertThat(refused(json, Body::createThread).message())
                .isEqualTo("Invalid 'tool_resources.file_search.vector_stores[0].chunking_strategy.static."
                        + "chunk_overlap_tokens': integer above maximum value. "
                        + "Expected a value <= 50, but got 51 instead.");
    }

    @Test
    void metadataHasSixteenPairsOfBoundedLength() {
        String pairs = IntStream.range(0, 17).mapToObj(i -> "'k" + i + "':'v'").collect(Collectors.joining(","));
        check(
                "{'metadata':{" + pairs + "}}",
                Body::createThread,
                "metadata",
                "object_above_max_properties",
                "Invalid 'metadata': object has too many properties. Expected an object with at most 16 properties, "
                        + "but got an object with 17 properties instead.");
        check(
                "{'metadata':{'" + "k".repeat(65) + "':'v'}}",
                Body::createThread,
                "metadata",
                "property_name_above_max_length",
                "Invalid 'metadata': property name too long. Expected a property name with maximum length 64, "
                        + "but got a property name with length 65 instead.");
        check(
                "{'metadata':{'k':'" + "\uD83D\uDE00".repeat(513) + "'}}",
                Body::createThread,
                "metadata.k",
                "string_above_max_length",
                "Invalid 'metadata.k': string too long. Expected a string with maximum length 512, "
                        + "but got a string with length 513 instead.");
    }

    @Test
    void aRunHasTwentyToolsAndAnAssistantAHundredAndTwentyEight() {
        String tools = String.join(",", Collections.nCopies(21, "{'type':'code_interpreter'}"));
        assertThat(refused("{'assistant_id':'a','tools':[" + tools + "]}", body -> body.createRun("t", Set.of()))
                        .code())
                .isEqualTo("array_above_max_length");
        String many = String.join(",", Collections.nCopies(129, "{'type':'code_interpreter'}"));
        assertThat(refused("{'model':'m','tools':[" + many + "]}", Body::createAssistant)
                        .message())
                .isEqualTo("Invalid 'tools': array too long. Expected an array with maximum length 128, "
                        + "but got an array with length 129 instead.");
    }

    @Test
    void aBodyIsAnObject() {
        assertThat(refused("[]", Body::createThread).message())
                .isEqualTo("Invalid type for 'body': expected an object, but got an array instead.");
        assertThat(refused("{'a'", Body::createThread).message())
                .isEqualTo("We could not parse the JSON body of your request.");
        assertThat(refused("{}}", Body::createThread).message())
                .isEqualTo("We could not parse the JSON body of your request.");
    }

    @Test
    void aCancelHasNoMembers() {
        assertThat(refused("{'metadata':{}}", Body::nothing).code()).isEqualTo("unknown_parameter");
    }

    @Test
    void whatOnlySomeServersHaveIsKnownWhereTheBackendHasIt() {
        Rules wide = new Rules(
                Limits.OFFICIAL,
                Set.of(Capability.ANY_TOOL, Capability.RUN_TOOL_RESOURCES, Capability.TOOL_APPROVALS),
                TOOLS);
        String run = "{\"assistant_id\":\"a\",\"tools\":[{\"type\":\"bing\",\"x\":1}],\"tool_resources\":{}}";
        String answers = "{\"tool_approvals\":[{\"tool_call_id\":\"c\",\"approve\":true}]}";

        assertThat(Body.read(wide, run.getBytes(StandardCharsets.UTF_8))
                        .createRun("t", Set.of())
                        .overrides()
                        .tools()
                        .orElseThrow())
                .hasToString("[UnrecognisedTool[type=bing, json=JsonText[21 chars]]]");
        assertThat(Body.read(wide, answers.getBytes(StandardCharsets.UTF_8))
                        .answers()
                        .approvals())
                .hasSize(1);
    }
}
