package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What must not be shown.
 *
 * @param values the secrets, right ones and wrong ones
 */
record Secrets(Set<String> values) {

    static Secrets of(RunsBackendProviderContract contract) {
        Map<String, String> right = contract.environment();
        Map<String, String> wrong = contract.wrongValues();
        Set<String> values = new LinkedHashSet<>();
        for (String variable : contract.secrets()) {
            assertThat(right)
                    .as("environment(), which is to have what secrets() names")
                    .containsKey(variable);
            values.add(right.get(variable));
            values.add(wrong.getOrDefault(variable, ""));
        }
        // A blank one is in every text.
        values.removeIf(String::isBlank);
        return new Secrets(values);
    }

    /** A trace has all messages: its own, those of causes, and those of suppressed errors. */
    void areKeptBy(Runnable refused) {
        try {
            refused.run();
        } catch (RuntimeException refusal) {
            StringWriter trace = new StringWriter();
            refusal.printStackTrace(new PrintWriter(trace, true));
            areNotIn(trace.toString());
        }
    }

    /** The failure does not show the secret either. */
    void areNotIn(String text) {
        for (String secret : values) {
            assertThat(text.contains(secret))
                    .as("a secret is shown in: %s", text.replace(secret, "(the secret)"))
                    .isFalse();
        }
    }
}
