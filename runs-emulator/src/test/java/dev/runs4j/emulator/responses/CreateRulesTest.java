package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateRulesTest {

    private final Bench bench = Bench.plain();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"input\":\"x\"} | missing_required_parameter | model",
                "{\"model\":\"m\"} | missing_required_parameter | input",
                "{\"model\":\"m\",\"input\":\"x\",\"assistant\":1} | unknown_parameter | assistant",
                "{\"model\":\"m\",\"input\":3} | invalid_type | input",
                "{\"model\":\"m\",\"input\":\"x\",\"max_output_tokens\":15} | integer_below_min_value | max_output_tokens",
                "{\"model\":\"m\",\"input\":\"x\",\"temperature\":2.1} | decimal_above_max_value | temperature",
                "{\"model\":\"m\",\"input\":\"x\",\"top_p\":1.1} | decimal_above_max_value | top_p",
                "{\"model\":\"m\",\"input\":\"x\",\"top_logprobs\":21} | integer_above_max_value | top_logprobs",
                "{\"model\":\"m\",\"input\":\"x\",\"truncation\":\"all\"} | invalid_value | truncation",
                "{\"model\":\"m\",\"input\":\"x\",\"include\":[\"all\"]} | invalid_value | include[0]",
                "{\"model\":\"m\",\"input\":\"x\",\"metadata\":{\"k\":1}} | invalid_type | metadata.k",
                "{\"model\":\"m\",\"input\":\"x\",\"background\":true,\"store\":false} | invalid_value | background",
                "{\"model\":\"m\",\"input\":\"x\",\"text\":{\"verbosity\":\"loud\"}} | invalid_value | text.verbosity",
                "{\"model\":\"m\",\"input\":\"x\",\"text\":{\"format\":{\"type\":\"json_schema\",\"schema\":{}}}}"
                        + " | missing_required_parameter | text.format.name",
                "{\"model\":\"m\",\"input\":\"x\",\"stream_options\":{\"include_usage\":true}}"
                        + " | unknown_parameter | stream_options.include_usage",
                "{\"model\":\"m\",\"input\":[{\"type\":\"spell\"}]} | invalid_value | input[0].type",
                "{\"model\":\"m\",\"input\":[{\"type\":\"message\",\"role\":\"tool\",\"content\":\"x\"}]}"
                        + " | invalid_value | input[0].role",
                "{\"model\":\"m\",\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"output_text\",\"text\":\"x\"}]}]}"
                        + " | invalid_value | input[0].content[0].type",
                "{\"model\":\"m\",\"input\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"input_text\",\"text\":\"x\"}]}]}"
                        + " | invalid_value | input[0].content[0].type",
                "{\"model\":\"m\",\"input\":[{\"type\":\"function_call_output\",\"output\":\"x\"}]}"
                        + " | missing_required_parameter | input[0].call_id",
                "{\"model\":\"m\",\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"c\",\"output\":1}]}"
                        + " | invalid_type | input[0].output",
                "{\"model\":\"m\",\"input\":[{\"role\":\"user\",\"content\":\"x\",\"id\":\"item_1\"}]}"
                        + " | invalid_id_prefix | input[0].id",
                "{\"model\":\"m\",\"input\":[{\"role\":\"user\",\"content\":\"x\",\"id\":\"msg.1\"}]}"
                        + " | invalid_value | input[0].id",
                "{\"model\":\"m\",\"input\":[{\"type\":\"function_call\",\"id\":\"call_1\",\"call_id\":\"c\",\"name\":\"f\","
                        + "\"arguments\":\"\"}]} | invalid_id_prefix | input[0].id",
                "{\"model\":\"m\",\"input\":[{\"type\":\"reasoning\",\"id\":\"msg_1\",\"summary\":[]}]}"
                        + " | invalid_id_prefix | input[0].id",
            })
    void whatTheDescriptionDoesNotAllowIsRefused(String body, String code, String param) {
        ResponsesException refused = bench.refusedCreate(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).contains(code);
        assertThat(refused.param()).contains(param);
    }

    @Test
    void aRefusalIsABodyOfFourMembers() {
        assertThat(bench.refusedCreate("{'model':'m','input':'x','max_output_tokens':15}")
                        .text())
                .isEqualTo(
                        "{\"error\":{\"message\":\"Invalid 'max_output_tokens': integer below minimum value. Expected a "
                                + "value >= 16, but got 15 instead.\",\"type\":\"invalid_request_error\","
                                + "\"param\":\"max_output_tokens\",\"code\":\"integer_below_min_value\"}}");
    }

    @Test
    void aConversationAndAPreviousResponseExcludeEachOther() {
        ResponsesException refused = bench.refusedCreate(
                "{'model':'m','input':'x','conversation':'conv_1','previous_response_id':'resp_1'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).contains("mutually_exclusive_parameters");
    }

    @Test
    void aPreviousResponseThatIsNotThereHasACodeOfItsOwn() {
        ResponsesException refused = bench.refusedCreate("{'model':'m','input':'x','previous_response_id':'resp_9'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).contains("previous_response_not_found");
        assertThat(refused.param()).contains("previous_response_id");
    }

    @Test
    void aConversationThatIsNotThereIsNotFound() {
        assertThat(bench.refusedCreate("{'model':'m','input':'x','conversation':{'id':'conv_9'}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void metadataHasLimits() {
        StringBuilder pairs = new StringBuilder("'k0':'v'");
        for (int i = 1; i < 17; i++) {
            pairs.append(",'k").append(i).append("':'v'");
        }

        assertThat(bench.refusedCreate("{'model':'m','input':'x','metadata':{" + pairs + "}}")
                        .code())
                .contains("object_above_max_properties");
        assertThat(bench.refusedCreate("{'model':'m','input':'x','metadata':{'" + "k".repeat(65) + "':'v'}}")
                        .code())
                .contains("property_name_above_max_length");
        assertThat(bench.refusedCreate("{'model':'m','input':'x','metadata':{'k':'" + "v".repeat(513) + "'}}")
                        .code())
                .contains("string_above_max_length");
    }

    @Test
    void anEmptyInputIsEnoughWhereThereIsAContext() {
        String conversation = bench.conversation();

        assertThat(bench.on(conversation, "[]").path("status").stringValue()).isEqualTo("queued");
    }

    @Test
    void whatIsRefusedIsNotInTheLedger() {
        bench.refusedCreate("{'model':'m'}");

        assertThat(bench.service.ledger().entries()).isEmpty();
        assertThat(bench.service.ledger().requests(ResponsesOperation.CREATE_RESPONSE))
                .isEqualTo(1);
    }
}
