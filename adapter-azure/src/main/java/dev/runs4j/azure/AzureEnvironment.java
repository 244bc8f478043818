package dev.runs4j.azure;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.discovery.BackendEnvironment;
import java.util.List;
import java.util.Optional;

/** Settings out of environment variables. Immutable. */
final class AzureEnvironment {

    static final String SURFACE = "RUNS4J_AZURE_SURFACE";
    static final String TOKEN = "RUNS4J_AZURE_TOKEN";
    static final String ALLOW_PLAIN_HTTP = "RUNS4J_AZURE_ALLOW_PLAIN_HTTP";

    private static final List<String> PROJECT = List.of("PROJECT_ENDPOINT", "AZURE_AI_PROJECT_ENDPOINT");
    private static final List<String> RESOURCE = List.of("AZURE_OPENAI_ENDPOINT");
    private static final List<String> KEY = List.of("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_KEY");
    private static final String FOUNDRY_VERSION = "RUNS4J_AZURE_FOUNDRY_API_VERSION";
    private static final String OPENAI_VERSION = "OPENAI_API_VERSION";

    private final BackendEnvironment environment;

    AzureEnvironment(BackendEnvironment environment) {
        this.environment = environment;
    }

    /** One of several names of a thing, and what it says. */
    private record Setting(String name, String value) {}

    AzureBuilder builder() {
        AzureSurface surface = surface();
        boolean foundry = surface == AzureSurface.FOUNDRY_CLASSIC;
        List<String> endpoints = foundry ? PROJECT : RESOURCE;
        Optional<Setting> endpoint = find(endpoints);
        Optional<Secret> token = find(List.of(TOKEN)).map(AzureEnvironment::secret);
        Optional<Setting> key = foundry ? keyForFoundry(token) : find(KEY);
        String version = foundry ? FOUNDRY_VERSION : OPENAI_VERSION;
        Names names = new Names(
                SURFACE,
                endpoint.map(Setting::name).orElse(String.join(" or ", endpoints)),
                version,
                key.map(Setting::name).orElse(KEY.get(0)),
                TOKEN,
                TOKEN,
                ALLOW_PLAIN_HTTP + "=true");
        AzureBuilder builder = new AzureBuilder(names).surface(surface);
        endpoint.ifPresent(setting -> builder.endpoint(setting.value()));
        environment.get(version).ifPresent(builder::apiVersion);
        builder.token(token.orElse(null));
        builder.apiKey(key.map(AzureEnvironment::secret).orElse(null));
        environment.get(ALLOW_PLAIN_HTTP).ifPresent(text -> builder.allowPlainHttp(allowed(text)));
        return builder;
    }

    /** Keys that are there for other programs are none of Foundry's business, unless one is all there is: it takes none, and says so. */
    private Optional<Setting> keyForFoundry(Optional<Secret> token) {
        return token.isPresent() ? Optional.empty() : settings(KEY).stream().findFirst();
    }

    /** Which endpoints are set decides, not what they say: those of the other surface may say what they like. */
    private AzureSurface surface() {
        Optional<String> stated = environment.get(SURFACE);
        if (stated.isPresent()) {
            return AzureSurface.find(stated.get())
                    .orElseThrow(() -> new IllegalArgumentException(SURFACE + ": " + AzureSurface.texts() + ", but was "
                            + stated.get().strip()));
        }
        List<Setting> projects = settings(PROJECT);
        List<Setting> resources = settings(RESOURCE);
        if (!projects.isEmpty() && !resources.isEmpty()) {
            throw new IllegalArgumentException(SURFACE + ": " + AzureSurface.texts() + " must be stated, since "
                    + projects.get(0).name() + " and " + resources.get(0).name() + " are both set");
        }
        if (projects.isEmpty() && resources.isEmpty()) {
            throw new IllegalArgumentException("PROJECT_ENDPOINT, AZURE_AI_PROJECT_ENDPOINT or AZURE_OPENAI_ENDPOINT:"
                    + " an address is needed, but none is set");
        }
        return projects.isEmpty() ? AzureSurface.AZURE_OPENAI_ASSISTANTS : AzureSurface.FOUNDRY_CLASSIC;
    }

    /** The first of the names that is set; the others have to agree. */
    private Optional<Setting> find(List<String> names) {
        List<Setting> found = settings(names);
        if (found.stream().map(Setting::value).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    String.join(" and ", names) + ": two names of one thing, but they say different things");
        }
        return found.stream().findFirst();
    }

    private List<Setting> settings(List<String> names) {
        return names.stream()
                .flatMap(name -> environment.get(name).stream().map(value -> new Setting(name, value.strip())))
                .toList();
    }

    private static Secret secret(Setting setting) {
        try {
            return Secret.of(setting.value());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(setting.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static boolean allowed(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(ALLOW_PLAIN_HTTP + ": true or false, but was another text");
        };
    }
}
