package dev.runs4j.emulator.internal.command;

import dev.runs4j.ports.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key that clients must send. No message tells anything of it. */
final class Keys {

    private static final String USUAL = "RUNS4J_EMULATOR_KEY";

    private Keys() {}

    static Optional<Secret> find(Options options, Map<String, String> environment) {
        Optional<String> argument = options.text(Option.API_KEY);
        if (argument.isPresent()) {
            return Optional.of(secret(argument.orElseThrow(), "--api-key"));
        }
        Optional<String> variable = options.text(Option.API_KEY_ENV);
        if (variable.isPresent()) {
            String name = variable.orElseThrow();
            return Optional.of(named(name, environment.get(name)));
        }
        // Set to nothing, it is as good as absent: many a way to start programs cannot take a variable away.
        return Optional.ofNullable(environment.get(USUAL))
                .filter(key -> !key.isEmpty())
                .map(key -> secret(key, USUAL));
    }

    private static Secret named(String name, @Nullable String key) {
        if (key == null) {
            throw new UsageException(
                    "--api-key-env: an environment variable that is set wanted, but " + name + " is not");
        }
        return secret(key, "--api-key-env: " + name);
    }

    private static Secret secret(String key, String where) {
        if (!key.equals(key.strip())) {
            throw new UsageException(
                    where + ": a key without blanks at its ends wanted, since no header can hold them");
        }
        try {
            return Secret.of(key);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(where + ": a key that is not blank and has no control characters wanted");
        }
    }
}
