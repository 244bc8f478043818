package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzureBackendProviderTest {

    private static final String PROJECT = "https://acct.services.ai.azure.com/api/projects/one";
    private static final String RESOURCE = "https://res.openai.azure.com";

    private final Map<String, String> variables = new LinkedHashMap<>();

    private RunsBackend open() {
        return RunsBackends.open(Optional.of("azure"), BackendEnvironment.of(variables));
    }

    private void opens(String expected) {
        try (RunsBackend backend = open()) {
            assertThat(backend).hasToString(expected);
        }
    }

    private void refuses(String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(this::open)
                .withMessageContainingAll(words)
                .withMessageNotContaining("canary");
    }

    private void foundry() {
        variables.put("PROJECT_ENDPOINT", PROJECT);
        variables.put("RUNS4J_AZURE_TOKEN", "canary-token");
    }

    private void azureOpenAi() {
        variables.put("AZURE_OPENAI_ENDPOINT", RESOURCE);
        variables.put("OPENAI_API_VERSION", "2025-04-01-preview");
        variables.put("AZURE_OPENAI_API_KEY", "canary-key\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROJECT_ENDPOINT", "AZURE_AI_PROJECT_ENDPOINT"})
    void aProjectMeansFoundry(String name) {
        foundry();
        variables.remove("PROJECT_ENDPOINT");
        variables.put(name, PROJECT + "\n");

        opens("AzureBackend[foundry-classic, " + PROJECT + ", v1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZURE_OPENAI_API_KEY", "AZURE_OPENAI_KEY", "RUNS4J_AZURE_TOKEN"})
    void aResourceMeansTheFormOfAzureOpenAi(String credential) {
        azureOpenAi();
        variables.remove("AZURE_OPENAI_API_KEY");
        variables.put(credential, "canary-key");

        opens("AzureBackend[azure-openai-assistants, " + RESOURCE + ", 2025-04-01-preview]");
    }

    @Test
    void whereBothAreThereTheSurfaceHasToBeStated() {
        azureOpenAi();
        foundry();
        refuses(
                "RUNS4J_AZURE_SURFACE: foundry-classic or azure-openai-assistants must be stated, since PROJECT_ENDPOINT"
                        + " and AZURE_OPENAI_ENDPOINT are both set");
        variables.put("RUNS4J_AZURE_SURFACE", " Foundry-Classic ");
        opens("AzureBackend[foundry-classic, " + PROJECT + ", v1]");
        variables.put("RUNS4J_AZURE_SURFACE", "azure-openai-assistants");
        variables.remove("RUNS4J_AZURE_TOKEN");
        opens("AzureBackend[azure-openai-assistants, " + RESOURCE + ", 2025-04-01-preview]");
    }

    @Test
    void refusesASurfaceThatIsNotKnownOrHasNoAddress() {
        foundry();
        variables.put("RUNS4J_AZURE_SURFACE", "foundry");
        refuses("RUNS4J_AZURE_SURFACE: foundry-classic or azure-openai-assistants, but was foundry");
        variables.put("RUNS4J_AZURE_SURFACE", "azure-openai-assistants");
        refuses("AZURE_OPENAI_ENDPOINT: an address is needed, but is not set");
        variables.clear();
        refuses("PROJECT_ENDPOINT, AZURE_AI_PROJECT_ENDPOINT or AZURE_OPENAI_ENDPOINT: an address is needed");
        variables.put("RUNS4J_AZURE_SURFACE", "foundry-classic");
        refuses("PROJECT_ENDPOINT or AZURE_AI_PROJECT_ENDPOINT: an address is needed, but is not set");
    }

    @Test
    void twoNamesOfOneThingHaveToAgree() {
        foundry();
        variables.put("AZURE_AI_PROJECT_ENDPOINT", PROJECT);
        open().close();
        variables.put("AZURE_AI_PROJECT_ENDPOINT", PROJECT + "2");
        refuses("PROJECT_ENDPOINT and AZURE_AI_PROJECT_ENDPOINT: two names of one thing");
        variables.clear();
        azureOpenAi();
        variables.put("AZURE_OPENAI_KEY", "canary-key");
        open().close();
        variables.put("AZURE_OPENAI_KEY", "canary-other");
        refuses("AZURE_OPENAI_API_KEY and AZURE_OPENAI_KEY: two names of one thing");
    }

    @Test
    void foundryLeavesKeysAloneThatDoNotAgree() {
        foundry();
        variables.put("AZURE_OPENAI_API_KEY", "canary-a");
        variables.put("AZURE_OPENAI_KEY", "canary-b");
        opens("AzureBackend[foundry-classic, " + PROJECT + ", v1]");
        variables.remove("RUNS4J_AZURE_TOKEN");
        refuses("AZURE_OPENAI_API_KEY: foundry-classic takes no keys");
    }

    @Test
    void theOtherSurfaceLeavesProjectsAloneThatDoNotAgree() {
        azureOpenAi();
        variables.put("PROJECT_ENDPOINT", PROJECT);
        variables.put("AZURE_AI_PROJECT_ENDPOINT", PROJECT + "2");
        refuses("RUNS4J_AZURE_SURFACE", "since PROJECT_ENDPOINT and AZURE_OPENAI_ENDPOINT are both set");
        variables.put("RUNS4J_AZURE_SURFACE", "azure-openai-assistants");
        opens("AzureBackend[azure-openai-assistants, " + RESOURCE + ", 2025-04-01-preview]");
    }

    @Test
    void aKeyAloneDoesNotOpenFoundryAndOneBesideATokenIsLeftAlone() {
        foundry();
        variables.put("AZURE_OPENAI_KEY", "canary-key");
        open().close();
        variables.remove("RUNS4J_AZURE_TOKEN");
        refuses("AZURE_OPENAI_KEY: foundry-classic takes no keys", "set RUNS4J_AZURE_TOKEN instead");
    }

    @Test
    void aKeyAndATokenForOneResourceAreOneTooMany() {
        azureOpenAi();
        variables.put("RUNS4J_AZURE_TOKEN", "canary-token");

        refuses("AZURE_OPENAI_API_KEY, RUNS4J_AZURE_TOKEN: exactly one is needed, but 2 are set");
    }

    @Test
    void needsAnythingAtAll() {
        foundry();
        variables.remove("RUNS4J_AZURE_TOKEN");
        refuses("RUNS4J_AZURE_TOKEN: a token is needed, but is not set");
        variables.clear();
        azureOpenAi();
        variables.remove("OPENAI_API_VERSION");
        refuses("OPENAI_API_VERSION: must be stated, a preview such as 2025-04-01-preview");
    }

    @Test
    void eachSurfaceHasAVersionOfItsOwn() {
        foundry();
        variables.put("OPENAI_API_VERSION", "2024-10-21");
        variables.put("RUNS4J_AZURE_FOUNDRY_API_VERSION", "2025-05-15-preview");
        opens("AzureBackend[foundry-classic, " + PROJECT + ", 2025-05-15-preview]");
        variables.put("RUNS4J_AZURE_FOUNDRY_API_VERSION", "2024-10-21");
        refuses("RUNS4J_AZURE_FOUNDRY_API_VERSION: v1, 2025-05-01 or later");
        azureOpenAi();
        variables.remove("PROJECT_ENDPOINT");
        variables.remove("RUNS4J_AZURE_TOKEN");
        variables.put("OPENAI_API_VERSION", "2024-10-21");
        refuses("OPENAI_API_VERSION: a preview such as 2025-04-01-preview, but was 2024-10-21");
    }

    @Test
    void refusesBrokenSecretsWithoutShowingThem() {
        foundry();
        variables.put("RUNS4J_AZURE_TOKEN", "canary\ncanary");
        refuses("RUNS4J_AZURE_TOKEN");
        variables.put("RUNS4J_AZURE_TOKEN", "canary other");
        refuses("RUNS4J_AZURE_TOKEN");
    }

    @Test
    void plainHttpHasItsOwnVariable() {
        foundry();
        variables.put("PROJECT_ENDPOINT", "http://gw.example/api/projects/one");
        refuses("PROJECT_ENDPOINT", "RUNS4J_AZURE_ALLOW_PLAIN_HTTP=true");
        variables.put("RUNS4J_AZURE_ALLOW_PLAIN_HTTP", "yes");
        refuses("RUNS4J_AZURE_ALLOW_PLAIN_HTTP", "true or false");
        variables.put("RUNS4J_AZURE_ALLOW_PLAIN_HTTP", "true");

        open().close();
    }

    @Test
    void isFoundAndNoFallback() {
        assertThat(RunsBackends.present()).contains("azure");
        assertThat(new AzureBackendProvider().isFallback()).isFalse();
    }
}
