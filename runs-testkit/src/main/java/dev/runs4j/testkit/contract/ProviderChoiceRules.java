package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

abstract class ProviderChoiceRules extends ProviderRules {

    private final String name;
    private final boolean stepsBack;

    ProviderChoiceRules(RunsBackendProviderContract contract) {
        super(contract);
        this.name = present(contract.provider().name());
        this.stepsBack = name.equals(FALLBACK);
    }

    /** Capitals are for rule D01 to find: all others are tried with the name that is present. */
    private static String present(String name) {
        return RunsBackends.present().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    @Test
    @DisplayName("D03 a name given as an argument wins over the system property and the variable")
    void theArgumentWins() {
        assertThat(search().argument(name).property(NOWHERE).variable(NOWHERE).finds())
                .isEqualTo(name);
    }

    @Test
    @DisplayName("D03 the system property wins over the variable")
    void thePropertyWins() {
        assertThat(search().property(name).variable(NOWHERE).finds()).isEqualTo(name);
    }

    @Test
    @DisplayName("D03 the variable names one of several")
    void theVariableNamesIt() {
        assertThat(search().beside(rival()).variable(name).finds()).isEqualTo(name);
        assertThat(search().beside(rival()).variable(NEIGHBOUR).finds()).isEqualTo(NEIGHBOUR);
    }

    @Test
    @DisplayName("D04 only the in-memory provider steps back")
    void stepsBackOnlyInMemory() {
        assertThat(contract.provider().isFallback()).as("isFallback()").isEqualTo(stepsBack);
    }

    @Test
    @DisplayName("D04 without a name the only one is opened")
    void opensTheOnlyOne() {
        needsNoOther();

        assertThat(search().finds()).isEqualTo(name);
    }

    @Test
    @DisplayName("D04 without a name a fallback steps back")
    void theFallbackStepsBack() {
        needsNoOther();
        RunsBackendProvider other = new OtherProvider(NEIGHBOUR, !stepsBack);

        assertThat(search().beside(other).finds()).isEqualTo(stepsBack ? NEIGHBOUR : name);
    }

    @Test
    @DisplayName("D05 an unknown name is refused, with the names that are present")
    void refusesUnknownNames() {
        assertThatIllegalStateException()
                .isThrownBy(() -> search().argument(NOWHERE).finds())
                .withMessageContainingAll(NOWHERE, name);
        assertThatIllegalStateException()
                .isThrownBy(() -> search().property(NOWHERE).finds())
                .withMessageContainingAll(NOWHERE, name);
        assertThatIllegalStateException()
                .isThrownBy(() -> search().variable(NOWHERE).finds())
                .withMessageContainingAll(NOWHERE, name);
    }

    @Test
    @DisplayName("D03 D05 an unknown name is not made up for by a known one that it wins over")
    void refusesUnknownNamesThatWin() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        search().argument(NOWHERE).property(name).variable(name).finds())
                .withMessageContaining(NOWHERE);
        assertThatIllegalStateException()
                .isThrownBy(() -> search().property(NOWHERE).variable(name).finds())
                .withMessageContaining(NOWHERE);
    }

    @Test
    @DisplayName("D05 several without a name are refused, with their names and the ways to give one")
    void refusesSeveral() {
        needsNoOther();

        assertThatIllegalStateException()
                .isThrownBy(() -> search().beside(rival()).finds())
                .withMessageContainingAll(name, NEIGHBOUR, RunsBackends.PROPERTY, RunsBackends.VARIABLE);
    }

    @Test
    @DisplayName("D05 two of the same name are refused, with the name")
    void refusesNamesakes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> search().beside(new OtherProvider(name, stepsBack))
                        .argument(name)
                        .finds())
                .withMessageContaining(name);
    }

    /** Another backend that is as good a choice as the one that is tried. */
    private RunsBackendProvider rival() {
        return new OtherProvider(NEIGHBOUR, stepsBack);
    }

    private void needsNoOther() {
        List<String> others = RunsBackends.present().stream()
                .filter(present -> !present.equals(FALLBACK) && !present.equals(name))
                .toList();
        if (!others.isEmpty()) {
            throw new TestAbortedException("other backends are present: " + others);
        }
    }
}
