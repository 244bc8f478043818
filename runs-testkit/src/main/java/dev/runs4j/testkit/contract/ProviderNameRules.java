package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.discovery.RunsBackends;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ProviderNameRules extends ProviderRules {

    ProviderNameRules(RunsBackendProviderContract contract) {
        super(contract);
    }

    @Test
    @DisplayName("D01 the name is lower case, without spaces")
    void isPlain() {
        String name = contract.provider().name();

        assertThat(name).isNotEmpty().doesNotContainAnyWhitespaces().isEqualTo(name.toLowerCase(Locale.ROOT));
    }

    @Test
    @DisplayName("D01 every provider of this kind has the same name, each time it is asked")
    void staysTheSame() {
        String name = contract.provider().name();

        assertThat(contract.provider().name()).isEqualTo(name);
        assertThat(contract.provider().name()).isEqualTo(name);
    }

    @Test
    @DisplayName("D01 the provider is found by a service loader, once, under its name")
    void isPresent() {
        assertThat(RunsBackends.present()).containsOnlyOnce(contract.provider().name());
    }

    @Test
    @DisplayName("D01 the backend has the name under which it was opened")
    void isTheBackendsName() {
        assertThat(open(contract.environment()).name())
                .isEqualTo(contract.provider().name());
    }
}
