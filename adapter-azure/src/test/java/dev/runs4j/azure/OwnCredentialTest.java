package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that say themselves who calls. */
class OwnCredentialTest {

    private static final String RUN = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}";

    private final Recorder recorder = Recorder.answering(RUN);
    private final AzureBuilder builder = AzureBackend.azureOpenAiAssistants(
                    "https://gateway.example", "2025-04-01-preview")
            .transport(recorder);

    private String sent(String field) {
        try (AzureBackend backend = builder.build()) {
            backend.runs().get(RunRef.of("thread_1", "run_1"), CallOptions.DEFAULT.withHeader(field, "mine"));
        }
        return recorder.request();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization", "api-key", "API-Key"})
    void theSourceIsNotAsked(String field) {
        builder.tokens(request -> {
            throw new IllegalStateException("down");
        });

        assertThat(sent(field)).contains("\n" + field + ": mine\n").doesNotContain("Bearer");
    }

    @Test
    void aTokenThatIsGivenStaysBehind() {
        builder.token(Secret.of("canary-4711"));

        assertThat(sent("api-key")).contains("\napi-key: mine\n").doesNotContain("4711");
    }

    @Test
    void aKeyIsReplacedByAnother() {
        builder.apiKey(Secret.of("canary-4711"));

        assertThat(sent("API-Key")).contains("\nAPI-Key: mine\n").doesNotContain("4711");
    }

    @Test
    void aKeyGoesBesideATokenOfTheCall() {
        builder.apiKey(Secret.of("canary-4711"));

        assertThat(sent("Authorization")).contains("\nAuthorization: mine\n", "\napi-key: canary-4711\n");
    }
}
