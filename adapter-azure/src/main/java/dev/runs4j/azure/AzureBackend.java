package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.CacheStatistics;
import dev.runs4j.wire.internal.assistants.AssistantsBackend;
import java.util.Optional;
import java.util.Set;

/**
 * Runs at Azure, at one {@link AzureSurface}. Safe for many threads; it starts none.
 *
 * <p>A model is named by its deployment at Azure; names are sent as they are and never checked against a list.
 *
 * <p>A run's token (rule R107) is kept in its metadata under {@code runs4j_token}, where it can be seen: so it takes one of the 16 pairs. A
 * change of metadata keeps it; for a run that this backend has not seen lately that costs a read. {@code findByToken} walks the runs of the
 * thread, newest first. The server does not refuse a second run of the same token; the newest is found.
 *
 * <p>Steps may lag behind their run at Azure: a run that has completed may show a step in progress for some seconds. At
 * {@link AzureSurface#FOUNDRY_CLASSIC} the outputs of functions are not among its steps.
 *
 * <p>Closing ends all calls and streams.
 */
public final class AzureBackend implements RunsBackend {

    /** The name by which it is discovered. */
    public static final String NAME = "azure";

    private final AssistantsBackend backend;
    private final AzureSurface surface;
    private final String apiVersion;
    private final String address;

    AzureBackend(AssistantsBackend backend, AzureSurface surface, String apiVersion, String address) {
        this.backend = backend;
        this.surface = surface;
        this.apiVersion = apiVersion;
        this.address = address;
    }

    /** {@return a builder; it needs a surface, an endpoint and a credential} */
    public static AzureBuilder builder() {
        return new AzureBuilder(Names.BUILDER);
    }

    /**
     * {@return a builder for Foundry Agent Service, classic; it still needs a token or a source of tokens}
     *
     * @param projectEndpoint such as {@code https://{account}.services.ai.azure.com/api/projects/{project}}
     */
    public static AzureBuilder foundryClassic(String projectEndpoint) {
        return builder().surface(AzureSurface.FOUNDRY_CLASSIC).endpoint(projectEndpoint);
    }

    /**
     * {@return a builder for the Assistants protocol in the form of Azure OpenAI; it still needs a key, a token or a source of tokens}
     *
     * @param endpoint such as {@code https://{resource}.openai.azure.com}, or a gateway's
     * @param apiVersion a preview such as {@code 2025-04-01-preview}
     */
    public static AzureBuilder azureOpenAiAssistants(String endpoint, String apiVersion) {
        return builder()
                .surface(AzureSurface.AZURE_OPENAI_ASSISTANTS)
                .endpoint(endpoint)
                .apiVersion(apiVersion);
    }

    /** {@return which service it speaks to} */
    public AzureSurface surface() {
        return surface;
    }

    /** {@return the {@code api-version} of every request} */
    public String apiVersion() {
        return apiVersion;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Limits limits() {
        return backend.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return backend.capabilities();
    }

    @Override
    public RunsClock clock() {
        return backend.clock();
    }

    @Override
    public Runs runs() {
        return backend.runs();
    }

    @Override
    public Threads threads() {
        return backend.threads();
    }

    @Override
    public Messages messages() {
        return backend.messages();
    }

    @Override
    public Assistants assistants() {
        return backend.assistants();
    }

    /** {@return what the cache of ended runs has done so far; absent unless {@link AzureBuilder#cache} switched it on} */
    public Optional<CacheStatistics> cacheStatistics() {
        return backend.cacheStatistics();
    }

    @Override
    public WakeSignal closed() {
        return backend.closed();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public String toString() {
        return "AzureBackend[" + surface.text() + ", " + address + ", " + apiVersion + "]";
    }
}
