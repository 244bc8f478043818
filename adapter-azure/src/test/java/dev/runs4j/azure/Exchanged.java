package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.wire.RetrySettings;
import java.util.function.Consumer;

/** Makes a call at each surface and compares what would be sent, letter by letter. */
final class Exchanged {

    private static final Secret SECRET = Secret.of("canary-4711");

    private Exchanged() {}

    static AzureBackend foundry(Recorder recorder, String version) {
        return AzureBackend.foundryClassic("https://acct.services.ai.azure.com/api/projects/one")
                .apiVersion(version)
                .token(SECRET)
                .transport(recorder)
                .retries(RetrySettings.none())
                .build();
    }

    static AzureBackend azureOpenAi(Recorder recorder) {
        return AzureBackend.azureOpenAiAssistants("https://res.openai.azure.com/", "2025-04-01-preview")
                .apiKey(SECRET)
                .transport(recorder)
                .retries(RetrySettings.none())
                .build();
    }

    /** A call without a body. */
    static void read(Consumer<RunsBackend> call, String answer, String verb, String path) {
        sent(call, Recorder.answering(answer), verb, path, "Accept: application/json\nAccept-Encoding: identity\n", "");
    }

    /** A call with a body. */
    static void write(Consumer<RunsBackend> call, String answer, String path, String body) {
        sent(
                call,
                Recorder.answering(answer),
                "POST",
                path,
                "Accept: application/json\nAccept-Encoding: identity\nContent-Type: application/json\n",
                body);
    }

    /** A call whose answer is a stream. */
    static void stream(Consumer<RunsBackend> call, String path, String body) {
        sent(
                call,
                new Recorder(200, "text/event-stream", "event: done\ndata: [DONE]\n\n"),
                "POST",
                path,
                "Accept: text/event-stream\nAccept-Encoding: identity\nContent-Type: application/json\n",
                body);
    }

    private static void sent(
            Consumer<RunsBackend> call, Recorder first, String verb, String path, String kinds, String body) {
        String more = path.contains("?") ? "&" : "?";
        try (RunsBackend backend = foundry(first, "v1")) {
            call.accept(backend);
        }
        assertThat(first.request())
                .isEqualTo(verb + " https://acct.services.ai.azure.com/api/projects/one" + path + more
                        + "api-version=v1\nAuthorization: Bearer canary-4711\n" + kinds + "User-Agent: runs4j\n\n"
                        + body);
        Recorder second = first.again();
        try (RunsBackend backend = azureOpenAi(second)) {
            call.accept(backend);
        }
        assertThat(second.request())
                .isEqualTo(verb + " https://res.openai.azure.com/openai" + path + more
                        + "api-version=2025-04-01-preview\napi-key: canary-4711\n" + kinds + "User-Agent: runs4j\n\n"
                        + body);
    }
}
