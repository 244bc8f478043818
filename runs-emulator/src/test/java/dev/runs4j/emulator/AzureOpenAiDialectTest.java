package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AzureOpenAiDialectTest {

    private static final String VERSION = "?api-version=2025-04-01-preview";
    private static final String DENIED =
            "{\"error\":{\"message\":\"Access denied: a valid key or token of this resource"
                    + " is needed.\",\"code\":\"401\"}}";

    private final Site site = Site.served(emulator -> emulator.dialect(EmulatorDialect.AZURE_OPENAI)
            .apiKey(Secret.of("key-1"))
            .strict(true));

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> get(String path) {
        return site.send("GET", path, "", "api-key", "key-1");
    }

    private HttpResponse<String> post(String path, String body) {
        return site.send(
                "POST",
                path + VERSION,
                body.replace('\'', '"'),
                "api-key",
                "key-1",
                "Content-Type",
                "application/json");
    }

    @Test
    void theBaseUrlHasNoVersion() {
        assertThat(site.emulator.baseUrl())
                .isEqualTo(URI.create("http://127.0.0.1:" + site.emulator.port() + "/openai"));
    }

    @Test
    void theBodiesAreThoseOfTheOfficialServer() {
        HttpResponse<String> thread = post("/threads", "{'metadata':{'a':'1'}}");
        HttpResponse<String> run = post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");

        assertThat(thread.statusCode()).isEqualTo(200);
        assertThat(thread.body())
                .isEqualTo("{\"id\":\"thread_0001\",\"object\":\"thread\",\"created_at\":1767225600,"
                        + "\"tool_resources\":null,\"metadata\":{\"a\":\"1\"}}");
        assertThat(run.body())
                .startsWith("{\"id\":\"run_0001\",\"object\":\"thread.run\",")
                .contains("\"required_action\":null");
        assertThat(get("/threads/thread_0001/runs" + VERSION + "&limit=1").body())
                .endsWith("\"first_id\":\"run_0001\",\"last_id\":\"run_0001\",\"has_more\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?api-version=",
                "?api-version=v1",
                "?api-version=2024-10-21",
                "?api-version=2024-02-15-preview"
            })
    void withoutAVersionThatHasTheProtocolNothingIsFound(String query) {
        HttpResponse<String> answer = get("/assistants" + query);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":{\"message\":\"Resource not found\",\"code\":\"404\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01-preview", "2025-04-01-preview"})
    void previewsHaveTheProtocol(String version) {
        assertThat(get("/assistants?api-version=" + version).statusCode()).isEqualTo(200);
    }

    @Test
    void theKeyMayBeSentInEitherHeader() {
        assertThat(site.send("GET", "/assistants" + VERSION, "", "Authorization", "Bearer key-1")
                        .statusCode())
                .isEqualTo(200);
        for (String[] headers : List.of(
                new String[0], new String[] {"api-key", "key-2"}, new String[] {"Authorization", "Bearer key-2"})) {
            HttpResponse<String> answer = site.send("GET", "/assistants" + VERSION, "", headers);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(DENIED);
        }
    }

    @Test
    void theRequestHasTheIdOfTheGateway() {
        HttpResponse<String> answer = get("/assistants" + VERSION);

        assertThat(answer.headers().firstValue("apim-request-id"))
                .isPresent()
                .isEqualTo(answer.headers().firstValue("x-request-id"));
        assertThat(answer.headers().map()).doesNotContainKeys("openai-version", "openai-processing-ms");
    }

    @Test
    void refusalsHaveAllFourMembers() {
        HttpResponse<String> answer = post("/threads", "{'colour':1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"message\":\"Unknown parameter: 'colour'.\",\"type\":\"invalid_request_error\","
                                + "\"param\":\"colour\",\"code\":\"unknown_parameter\"}}");
    }

    @Test
    void whatAFilterFoundIsPassedOn() {
        ErrorDetails filtered = ErrorDetails.builder()
                .httpStatus(400)
                .code("content_filter")
                .param("prompt")
                .serverMessage("Filtered.")
                .extras(Extras.of("status", JsonText.of("400"))
                        .with(
                                "innererror",
                                JsonText.of("{\"code\":\"ResponsibleAIPolicyViolation\",\"content_filter_result\":"
                                        + "{\"hate\":{\"filtered\":true,\"severity\":\"high\"}}}")))
                .build();
        site.backend
                .faults()
                .fail(Operation.THREAD_CREATE, () -> new InvalidRequestException("no", List.of(), filtered));

        assertThat(post("/threads", "").body())
                .isEqualTo("{\"error\":{\"message\":\"Filtered.\",\"type\":\"invalid_request_error\","
                        + "\"param\":\"prompt\",\"code\":\"content_filter\",\"status\":400,"
                        + "\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\",\"content_filter_result\":"
                        + "{\"hate\":{\"filtered\":true,\"severity\":\"high\"}}}}}");
    }

    @Test
    void otherAddressesAreNotFound() {
        try (RawClient client = site.raw()) {
            assertThat(client.say("GET /v1/assistants" + VERSION
                                    + " HTTP/1.1\r\nHost: localhost\r\napi-key: key-1\r\n\r\n")
                            .readTo("}}"))
                    .startsWith("HTTP/1.1 404 ");
        }
    }
}
