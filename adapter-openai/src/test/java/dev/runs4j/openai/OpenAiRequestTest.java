package dev.runs4j.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.ports.Secret;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The header fields of a request, letter by letter. */
class OpenAiRequestTest {

    private final List<String> sent = new ArrayList<>();

    private final HttpTransport transport = new HttpTransport() {

        @Override
        public HttpAnswer send(HttpCall call) throws IOException {
            sent.add(call.method() + " " + call.uri());
            call.headers().forEach((name, value) -> sent.add(name + ": " + value));
            throw new IOException("kept");
        }

        @Override
        public void close() {}
    };

    private final OpenAiBuilder builder = OpenAiBackend.builder()
            .apiKey(Secret.of("sk-canary-4711"))
            .baseUrl("https://gateway.example/v1")
            .protocol(Protocol.ASSISTANTS)
            .retries(RetrySettings.none())
            .transport(transport);

    private void create() {
        try (OpenAiBackend backend = builder.build()) {
            CreateRun command = CreateRun.on("thread_1").by("asst_1").build();
            assertThat(catchThrowable(() -> backend.runs().create(command))).isNotNull();
        }
    }

    @Test
    void hasTheUsualFields() {
        builder.organization("org-1").project("proj_1").clientRequestIds(() -> "mine-1");

        create();

        assertThat(sent)
                .containsExactly(
                        "POST https://gateway.example/v1/threads/thread_1/runs",
                        "Authorization: Bearer sk-canary-4711",
                        "Accept: application/json",
                        "Accept-Encoding: identity",
                        "Content-Type: application/json",
                        "X-Client-Request-Id: mine-1",
                        "OpenAI-Beta: assistants=v2",
                        "User-Agent: runs4j",
                        "OpenAI-Organization: org-1",
                        "OpenAI-Project: proj_1");
    }

    @Test
    void hasEachFieldOfItsOwnInThePlaceOfTheUsualOne() {
        builder.header("accept", "x/y")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Client-Request-Id", "always")
                .header("openai-beta", "assistants=v3")
                .clientRequestIds(() -> "mine-1");

        create();

        assertThat(sent)
                .containsExactly(
                        "POST https://gateway.example/v1/threads/thread_1/runs",
                        "Authorization: Bearer sk-canary-4711",
                        "Accept-Encoding: identity",
                        "User-Agent: runs4j",
                        "accept: x/y",
                        "Content-Type: application/json; charset=utf-8",
                        "X-Client-Request-Id: always",
                        "openai-beta: assistants=v3");
    }
}
