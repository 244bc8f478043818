package dev.runs4j.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiBackendProviderTest {

    private final Map<String, String> variables = new LinkedHashMap<>(Map.of(
            "OPENAI_API_KEY", "sk-canary-4711",
            "OPENAI_BASE_URL", "https://gateway.example/v1",
            "OPENAI_ORG_ID", "org-1",
            "OPENAI_PROJECT_ID", "proj_1",
            "RUNS4J_OPENAI_PROTOCOL", "assistants"));

    private RunsBackend open() {
        return RunsBackends.open(Optional.of("openai"), BackendEnvironment.of(variables));
    }

    private void refuses(String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(this::open)
                .withMessageContainingAll(words)
                .withMessageNotContaining("canary")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void isFoundAndOpenedByItsVariables() {
        try (RunsBackend backend = open()) {
            assertThat(backend).hasToString("OpenAiBackend[https://gateway.example/v1]");
        }
    }

    @Test
    void takesAKeyWithTheLineBreakThatFilesEndWith() {
        variables.put("OPENAI_API_KEY", "sk-canary-4711\n");

        open().close();
    }

    @Test
    void needsTheKey() {
        variables.put("OPENAI_API_KEY", " ");
        refuses("OPENAI_API_KEY");
    }

    @Test
    void refusesABrokenKeyWithoutShowingIt() {
        variables.put("OPENAI_API_KEY", "sk-canary\nsk-canary");
        refuses("OPENAI_API_KEY");
        variables.put("OPENAI_API_KEY", "sk-canary other");
        refuses("OPENAI_API_KEY");
    }

    @Test
    void needsTheProtocol() {
        variables.remove("RUNS4J_OPENAI_PROTOCOL");
        refuses("RUNS4J_OPENAI_PROTOCOL", "assistants");
    }

    @Test
    void refusesAProtocolThatIsNotKnown() {
        variables.put("RUNS4J_OPENAI_PROTOCOL", "realtime");
        refuses("RUNS4J_OPENAI_PROTOCOL", "assistants", "realtime");
    }

    @Test
    void takesTheProtocolInWhateverCase() {
        variables.put("RUNS4J_OPENAI_PROTOCOL", " ASSISTANTS ");

        open().close();
    }

    @Test
    void refusesOpenAisOwnServer() {
        variables.remove("OPENAI_BASE_URL");
        refuses("OPENAI_BASE_URL", "RUNS4J_OPENAI_PROTOCOL", "2026-08-26");
        variables.put("OPENAI_BASE_URL", "https://api.openai.com/v1");
        refuses("OPENAI_BASE_URL", "RUNS4J_OPENAI_PROTOCOL", "2026-08-26");
    }

    @Test
    void refusesAnAddressWithAPassword() {
        variables.put("OPENAI_BASE_URL", "https://me:hunter2@gateway.example");
        refuses("OPENAI_BASE_URL");
    }

    @Test
    void plainHttpHasItsOwnVariable() {
        variables.put("OPENAI_BASE_URL", "http://gateway.example");
        refuses("OPENAI_BASE_URL", "RUNS4J_OPENAI_ALLOW_PLAIN_HTTP=true");
        variables.put("RUNS4J_OPENAI_ALLOW_PLAIN_HTTP", "yes");
        refuses("RUNS4J_OPENAI_ALLOW_PLAIN_HTTP", "true or false");
        variables.put("RUNS4J_OPENAI_ALLOW_PLAIN_HTTP", "true");

        open().close();
    }

    @Test
    void namesTheVariableOfAnIdThatCannotBeAHeader() {
        variables.put("OPENAI_ORG_ID", "a\nb");
        refuses("OPENAI_ORG_ID");
    }

    @Test
    void isNoFallbackAndStandsBesideInMemory() {
        assertThat(RunsBackends.present()).containsExactly("in-memory", "openai");
        assertThat(new OpenAiBackendProvider().isFallback()).isFalse();
    }
}
