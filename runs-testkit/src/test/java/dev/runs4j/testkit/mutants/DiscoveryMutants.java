package dev.runs4j.testkit.mutants;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Discoveries that break a rule. */
final class DiscoveryMutants {

    private DiscoveryMutants() {}

    static List<ProviderMutant> all() {
        return List.of(
                ProviderMutant.of(
                        "D03",
                        "the system property wins over the argument",
                        (name, environment) -> Discovery.SOUND.open(property().or(() -> name), environment)),
                ProviderMutant.of(
                        "D03",
                        "the variable wins over the system property",
                        (name, environment) -> Discovery.SOUND.open(
                                name.or(() -> environment.get(RunsBackends.VARIABLE)), environment)),
                nameless("without a name nothing is opened", () -> {
                    throw new IllegalStateException("Name a backend; present: " + RunsBackends.present());
                }),
                nameless("the fallback does not step back", DiscoveryMutants::fallback),
                refusing("an unknown name opens another backend", "No backend is named", refusal -> fallback()),
                refusing("several without a name open one of them", "name one by", refusal -> fallback()),
                refusing("of two of the same name one is opened", "one backend is named", refusal -> fallback()),
                refusing("what is present is not said", "present: ", refusal -> {
                    String message = String.valueOf(refusal.getMessage());
                    throw new IllegalStateException(message.substring(0, message.indexOf("; present: ")));
                }),
                refusing("what to do is not said", "name one by", refusal -> {
                    throw new IllegalStateException("More than one; " + RunsBackends.present());
                }),
                refusing("an unknown name is a NoSuchElementException", "No backend is named", refusal -> {
                    throw new NoSuchElementException(refusal.getMessage());
                }));
    }

    private static Optional<String> property() {
        return Optional.ofNullable(System.getProperty(RunsBackends.PROPERTY));
    }

    private static RunsBackend fallback() {
        return InMemoryBackend.create();
    }

    /** Does something else where a discovery that is right opens a backend without a name. */
    private static ProviderMutant nameless(String wrong, Supplier<RunsBackend> instead) {
        return ProviderMutant.of("D04", wrong, (name, environment) -> {
            RunsBackend found = Discovery.SOUND.open(name, environment);
            if (name.or(DiscoveryMutants::property)
                    .or(() -> environment.get(RunsBackends.VARIABLE))
                    .isPresent()) {
                return found;
            }
            found.close();
            return instead.get();
        });
    }

    /** Does something else where a discovery that is right refuses with such a message. */
    private static ProviderMutant refusing(String wrong, String message, Instead instead) {
        return ProviderMutant.of("D05", wrong, (name, environment) -> {
            try {
                return Discovery.SOUND.open(name, environment);
            } catch (IllegalStateException refusal) {
                if (String.valueOf(refusal.getMessage()).contains(message)) {
                    return instead.of(refusal);
                }
                throw refusal;
            }
        });
    }

    private interface Instead {
        RunsBackend of(IllegalStateException refusal);
    }
}
