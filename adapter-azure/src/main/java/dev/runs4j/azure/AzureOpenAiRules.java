package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.wire.internal.assistants.BaseUrl;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Assistants protocol in the form of Azure OpenAI, by Microsoft's API descriptions 2024-05-01-preview to 2025-04-01-preview. */
final class AzureOpenAiRules implements SurfaceRules {

    /** The second version of Assistants; what came before had other shapes. */
    private static final LocalDate FIRST_VERSION = LocalDate.of(2024, 5, 1);

    private static final String EXAMPLE = "a preview such as 2025-04-01-preview";
    private static final String FORM = "https://{resource}.openai.azure.com";

    private static final List<String> HOSTS =
            List.of("openai.azure.com", "cognitiveservices.azure.com", "services.ai.azure.com");

    /** Microsoft has nothing behind it that knows threads. */
    private static final String BEHIND = ".*/openai/.+";

    /** The two that people copy; whatever else a gateway has there is its own business. */
    private static final String ELSEWHERE = ".*/openai/(?:v1|deployments)(?:/.*)?";

    @Override
    public String base(BaseUrl endpoint, Names names) {
        String path = URI.create(endpoint.text()).getRawPath();
        if (path.contains("/api/projects")) {
            throw new IllegalArgumentException(names.endpoint() + ": the endpoint of a resource such as " + FORM
                    + ", but this is a project endpoint; " + names.surface() + " "
                    + AzureSurface.FOUNDRY_CLASSIC.text() + " speaks to those");
        }
        if (path.matches(isMicrosofts(endpoint) ? BEHIND : ELSEWHERE)) {
            throw new IllegalArgumentException(names.endpoint() + ": the endpoint of a resource such as " + FORM
                    + ", without what follows /openai, but was " + endpoint.text()
                    + "; threads belong to the resource, not to a deployment, and /openai/v1 does not know them");
        }
        return path.endsWith("/openai") ? endpoint.text() : endpoint.text() + "/openai";
    }

    private static boolean isMicrosofts(BaseUrl endpoint) {
        return HOSTS.stream().anyMatch(endpoint::isIn);
    }

    @Override
    public String apiVersion(@Nullable String stated, Names names) {
        if (stated == null) {
            throw new IllegalArgumentException(names.apiVersion() + ": must be stated, " + EXAMPLE
                    + "; without it the service answers 404 as if nothing were there");
        }
        String version = ApiVersion.checked(names.apiVersion(), stated);
        Optional<LocalDate> date = ApiVersion.date(version);
        if (date.isEmpty() && ApiVersion.isDated(version)) {
            throw new IllegalArgumentException(
                    names.apiVersion() + ": " + EXAMPLE + ", but was " + version + "; there is no such day");
        }
        if (date.isEmpty()) {
            throw new IllegalArgumentException(
                    names.apiVersion() + ": " + EXAMPLE + ", but was " + version
                            + "; versions without a date, such as v1, belong to /openai/v1, which does not know threads and runs");
        }
        if (!ApiVersion.isPreview(version)) {
            throw new IllegalArgumentException(names.apiVersion() + ": " + EXAMPLE + ", but was " + version
                    + "; threads and runs were never part of a version without -preview");
        }
        if (date.get().isBefore(FIRST_VERSION)) {
            throw new IllegalArgumentException(names.apiVersion() + ": 2024-05-01-preview or later, but was " + version
                    + ", which has no Assistants or their first form, which this backend does not speak");
        }
        return version;
    }

    @Override
    public boolean takesKeys() {
        return true;
    }

    @Override
    public String scope() {
        return "https://cognitiveservices.azure.com/.default";
    }

    @Override
    public Set<Capability> capabilities(String apiVersion) {
        return AzureAbilities.azureOpenAi(apiVersion);
    }

    @Override
    public Limits limits() {
        return AzureAbilities.LIMITS;
    }
}
