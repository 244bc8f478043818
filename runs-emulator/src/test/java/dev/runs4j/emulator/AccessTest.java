package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.Secret;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AccessTest {

    private static Site locked() {
        return Site.served(emulator -> emulator.apiKey(Secret.of("sk-canary-1")));
    }

    @Test
    void theKeyOpens() {
        try (Site site = locked()) {
            assertThat(site.send("GET", "/assistants", "", "Authorization", "Bearer sk-canary-1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.send("GET", "/assistants", "", "Authorization", "bearer sk-canary-1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWrongKeyIsRefusedAndNotRepeated() {
        try (Site site = locked()) {
            HttpResponse<String> answer = site.send("GET", "/assistants", "", "Authorization", "Bearer sk-canary-2");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo("{\"error\":{\"message\":\"Incorrect API key provided.\","
                            + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"invalid_api_key\"}}");
        }
    }

    @Test
    void noKeyAndAnotherSchemeAreRefused() {
        try (Site site = locked()) {
            HttpResponse<String> none = site.post("/threads", "{}");
            HttpResponse<String> basic = site.send("GET", "/foo", "", "Authorization", "Basic sk-canary-1");

            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(none.body()).contains("You didn't provide an API key.");
            assertThat(basic.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void healthNeedsNoKey() {
        try (Site site = locked();
                RawClient client = site.raw()) {
            assertThat(client.say("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .readTo("}"))
                    .startsWith("HTTP/1.1 200 OK")
                    .endsWith("\r\n\r\n{\"status\":\"ok\"}");
        }
    }

    @Test
    void aStrictServerWantsTheBetaHeader() {
        try (Site site = Site.served(emulator -> emulator.strict(true))) {
            HttpResponse<String> without = site.get("/assistants");
            HttpResponse<String> old = site.send("GET", "/assistants", "", "OpenAI-Beta", "assistants=v1");
            HttpResponse<String> with = site.send("GET", "/assistants", "", "OpenAI-Beta", "x=1, assistants=v2");

            assertThat(without.statusCode()).isEqualTo(400);
            assertThat(without.body()).contains("\"code\":\"invalid_beta\"", "'OpenAI-Beta: assistants=v2'");
            assertThat(old.statusCode()).isEqualTo(400);
            assertThat(with.statusCode()).isEqualTo(200);
        }
    }
}
