package dev.runs4j.azure;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/**
 * Lets the backend be discovered, configured by environment variables, named as Microsoft's libraries name them where those have a name:
 *
 * <ul>
 *   <li>{@code PROJECT_ENDPOINT} or {@code AZURE_AI_PROJECT_ENDPOINT}: the project of {@link AzureSurface#FOUNDRY_CLASSIC}.
 *   <li>{@code AZURE_OPENAI_ENDPOINT}, {@code OPENAI_API_VERSION}, {@code AZURE_OPENAI_API_KEY} or {@code AZURE_OPENAI_KEY}: the resource of
 *       {@link AzureSurface#AZURE_OPENAI_ASSISTANTS}, the version, which it needs, and its key.
 *   <li>{@code RUNS4J_AZURE_SURFACE}: {@code foundry-classic} or {@code azure-openai-assistants}; needed where the endpoints of both are set.
 *   <li>{@code RUNS4J_AZURE_TOKEN}: a token of Microsoft Entra ID in place of a key. It ends after about an hour; a program that runs longer
 *       builds its backend with {@link AzureBuilder#tokens} instead.
 *   <li>{@code RUNS4J_AZURE_FOUNDRY_API_VERSION}: for {@link AzureSurface#FOUNDRY_CLASSIC}, {@code v1} unless set.
 *   <li>{@code RUNS4J_AZURE_ALLOW_PLAIN_HTTP}: {@code true} or {@code false}.
 * </ul>
 *
 * <p>What belongs to the other surface is left alone. Two names of one thing may both be set when they say the same.
 */
public final class AzureBackendProvider implements RunsBackendProvider {

    /** For the service loader. */
    public AzureBackendProvider() {}

    @Override
    public String name() {
        return AzureBackend.NAME;
    }

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        return new AzureEnvironment(environment).builder().build();
    }
}
