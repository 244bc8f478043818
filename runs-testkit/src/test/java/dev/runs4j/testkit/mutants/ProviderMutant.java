package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.discovery.RunsBackendProvider;
import java.util.function.IntFunction;

/**
 * A provider, or a discovery, that breaks one rule and keeps all others.
 *
 * @param rule the id of the rule
 * @param wrong what it does wrong
 * @param provider makes the providers that a test asks for; they are counted from 0
 * @param discovery finds and opens the backend
 */
record ProviderMutant(String rule, String wrong, IntFunction<RunsBackendProvider> provider, Discovery discovery) {

    /** Without fault. */
    static final ProviderMutant NONE =
            new ProviderMutant("none", "nothing", count -> new KeyedProvider(), Discovery.SOUND);

    static ProviderMutant of(String rule, String wrong, KeyedProvider provider) {
        return new ProviderMutant(rule, wrong, count -> provider, Discovery.SOUND);
    }

    static ProviderMutant of(String rule, String wrong, Discovery discovery) {
        return new ProviderMutant(rule, wrong, NONE.provider(), discovery);
    }

    @Override
    public String toString() {
        return rule + ": " + wrong;
    }
}
