package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.AccessToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureBuilderTest {

    private static final Secret KEY = Secret.of("canary-4711");
    private static final String PROJECT = "https://acct.services.ai.azure.com/api/projects/one";
    private static final String RESOURCE = "https://res.openai.azure.com";
    private static final String VERSION = "2025-04-01-preview";

    private static AzureBuilder foundry() {
        return AzureBackend.foundryClassic(PROJECT).token(KEY);
    }

    private static AzureBuilder azureOpenAi() {
        return AzureBackend.azureOpenAiAssistants(RESOURCE, VERSION).apiKey(KEY);
    }

    private static void refuses(AzureBuilder builder, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContainingAll(words)
                .withMessageNotContaining("4711");
    }

    @Test
    void opensFoundryWithoutACall() {
        try (AzureBackend backend = foundry().build()) {
            assertThat(backend.name()).isEqualTo("azure");
            assertThat(backend.surface()).isEqualTo(AzureSurface.FOUNDRY_CLASSIC);
            assertThat(backend.apiVersion()).isEqualTo("v1");
            assertThat(backend)
                    .hasToString(
                            "AzureBackend[foundry-classic, https://acct.services.ai.azure.com/api/projects/one, v1]");
            assertThat(backend.cacheStatistics()).isEmpty();
            assertThat(backend.limits().messageText()).isEqualTo(1_500_000);
            assertThat(backend.limits().tokenMetadataSlots()).isEqualTo(1);
        }
    }

    @Test
    void opensTheFormOfAzureOpenAiWithAKeyOrAToken() {
        try (AzureBackend backend = azureOpenAi().build()) {
            assertThat(backend)
                    .hasToString(
                            "AzureBackend[azure-openai-assistants, https://res.openai.azure.com, 2025-04-01-preview]");
            assertThat(backend.limits().messageText()).isEqualTo(256_000);
        }
        azureOpenAi().apiKey(null).token(KEY).build().close();
        azureOpenAi()
                .apiKey(null)
                .tokens(request -> AccessToken.of(KEY, Instant.MAX))
                .build()
                .close();
    }

    @Test
    void needsASurfaceAndAnEndpoint() {
        refuses(
                AzureBackend.builder().endpoint(PROJECT).token(KEY),
                "surface: must be stated, foundry-classic or azure-openai-assistants; an address alone does not tell");
        refuses(
                AzureBackend.builder().surface(AzureSurface.FOUNDRY_CLASSIC).token(KEY),
                "endpoint: an address is needed, but is not set");
    }

    @Test
    void foundryTakesNoKeys() {
        refuses(
                foundry().token(null).apiKey(KEY),
                "apiKey: foundry-classic takes no keys, only tokens of Microsoft Entra ID; set token or tokens instead");
    }

    @Test
    void needsExactlyOneCredential() {
        refuses(foundry().token(null), "token or tokens: exactly one is needed, but none is set");
        refuses(azureOpenAi().apiKey(null), "apiKey, token or tokens: exactly one is needed, but none is set");
        refuses(azureOpenAi().token(KEY), "apiKey, token or tokens: exactly one is needed, but 2 are set");
    }

    @Test
    void aScopeIsForASourceOfTokens() {
        refuses(foundry().scope("https://ai.azure.com/.default"), "scope: it is what a source of tokens is asked for");
        assertThatIllegalArgumentException().isThrownBy(() -> foundry().scope(" "));
    }

    @Test
    void refusesCredentialsThatCannotStandInAHeader() {
        refuses(azureOpenAi().apiKey(Secret.of("gr\u00fcn-4711")), "apiKey: ASCII without spaces");
        refuses(foundry().token(Secret.of("Bearer 4711")), "token: ASCII without spaces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://res.openai.azure.com | the endpoint of an Azure OpenAI resource; surface azure-openai-assistants speaks to those",
                "https://res.cognitiveservices.azure.com/api/projects/a | surface azure-openai-assistants",
                "https://acct.services.ai.azure.com | endpoint: a project endpoint such as https://{account}.services.ai.azure.com/api/projects/{project}, but was https://acct.services.ai.azure.com",
                "https://acct.services.ai.azure.com/api/projects | a project endpoint such as",
                "https://acct.services.ai.azure.com/api/projects/one/assistants | a project endpoint such as",
                "https://acct.services.ai.azure.com/api/projects/one/openai/v1 | without /openai behind it",
                "https://gw.example/api/projects/one/openai | without /openai behind it",
                "https://acct.services.ai.azure.com/api/projects/openai/openai/v1 | without /openai behind it",
                "eastus.api.azureml.ms;sub;group;project | endpoint: ",
                "http://gw.example/api/projects/one | https, since http shows the key to everybody on the way to gw.example; allowPlainHttp(true) allows it",
            })
    void foundryRefusesOtherAddresses(String endpoint, String problem) {
        refuses(foundry().endpoint(endpoint), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acct.services.ai.azure.com/api/projects/one/",
                "https://acct.services.ai.azure.com/api/projects/one%20two",
                "https://gw.example/foundry",
                "https://acct.services.ai.azure.com/api/projects/openai",
                "https://gw.example/api/projects/openai",
                "https://gw.example/openai/foundry",
                "https://gw.example/openai",
                "https://openai.azure.com.gw.example",
                "http://127.0.0.1:8080/api/projects/one",
            })
    void foundryTakesProjectsAndGateways(String endpoint) {
        foundry().endpoint(endpoint).build().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://acct.services.ai.azure.com/api/projects/one | endpoint: the endpoint of a resource such as https://{resource}.openai.azure.com, but this is a project endpoint; surface foundry-classic speaks to those",
                "https://gw.example/api/projects/one | surface foundry-classic",
                "https://res.openai.azure.com/openai/v1 | without what follows /openai",
                "https://res.openai.azure.com/openai/deployments/gpt | threads belong to the resource, not to a deployment",
                "https://res.openai.azure.com/openai/team-a | without what follows /openai",
                "https://gw.example/openai/v1 | /openai/v1 does not know them",
                "https://gw.example/team/openai/deployments/gpt | threads belong to the resource, not to a deployment",
                "https://res.openai.azure.com?api-version=2024-05-01-preview | without ? and #",
                "http://res.openai.azure.com | allowPlainHttp(true)",
            })
    void theFormOfAzureOpenAiRefusesOtherAddresses(String endpoint, String problem) {
        refuses(azureOpenAi().endpoint(endpoint), problem);
    }

    @ParameterizedTest
    @CsvSource({
        "https://res.openai.azure.com, https://res.openai.azure.com/openai/threads/thread_1?",
        "https://res.openai.azure.com/openai/, https://res.openai.azure.com/openai/threads/thread_1?",
        "https://gw.example/openai/team-a, https://gw.example/openai/team-a/openai/threads/thread_1?",
        "https://gw.example/openai/team-a/openai, https://gw.example/openai/team-a/openai/threads/thread_1?",
        "https://openai.azure.com.gw.example/openai/v1-of-ours, https://openai.azure.com.gw.example/openai/v1-of-ours/openai/threads/thread_1?",
    })
    void theFormOfAzureOpenAiTakesResourcesAndGateways(String endpoint, String called) {
        Recorder recorder = Recorder.answering("{\"id\":\"thread_1\",\"metadata\":{}}");
        try (AzureBackend backend =
                azureOpenAi().endpoint(endpoint).transport(recorder).build()) {
            backend.threads().get("thread_1");
        }

        assertThat(recorder.request()).startsWith("GET " + called + "api-version=" + VERSION + "\n");
    }

    @Test
    void plainHttpElsewhereHasToBeAllowed() {
        azureOpenAi().endpoint("http://gw.example").allowPlainHttp(true).build().close();
    }

    @Test
    void theFormOfAzureOpenAiNeedsAVersion() {
        refuses(
                azureOpenAi().apiVersion(null),
                "apiVersion: must be stated, a preview such as 2025-04-01-preview; without it the service answers 404");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-21 | apiVersion: a preview such as 2025-04-01-preview, but was 2024-10-21; threads and runs were never part of a version without -preview",
                "2024-06-01 | never part of a version without -preview",
                "v1 | versions without a date, such as v1, belong to /openai/v1",
                "preview | versions without a date",
                "2025-13-01-preview | a preview such as 2025-04-01-preview, but was 2025-13-01-preview; there is no such day",
                "2025-02-30 | there is no such day",
                "2024-02-15-preview | apiVersion: 2024-05-01-preview or later, but was 2024-02-15-preview, which has no Assistants or their first form",
                "2023-12-01-preview | 2024-05-01-preview or later",
                "2025-04-01-preview&x=1 | letters, digits, dots and hyphens",
                "'' | letters, digits, dots and hyphens",
            })
    void theFormOfAzureOpenAiRefusesVersionsWithoutThreadsAndRuns(String version, String problem) {
        refuses(azureOpenAi().apiVersion(version), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01-preview", " 2024-07-01-preview\n", "2025-04-01-preview", "2027-01-01-preview"})
    void theFormOfAzureOpenAiTakesPreviewsSinceTheSecondForm(String version) {
        try (AzureBackend backend = azureOpenAi().apiVersion(version).build()) {
            assertThat(backend.apiVersion()).isEqualTo(version.strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "2025-05-01", "2025-05-15-preview", "v2"})
    void foundryTakesItsVersions(String version) {
        try (AzureBackend backend = foundry().apiVersion(version).build()) {
            assertThat(backend.apiVersion()).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-07-01-preview", "2024-10-21", "2025-04-30"})
    void foundryRefusesVersionsBeforeProjectEndpoints(String version) {
        refuses(
                foundry().apiVersion(version),
                "apiVersion: v1, 2025-05-01 or later for project endpoints, but was " + version
                        + "; leave it unset for v1");
    }

    @Test
    void foundryRefusesAVersionOfNoDay() {
        refuses(
                foundry().apiVersion("2025-05-32-preview"),
                "apiVersion: v1, 2025-05-01 or later, but was 2025-05-32-preview; there is no such day");
    }

    @Test
    void refusesHeadersThatAreNotFreeOrCannotBe() {
        AzureBuilder builder = azureOpenAi();

        for (String name : new String[] {"AUTHORIZATION", "Api-Key", "Host"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.header(name, "hunter2"))
                    .withMessageContaining(name)
                    .withMessageNotContaining("hunter2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header("X-A", "hunter2\r\nX-B: 1"))
                .withMessageNotContaining("hunter2");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.largestBody(0));
    }

    @Test
    void modelsAreNeverChecked() {
        try (AzureBackend backend =
                foundry().transport(Recorder.answering("{\"id\":\"asst_1\"}")).build()) {
            backend.assistants()
                    .create(dev.runs4j.domain.command.CreateAssistant.of("My deployment, whatever its name")
                            .build());
        }
    }

    @Test
    void showsNothingOfTheCredential() {
        assertThat(azureOpenAi()).hasToString("AzureBuilder");
        try (AzureBackend backend = azureOpenAi().build()) {
            assertThat(backend.toString()).doesNotContain("4711");
        }
    }
}
