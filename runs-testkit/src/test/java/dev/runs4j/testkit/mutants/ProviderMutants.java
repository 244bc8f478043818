package dev.runs4j.testkit.mutants;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.discovery.BackendEnvironment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Providers that break a rule. */
final class ProviderMutants {

    private ProviderMutants() {}

    /** {@return all that break a rule of discovery, here and in {@link DiscoveryMutants}} */
    static List<ProviderMutant> all() {
        return Stream.of(names(), openings(), DiscoveryMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ProviderMutant> names() {
        return List.of(
                ProviderMutant.of("D01", "the name has capitals", named("In-Memory")),
                new ProviderMutant(
                        "D01",
                        "each provider has a name of its own",
                        count -> named(count == 0 ? "in-memory" : "in-memory-" + count),
                        Discovery.SOUND),
                ProviderMutant.of("D04", "the in-memory provider does not step back", new KeyedProvider() {
                    @Override
                    public boolean isFallback() {
                        return false;
                    }
                }));
    }

    private static KeyedProvider named(String name) {
        return new KeyedProvider() {
            @Override
            public String name() {
                return name;
            }
        };
    }

    private static List<ProviderMutant> openings() {
        return List.of(
                opening("a missing variable is looked for in the system properties", environment -> {
                    String found = environment.get(KeyedProvider.KEY).orElse(System.getProperty(KeyedProvider.KEY));
                    return new KeyedProvider()
                            .open(
                                    found == null
                                            ? environment
                                            : BackendEnvironment.of(Map.of(KeyedProvider.KEY, found)));
                }),
                opening("a missing variable is not named", environment -> {
                    Secret key = environment
                            .secret(KeyedProvider.KEY)
                            .orElseThrow(() -> new IllegalArgumentException("not configured"));
                    return new KeyedProvider().open(key);
                }),
                opening("a missing variable is an IllegalStateException", environment -> {
                    Secret key = environment
                            .secret(KeyedProvider.KEY)
                            .orElseThrow(() -> new IllegalStateException(KeyedProvider.KEY + " is not set"));
                    return new KeyedProvider().open(key);
                }),
                opening("a wrong value is taken", environment -> {
                    environment.require(KeyedProvider.KEY);
                    return InMemoryBackend.create();
                }),
                opening("the cause of a refusal shows the secret", ProviderMutants::tellingTheCause),
                ProviderMutant.of("D02", "the provider shows the secret that it read last", new Telltale()),
                ProviderMutant.of("D02", "every call opens the same backend", new Sharing()));
    }

    private static ProviderMutant opening(String wrong, Opening opening) {
        return ProviderMutant.of("D02", wrong, new KeyedProvider() {
            @Override
            public RunsBackend open(BackendEnvironment environment) {
                return opening.open(environment);
            }
        });
    }

    private interface Opening {
        RunsBackend open(BackendEnvironment environment);
    }

    private static RunsBackend tellingTheCause(BackendEnvironment environment) {
        try {
            return new KeyedProvider().open(environment);
        } catch (IllegalArgumentException refused) {
            String key = environment.get(KeyedProvider.KEY).orElse("nothing");
            throw new IllegalArgumentException(refused.getMessage(), new IllegalArgumentException("it was " + key));
        }
    }

    private static final class Telltale extends KeyedProvider {

        private volatile String last = "nothing";

        @Override
        public RunsBackend open(BackendEnvironment environment) {
            last = environment.get(KEY).orElse(last);
            return super.open(environment);
        }

        @Override
        public String toString() {
            return "Telltale[" + last + "]";
        }
    }

    /** Closed by a test, it is closed for all: nothing else tells the calls apart. */
    private static final class Sharing extends KeyedProvider {

        private final RunsBackend only = InMemoryBackend.create();

        @Override
        public RunsBackend open(BackendEnvironment environment) {
            super.open(environment).close();
            return only;
        }
    }
}
