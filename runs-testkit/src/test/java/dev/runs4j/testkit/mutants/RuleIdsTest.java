package dev.runs4j.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules are read from the Javadoc of the ports: a new rule without a test or without a broken backend does not go unseen. */
class RuleIdsTest {

    /**
     * Rules of choosing and opening a backend. A stage has an open backend and neither a provider nor an environment, so the kit cannot try
     * them; {@code RunsBackendsTest} and {@code BackendEnvironmentTest} of the ports and the tests of each provider do.
     */
    private static final Set<String> DISCOVERY = Set.of("D01", "D02", "D03", "D04", "D05");

    @Test
    void everyTestOfTheKitBeginsWithTheIdsOfItsRules() {
        List<String> names = RuleIds.namesOfTests();

        assertThat(names).hasSizeGreaterThan(200);
        assertThat(names)
                .allSatisfy(name -> assertThat(RuleIds.in(name)).as(name).isNotEmpty());
    }

    @Test
    void theKitTriesEveryRuleOfThePortsAndNoOther() throws IOException {
        Set<String> tried = new TreeSet<>(DISCOVERY);
        RuleIds.namesOfTests().forEach(name -> tried.addAll(RuleIds.in(name)));

        assertThat(tried).hasSizeGreaterThan(60).isEqualTo(RuleIds.ofPorts());
    }

    @Test
    void everyRuleOfThePortsHasABackendThatBreaksIt() throws IOException {
        Set<String> broken = new TreeSet<>(DISCOVERY);
        Mutants.all().forEach(mutant -> broken.add(mutant.rule()));

        assertThat(broken).isEqualTo(RuleIds.ofPorts());
    }

    @Test
    void idsAreReadFromTheBeginningOfANameOnly() {
        assertThat(RuleIds.in("S08 G05 an interrupt, see R101 too")).containsExactly("S08", "G05");
        assertThat(RuleIds.in("an interrupt, see R101")).isEmpty();
    }
}
