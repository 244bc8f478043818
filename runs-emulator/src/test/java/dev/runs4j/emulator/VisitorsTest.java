package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.Secret;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and pages in a browser, which reach a loopback interface too. */
@Timeout(60)
class VisitorsTest {

    private static String get(String... headers) {
        return "GET /v1/assistants HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json-patch+json"})
    void aBodyThatSaysThatItIsSomethingElseIsRefused(String type) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.send("POST", "/threads", "{\"metadata\":{}}", "Content-Type", type);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains(
                            "Unsupported content type: '" + type
                                    + "'. This API method only accepts 'application/json' requests",
                            "\"code\":\"unsupported_content_type\"");
            assertThat(site.backend.ledger().entries(Operation.THREAD_CREATE)).isEmpty();
        }
    }

    @Test
    void aBodyThatSaysNothingIsTakenUnlessTheServerIsStrict() {
        try (Site site = Site.open();
                Site strict = Site.served(emulator -> emulator.strict(true))) {
            String[] beta = {"OpenAI-Beta", "assistants=v2"};

            assertThat(site.post("/threads", "{}").statusCode()).isEqualTo(200);
            assertThat(strict.send("POST", "/threads", "{}", beta).body()).contains("Unsupported content type: ''.");
            assertThat(strict.send("POST", "/threads", "", beta).statusCode()).isEqualTo(200);
            try (RawClient client = strict.raw()) {
                assertThat(client.say(get("Host: localhost", "OpenAI-Beta: assistants=v2"))
                                .readTo("}"))
                        .startsWith("HTTP/1.1 200 ");
            }
            assertThat(strict.send(
                                    "POST",
                                    "/threads",
                                    "{}",
                                    beta[0],
                                    beta[1],
                                    "Content-Type",
                                    "Application/JSON; charset=utf-8")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aHostThatOnlyPretendsToBeHereIsRefusedWithoutAKey() {
        try (Site site = Site.open();
                RawClient client = site.raw()) {
            String answer = client.say("GET /v1/assistants HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                    .readTo("}}");

            assertThat(answer).startsWith("HTTP/1.1 403 ").contains("The host 'evil.example' is not here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:9", "127.9.9.9", "[::1]:8080"})
    void theNamesOfThisMachineAreServed(String host) {
        try (Site site = Site.open();
                RawClient client = site.raw()) {
            assertThat(client.say("GET /v1/assistants HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .readTo("}"))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example:8080"})
    void pagesOfOtherHostsAreRefusedWithoutAKey(String origin) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.send("POST", "/threads", "", "Origin", origin);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Pages of '" + origin + "' are not served without a key.");
            assertThat(site.backend.threadCount()).isZero();
        }
    }

    @Test
    void pagesOfThisMachineAreServed() {
        try (Site site = Site.open()) {
            assertThat(site.send("POST", "/threads", "", "Origin", "http://localhost:3000")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoKnowsTheKeyMayComeFromAnywhere() {
        try (Site site = Site.served(emulator -> emulator.apiKey(Secret.of("sk-1")));
                RawClient client = site.raw()) {
            assertThat(client.say(get(
                                    "Host: gateway.example",
                                    "Origin: https://app.example",
                                    "Authorization: Bearer sk-1"))
                            .readTo("}"))
                    .startsWith("HTTP/1.1 200 ");
        }
    }
}
