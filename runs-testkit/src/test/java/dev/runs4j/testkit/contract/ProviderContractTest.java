package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runs4j.inmemory.InMemoryBackendProvider;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of providers is run inside tests. */
class ProviderContractTest {

    static class Plain extends RunsBackendProviderContract {

        @Override
        protected RunsBackendProvider provider() {
            return new InMemoryBackendProvider();
        }
    }

    @BeforeEach
    void nameABackend() {
        System.setProperty(RunsBackends.PROPERTY, "runs4j-elsewhere");
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(RunsBackends.PROPERTY);
    }

    @Test
    void whatTheContractDoesNotNameIsNotTriedAndSaidSo() {
        Tried tried = Tried.run(Plain.class);

        assertThat(tried.failures()).isEmpty();
        assertThat(tried.succeeded()).isEqualTo(16);
        assertThat(tried.notTried())
                .containsEntry("the contract names no variable that is required", 2)
                .containsEntry("the contract names no wrong values", 1)
                .containsEntry("the contract names no variable that holds a secret", 1);
    }

    static class Careless extends Plain {

        @Override
        protected Map<String, String> environment() {
            return Map.of("SAMPLE_KEY", "sesame");
        }

        @Override
        protected Set<String> required() {
            return Set.of("SAMPLE_KEY");
        }

        @Override
        protected RunsBackend open(Optional<String> name, BackendEnvironment environment) {
            throw new IllegalStateException("nothing");
        }
    }

    @Test
    void afterwardsTheProcessIsAsItWas() {
        assertThat(Tried.run(Careless.class).failures()).isNotEmpty();

        assertThat(System.getProperty(RunsBackends.PROPERTY)).isEqualTo("runs4j-elsewhere");
        assertThat(System.getProperty("SAMPLE_KEY")).isNull();
    }

    @Test
    void theThreadKeepsItsClassLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Search search = Search.by(new Plain()).beside(new OtherProvider("other", false));

        assertThat(search.argument("other").finds()).isEqualTo("other");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);

        assertThatIllegalStateException()
                .isThrownBy(() -> search.argument("unknown").finds())
                .withMessageEndingWith("present: in-memory, other");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
    }

    @Test
    void aFailureNamesItsRules() {
        assertThat(Tried.run(Careless.class).failures())
                .allSatisfy(message -> assertThat(message).matches("(?s)(D0\\d )+[^\\n]+\\R.+"))
                .anySatisfy(message -> assertThat(message).startsWith("D02 a required variable that is missing"))
                .anySatisfy(message -> assertThat(message).startsWith("D03 the system property wins"));
    }
}
