package dev.runs4j.azure;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.internal.assistants.Credentials;
import dev.runs4j.wire.internal.assistants.TokenCredentials;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who calls: a key, a token, or a source of tokens. Not thread-safe. */
final class AzureCredentials {

    private static final String KEY_FIELD = "api-key";

    private @Nullable Secret apiKey;
    private @Nullable Secret token;
    private @Nullable TokenSource tokens;
    private @Nullable String scope;

    void apiKey(@Nullable Secret key) {
        this.apiKey = key;
    }

    void token(@Nullable Secret token) {
        this.token = token;
    }

    void tokens(@Nullable TokenSource source) {
        this.tokens = source;
    }

    void scope(@Nullable String scope) {
        if (scope != null && scope.isBlank()) {
            throw new IllegalArgumentException("scope: such as https://ai.azure.com/.default, not blank, but it was");
        }
        this.scope = scope;
    }

    Credentials choose(AzureSurface surface, Names names, RunsClock clock) {
        if (apiKey != null && !surface.rules().takesKeys()) {
            throw new IllegalArgumentException(names.apiKey() + ": " + surface.text()
                    + " takes no keys, only tokens of Microsoft Entra ID; set " + names.tokens() + " instead");
        }
        long set = Stream.of(apiKey, token, tokens).filter(Objects::nonNull).count();
        if (set == 0 && !surface.rules().takesKeys() && names.tokens().equals(names.token())) {
            throw new IllegalArgumentException(names.token() + ": a token is needed, but is not set");
        }
        if (set != 1) {
            throw new IllegalArgumentException(
                    (surface.rules().takesKeys() ? names.apiKey() + ", " : "") + names.tokens()
                            + ": exactly one is needed, but " + (set == 0 ? "none is" : set + " are") + " set");
        }
        if (scope != null && tokens == null) {
            throw new IllegalArgumentException("scope: it is what a source of tokens is asked for, but none is set");
        }
        return credentials(surface, names, clock);
    }

    /** A token of a call's own goes beside the key: a gateway may want both. */
    Set<String> replacedBy() {
        return apiKey != null ? Set.of(KEY_FIELD) : Set.of("authorization", KEY_FIELD);
    }

    private Credentials credentials(AzureSurface surface, Names names, RunsClock clock) {
        if (apiKey != null) {
            return Credentials.header(KEY_FIELD, checked(names.apiKey(), apiKey));
        }
        if (token != null) {
            return Credentials.bearer(checked(names.token(), token));
        }
        TokenSource source = Objects.requireNonNull(tokens, "tokens");
        String wanted = scope == null ? surface.rules().scope() : scope;
        return new TokenCredentials(AzureBackend.NAME, source, wanted, clock);
    }

    private static Secret checked(String name, Secret secret) {
        if (!secret.reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(name + ": ASCII without spaces, but it has something else");
        }
        return secret;
    }
}
