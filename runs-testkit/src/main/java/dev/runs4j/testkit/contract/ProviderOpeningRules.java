package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendClosedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

abstract class ProviderOpeningRules extends ProviderRules {

    ProviderOpeningRules(RunsBackendProviderContract contract) {
        super(contract);
    }

    @Test
    @DisplayName("D02 a sufficient environment opens a backend")
    void opens() {
        RunsBackend backend = open(contract.environment());

        assertThat(backend.capabilities()).isNotNull();
        assertThat(backend.limits()).isNotNull();
        assertThat(backend.clock()).isNotNull();
    }

    @Test
    @DisplayName("D02 each call opens a backend of its own: closing one leaves the other open")
    void opensAnother() {
        RunsBackend first = open(contract.environment());
        RunsBackend second = open(contract.environment());
        assertThat(second).isNotSameAs(first);

        first.close();

        // A deadline that has passed ends the call before it leaves the process: rule G06.
        CallOptions late = CallOptions.until(second.clock().now());
        assertThatThrownBy(() -> second.threads().get("thread_1", late)).isNotInstanceOf(BackendClosedException.class);
    }

    @Test
    @DisplayName("D02 a required variable that is missing or blank is refused by its name")
    void refusesWhatIsMissing() {
        for (String variable : required()) {
            refuses(without(variable), variable);
            refuses(with(variable, " "), variable);
        }
    }

    @Test
    @DisplayName("D02 what is missing in the environment is not looked for in the system properties")
    void looksNowhereElse() {
        for (String variable : required()) {
            String value = contract.environment().getOrDefault(variable, "");
            SystemProperty.during(variable, value, () -> refuses(without(variable), variable));
        }
    }

    @Test
    @DisplayName("D02 a variable with a wrong value is refused by its name")
    void refusesWhatIsWrong() {
        if (contract.wrongValues().isEmpty()) {
            throw new TestAbortedException("the contract names no wrong values");
        }
        contract.wrongValues().forEach((variable, value) -> refuses(with(variable, value), variable));
    }

    @Test
    @DisplayName("D02 no secret is shown by a refusal, by the provider or by the backend")
    void keepsSecrets() {
        if (contract.secrets().isEmpty()) {
            throw new TestAbortedException("the contract names no variable that holds a secret");
        }
        Secrets secrets = Secrets.of(contract);
        contract.required().forEach(variable -> secrets.areKeptBy(() -> open(without(variable))));
        contract.wrongValues().forEach((variable, value) -> secrets.areKeptBy(() -> open(with(variable, value))));
        secrets.areNotIn(contract.provider().toString());
        secrets.areNotIn(open(contract.environment()).toString());
    }

    private Set<String> required() {
        if (contract.required().isEmpty()) {
            throw new TestAbortedException("the contract names no variable that is required");
        }
        return contract.required();
    }

    private Map<String, String> without(String variable) {
        Map<String, String> variables = new HashMap<>(contract.environment());
        assertThat(variables)
                .as("environment(), which is to have what required() names")
                .containsKey(variable);
        variables.remove(variable);
        return variables;
    }

    private Map<String, String> with(String variable, String value) {
        Map<String, String> variables = new HashMap<>(contract.environment());
        variables.put(variable, value);
        return variables;
    }

    private IllegalArgumentException refuses(Map<String, String> variables, String variable) {
        return assertThatIllegalArgumentException()
                .as("what is wrong with %s", variable)
                .isThrownBy(() -> open(variables))
                .withMessageContaining(variable)
                .actual();
    }
}
