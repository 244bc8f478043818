package dev.runs4j.openai;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the backend be discovered, configured by environment variables: {@code OPENAI_API_KEY} (needed), {@code OPENAI_BASE_URL},
 * {@code OPENAI_ORG_ID} and {@code OPENAI_PROJECT_ID} as the official client libraries name them, {@code RUNS4J_OPENAI_PROTOCOL} (needed with
 * any address other than OpenAI's own: {@code assistants}) and {@code RUNS4J_OPENAI_ALLOW_PLAIN_HTTP} ({@code true} or {@code false}).
 */
public final class OpenAiBackendProvider implements RunsBackendProvider {

    static final String API_KEY = "OPENAI_API_KEY";
    static final String BASE_URL = "OPENAI_BASE_URL";
    static final String ORGANIZATION = "OPENAI_ORG_ID";
    static final String PROJECT = "OPENAI_PROJECT_ID";
    static final String PROTOCOL = "RUNS4J_OPENAI_PROTOCOL";
    static final String ALLOW_PLAIN_HTTP = "RUNS4J_OPENAI_ALLOW_PLAIN_HTTP";

    /** For the service loader. */
    public OpenAiBackendProvider() {}

    @Override
    public String name() {
        return OpenAiBackend.NAME;
    }

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        OpenAiBuilder builder = new OpenAiBuilder(Names.ENVIRONMENT);
        named(API_KEY, () -> environment.secret(API_KEY)).ifPresent(builder::apiKey);
        environment.get(BASE_URL).ifPresent(builder::baseUrl);
        named(ORGANIZATION, () -> builder.organization(text(environment, ORGANIZATION)));
        named(PROJECT, () -> builder.project(text(environment, PROJECT)));
        environment.get(PROTOCOL).ifPresent(text -> builder.protocol(protocol(text)));
        environment.get(ALLOW_PLAIN_HTTP).ifPresent(text -> builder.allowPlainHttp(allowed(text)));
        return builder.build();
    }

    private static @Nullable String text(BackendEnvironment environment, String variable) {
        Optional<String> value = environment.get(variable).map(String::strip);
        return value.orElse(null);
    }

    private static Protocol protocol(String text) {
        return Protocol.find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        PROTOCOL + ": " + Protocol.ASSISTANTS.text() + ", but was " + text.strip()));
    }

    private static boolean allowed(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(ALLOW_PLAIN_HTTP + ": true or false, but was another text");
        };
    }

    /** Lets a message name the variable that its value came from. */
    private static <T> T named(String variable, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(variable + ": " + wrong.getMessage(), wrong);
        }
    }
}
