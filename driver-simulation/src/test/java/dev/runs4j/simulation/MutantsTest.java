package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    @Test
    void every_rule_is_broken_by_one_of_them() {
        // A driver that breaks down or goes on for ever needs no planting: see WorldTest. A call has two keys only
        // where
        // the past is forgotten, and in one of a thousand worlds.
        Set<Rule> wanted = EnumSet.complementOf(EnumSet.of(Rule.NO_BREAKDOWN, Rule.ONE_KEY));
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (int seed = 1; seed <= WORLDS && !broken.containsAll(wanted); seed++) {
            for (Mutant mutant : Mutant.values()) {
                Simulation.firstFindings(mutant, seed, 1).stream()
                        .map(Finding::rule)
                        .forEach(broken::add);
            }
        }

        assertThat(broken).containsAll(wanted);
    }
}
