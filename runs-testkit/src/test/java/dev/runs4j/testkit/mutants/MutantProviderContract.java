package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.testkit.contract.RunsBackendProviderContract;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The contract of a broken provider or discovery. Its name keeps it from being run but by {@link KitRun}. */
class MutantProviderContract extends RunsBackendProviderContract {

    private static volatile ProviderMutant mutant = ProviderMutant.NONE;

    private final AtomicInteger made = new AtomicInteger();

    static void use(ProviderMutant next) {
        mutant = next;
    }

    @Override
    protected RunsBackendProvider provider() {
        return mutant.provider().apply(made.getAndIncrement());
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of(KeyedProvider.KEY, KeyedProvider.RIGHT);
    }

    @Override
    protected Set<String> required() {
        return Set.of(KeyedProvider.KEY);
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(KeyedProvider.KEY);
    }

    @Override
    protected Map<String, String> wrongValues() {
        return Map.of(KeyedProvider.KEY, KeyedProvider.WRONG);
    }

    @Override
    protected RunsBackend open(Optional<String> name, BackendEnvironment environment) {
        return mutant.discovery().open(name, environment);
    }
}
