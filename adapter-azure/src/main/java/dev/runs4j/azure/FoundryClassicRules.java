package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.wire.internal.assistants.BaseUrl;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Foundry Agent Service, classic, by Microsoft's API description 2025-05-01, v1 and 2025-05-15-preview. */
final class FoundryClassicRules implements SurfaceRules {

    private static final String DEFAULT_VERSION = "v1";
    private static final LocalDate FIRST_VERSION = LocalDate.of(2025, 5, 1);
    private static final String HOST = "services.ai.azure.com";
    private static final String PROJECT = "/api/projects/[^/]+";

    /** Where a project speaks Responses; a project, or a gateway's path, may be called openai too. */
    private static final String RESPONSES = ".*" + PROJECT + "/openai(?:/.*)?";

    private static final String FORM = "https://{account}.services.ai.azure.com/api/projects/{project}";

    @Override
    public String base(BaseUrl endpoint, Names names) {
        String path = URI.create(endpoint.text()).getRawPath();
        if (endpoint.isIn("openai.azure.com") || endpoint.isIn("cognitiveservices.azure.com")) {
            throw new IllegalArgumentException(names.endpoint() + ": a project endpoint such as " + FORM
                    + ", but this is the endpoint of an Azure OpenAI resource; " + names.surface() + " "
                    + AzureSurface.AZURE_OPENAI_ASSISTANTS.text() + " speaks to those");
        }
        if (path.matches(RESPONSES)) {
            throw new IllegalArgumentException(names.endpoint() + ": a project endpoint such as " + FORM
                    + ", without /openai behind it; that is where Responses are spoken, which "
                    + AzureSurface.FOUNDRY_CLASSIC.text() + " does not");
        }
        if (endpoint.isIn(HOST) && !path.matches(PROJECT)) {
            throw new IllegalArgumentException(
                    names.endpoint() + ": a project endpoint such as " + FORM + ", but was " + endpoint.text());
        }
        return endpoint.text();
    }

    @Override
    public String apiVersion(@Nullable String stated, Names names) {
        if (stated == null) {
            return DEFAULT_VERSION;
        }
        String version = ApiVersion.checked(names.apiVersion(), stated);
        if (ApiVersion.isDated(version) && ApiVersion.date(version).isEmpty()) {
            throw new IllegalArgumentException(
                    names.apiVersion() + ": v1, 2025-05-01 or later, but was " + version + "; there is no such day");
        }
        ApiVersion.date(version).filter(FIRST_VERSION::isAfter).ifPresent(early -> {
            throw new IllegalArgumentException(names.apiVersion()
                    + ": v1, 2025-05-01 or later for project endpoints, but was " + version
                    + "; leave it unset for " + DEFAULT_VERSION);
        });
        return version;
    }

    @Override
    public boolean takesKeys() {
        return false;
    }

    @Override
    public String scope() {
        return "https://ai.azure.com/.default";
    }

    @Override
    public Set<Capability> capabilities(String apiVersion) {
        return AzureAbilities.foundryClassic(apiVersion);
    }

    @Override
    public Limits limits() {
        return AzureAbilities.FOUNDRY_LIMITS;
    }
}
