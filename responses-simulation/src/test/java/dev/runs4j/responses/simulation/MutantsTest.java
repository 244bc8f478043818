package dev.runs4j.responses.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Planted faults: a simulation that finds none of them would find no other ones either. */
@Tag("mutants")
class MutantsTest {

    private static final int WORLDS = 1_000;

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void a_planted_fault_is_found_within_a_thousand_worlds(Mutant mutant) {
        List<Finding> findings = Simulation.firstFindings(mutant, 1, WORLDS);
        System.out.print(Simulate.MutantRow.text(mutant, findings));

        assertThat(findings).as(mutant.name()).isNotEmpty();
    }
}
