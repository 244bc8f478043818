package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RoutingTest {

    private final Site site = Site.served(emulator -> emulator.maxBodyBytes(100));

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/runs",
                "/threads/",
                "/threads//runs",
                "/threads/t/runs/",
                "/threads/t/runs/r/steps/s/x",
                "/threads/t/messages/m/x",
                "/assistants/a/x",
                "/threads/./runs",
                "/threads/../runs",
                "/threads/%20",
                "/threads/t/runs/r/other"
            })
    void unknownAddressesAreNotFound(String path) {
        String answer = rawGet("/v1" + path);

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("\"message\":\"Invalid URL (GET /v1" + path + ")\"");
    }

    private String rawGet(String path) {
        try (RawClient client = site.raw()) {
            return client.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .readAll();
        }
    }

    @Test
    void anIdIsOneSegmentThatIsDecodedOnce() {
        assertThat(rawGet("/v1/threads/a%2Fb")).contains("No thread found with id 'a/b'.");
        assertThat(rawGet("/v1/threads/a%252Fb")).contains("No thread found with id 'a%2Fb'.");
        assertThat(rawGet("/v1/threads/%C3%A4+%2e%2E")).contains("No thread found with id 'ä+..'.");
        assertThat(rawGet("/v1/threads/%C3")).startsWith("HTTP/1.1 404 ").contains("Invalid URL");
    }

    @Test
    void runsIsNoThread() {
        HttpResponse<String> answer = site.get("/threads/runs");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        HttpResponse<String> answer = site.send("PUT", "/threads/t", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, DELETE");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"Not allowed to PUT on /v1/threads/t.\","
                        + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = site.post("/threads", "{'metadata':{'a':'" + "x".repeat(81) + "'}}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("The body of the request is larger than 100 bytes.");
    }

    @Test
    void aBodyAsLargeAsTheLimitIsTaken() {
        String body = "{'metadata':{'a':'" + "x".repeat(79) + "'}}";
        assertThat(body).hasSize(100);

        assertThat(site.post("/threads", body).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyInChunksIsBoundedToo() {
        try (RawClient client = site.raw()) {
            String answer = client.say(
                            "POST /v1/threads HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .say("65\r\n" + " ".repeat(101) + "\r\n0\r\n\r\n")
                    .readTo("}}");

            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void everyAnswerHasTheUsualHeaders() {
        HttpResponse<String> answer = site.get("/assistants");

        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("openai-version")).contains("2020-10-01");
        assertThat(answer.headers().firstValue("openai-processing-ms"))
                .get()
                .asString()
                .matches("\\d+");
        assertThat(answer.headers().firstValue("x-request-id")).get().asString().matches("req_[0-9a-f]{32}");
        assertThat(answer.headers().firstValue("openai-poll-after-ms")).isEmpty();
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    @Test
    void whatIsNoHttpIsRefusedInTheProtocolsForm() {
        try (RawClient client = site.raw()) {
            String answer = client.say("GET /v1/threads HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"type\":\"invalid_request_error\"");
        }
    }
}
