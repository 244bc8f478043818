package dev.runs4j.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.ports.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiBuilderTest {

    private static final Secret KEY = Secret.of("sk-canary-4711");

    private static OpenAiBuilder builder() {
        return OpenAiBackend.builder()
                .apiKey(KEY)
                .baseUrl("https://gateway.example/v1")
                .protocol(Protocol.ASSISTANTS);
    }

    @Test
    void opensABackendWithoutACall() {
        try (OpenAiBackend backend = builder().build()) {
            assertThat(backend.name()).isEqualTo("openai");
            assertThat(backend).hasToString("OpenAiBackend[https://gateway.example/v1]");
            assertThat(backend.cacheStatistics()).isEmpty();
        }
    }

    @Test
    void statesWhatTheProtocolCanDo() {
        try (OpenAiBackend backend = builder().build()) {
            assertThat(backend.capabilities())
                    .extracting(Capability::text)
                    .containsExactlyInAnyOrder(
                            "streaming",
                            "runs.find_by_token",
                            "runs.create_with_thread",
                            "runs.additional_messages",
                            "runs.reasoning_effort",
                            "runs.max_prompt_tokens",
                            "runs.max_completion_tokens",
                            "runs.truncation.last_messages",
                            "runs.response_format.json_schema",
                            "tools.function.strict",
                            "steps.function_outputs",
                            "steps.include",
                            "messages.modify",
                            "messages.delete",
                            "assistants",
                            "tools.code_interpreter",
                            "tools.file_search");
            assertThat(backend.limits().tokenMetadataSlots()).isEqualTo(1);
        }
    }

    @Test
    void needsAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiBackend.builder()
                        .baseUrl("https://gateway.example/v1")
                        .protocol(Protocol.ASSISTANTS)
                        .build())
                .withMessage("apiKey: a key is needed, but is not set; where the server wants none, set any text");
    }

    @Test
    void refusesAKeyThatCannotStandInAHeaderWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().apiKey(Secret.of("sk-gr\u00fcn")).build())
                .withMessageStartingWith("apiKey")
                .withMessageNotContaining("gr");
    }

    @Test
    void needsTheProtocolForAnyOtherServer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().protocol(null).build())
                .withMessage(
                        "protocol: must be stated for a server other than OpenAI's own; this version knows assistants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "https://API.OpenAI.com/v1",
                "https://api.openai.com./v1",
                "https://api.openai.com:443/v1/",
                "https://eu.api.openai.com/v1",
                "HTTPS://us.API.openai.COM.:443",
                " https://api.openai.com/v1 ",
            })
    void refusesOpenAisOwnServerWithTheDateAndTheAlternatives(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(address).build())
                .withMessageStartingWith("baseUrl: OpenAI's own server")
                .withMessageContaining("2026-08-26")
                .withMessageContaining("adapter-azure")
                .withMessageContaining("adapter-inmemory")
                .withMessageContaining("Nothing was sent");
    }

    @Test
    void refusesOpenAisOwnServerWhereNoneIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiBackend.builder().apiKey(KEY).build())
                .withMessageStartingWith("baseUrl: not set, so OpenAI's own server is meant")
                .withMessageContaining("2026-08-26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acct.openai.azure.com",
                "https://acct.openai.azure.com/openai/v1",
                "https://ACCT.OpenAI.Azure.com.:443/openai/deployments/one",
                "https://acct.services.ai.azure.com/api/projects/one",
                "https://acct.services.ai.azure.com/api/projects/one/openai/v1",
                "https://westeurope.api.cognitiveservices.azure.com/openai/v1",
            })
    void refusesAzuresOwnServersAndNamesTheBackendForThem(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(address).build())
                .withMessage(
                        "baseUrl: a server of Azure, where this backend finds no threads and runs (/openai/v1 speaks"
                                + " Responses only, and what else is there wants an api-version). Take adapter-azure, which speaks"
                                + " to Foundry Agents (classic, until 2027-03-31). Nothing was sent");
    }

    @Test
    void refusesAzuresServersAlsoWhereNoProtocolIsStated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .baseUrl("https://acct.openai.azure.com")
                        .protocol(null)
                        .build())
                .withMessageContaining("adapter-azure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com.example/v1",
                "https://notopenai.com",
                "https://openai.com.evil.example",
                "https://my-gateway.azure-api.net/v1",
                "https://my-server.azurewebsites.net/v1",
                "https://openai.azure.com.example/v1",
                "https://notopenai.azure.com/v1"
            })
    void takesServersWhoseNamesOnlyLookLikeIt(String address) {
        try (OpenAiBackend backend = builder().baseUrl(address).build()) {
            assertThat(backend).hasToString("OpenAiBackend[" + address + "]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway.example/v1              | an https address with a host, but was gateway.example/v1",
                "ftp://gateway.example           | an https address with a host, but was ftp://gateway.example",
                "https:///v1                     | an https address with a host, but was https:///v1",
                "https://user:hunter2@gw.example | without user and password, but it has one",
                "http://us er:hunter2@gw.example | cannot be read as one",
                "https://user:hunter2@my_gw/v1   | an https address with a host, but was another one, with an @ in it",
                "user:hunter2@gw.example/v1      | an https address with a host, but was another one, with an @ in it",
                "https:user:hunter2@gw           | an https address with a host, but was another one, with an @ in it",
                "https://my_gateway/v1           | an https address with a host, but was https://my_gateway/v1",
                "https://gw.example:99999/v1     | a port from 1 to 65535, but was 99999",
                "https://gw.example:0/v1         | a port from 1 to 65535, but was 0",
                "https://gw.example/v1?a=b       | without ? and #, but it has one",
                "https://gw.example/v1#a         | without ? and #, but it has one",
                "http://gw.example/v1            | https, since http shows the key to everybody on the way to gw.example",
                "http://127.0.0.1.evil.example   | https, since http shows",
                "http://localhost.evil.example   | https, since http shows",
            })
    void refusesAddressesThatCannotBeUsed(String address, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(address).build())
                .withMessageStartingWith("baseUrl: ")
                .withMessageContaining(problem)
                .withMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/v1", "http://127.0.0.1/v1", "http://127.1.2.3", "http://[::1]:8080/v1"})
    void takesPlainHttpToThisMachine(String address) {
        try (OpenAiBackend backend = builder().baseUrl(address + "//").build()) {
            assertThat(backend).hasToString("OpenAiBackend[" + address + "]");
        }
    }

    @Test
    void takesPlainHttpElsewhereWhereItIsAllowed() {
        try (OpenAiBackend backend =
                builder().baseUrl("http://gw.example").allowPlainHttp(true).build()) {
            assertThat(backend).hasToString("OpenAiBackend[http://gw.example]");
        }
    }

    @Test
    void refusesHeadersThatAreNotFreeOrCannotBe() {
        OpenAiBuilder builder = builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("AUTHORIZATION", "hunter2"))
                .withMessageContaining("AUTHORIZATION")
                .withMessageNotContaining("hunter2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("X-A", "hunter2\r\nX-B: 1"))
                .withMessageNotContaining("hunter2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.organization(" "))
                .withMessage("organization: an id, not blank, but it was");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.project("a\nb"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.organization("gr\u00f6\u00dfe"))
                .withMessage("header OpenAI-organization: ASCII, but has another character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("X-User", "M\u00fcller"))
                .withMessage("header X-User: ASCII, but has another character");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.largestBody(0));
    }
}
