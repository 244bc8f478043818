package dev.runs4j.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules are read from the Javadoc of the ports: a new rule without a test or without a broken backend does not go unseen. */
class RuleIdsTest {

    @Test
    void everyTestOfTheKitBeginsWithTheIdsOfItsRules() {
        List<String> names = RuleIds.namesOfTests();

        assertThat(names).hasSizeGreaterThan(200);
        assertThat(names)
                .allSatisfy(name -> assertThat(RuleIds.in(name)).as(name).isNotEmpty());
    }

    @Test
    void theKitTriesEveryRuleOfThePortsAndNoOther() throws IOException {
        Set<String> tried = new TreeSet<>();
        RuleIds.namesOfTests().forEach(name -> tried.addAll(RuleIds.in(name)));

        assertThat(tried).hasSizeGreaterThan(60).isEqualTo(RuleIds.ofPorts());
    }

    @Test
    void everyRuleOfThePortsHasABackendThatBreaksIt() throws IOException {
        Set<String> broken = new TreeSet<>();
        Mutants.all().forEach(mutant -> broken.add(mutant.rule()));
        ProviderMutants.all().forEach(mutant -> broken.add(mutant.rule()));

        assertThat(broken).isEqualTo(RuleIds.ofPorts());
    }

    @Test
    void idsAreReadFromTheBeginningOfANameOnly() {
        assertThat(RuleIds.in("S08 G05 an interrupt, see R101 too")).containsExactly("S08", "G05");
        assertThat(RuleIds.in("an interrupt, see R101")).isEmpty();
    }
}
