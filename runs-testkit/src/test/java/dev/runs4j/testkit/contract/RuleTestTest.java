package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleTestTest {

    private static final RuleTest RULE = RuleTest.of("S08 G05 an interrupt, see R101 too");

    @Test
    void idsStandAtTheBeginningOfTheName() {
        assertThat(RULE.ids()).containsExactly("S08", "G05");
        assertThat(RuleTest.of("an interrupt, see R101").ids()).isEmpty();
    }

    @Test
    void aFailureIsNamed() {
        assertThat(RULE.named(new AssertionError("expected 1")))
                .hasMessage("S08 G05 an interrupt, see R101 too%nexpected 1".formatted());
    }

    @Test
    void aFailureWithoutTextIsNamedByItsKind() {
        assertThat(RULE.named(new AssertionError()))
                .hasMessage("S08 G05 an interrupt, see R101 too%njava.lang.AssertionError".formatted());
    }

    @Test
    void allRulesAreTriedUnlessSomeAreNamed() {
        assertThat(Wanted.of("").all()).isTrue();
        assertThat(Wanted.of("").let(RULE)).isTrue();
        assertThat(Wanted.of("").let(RuleTest.of("the stage"))).isTrue();
    }

    @Test
    void onlyTheRulesThatAreNamedAreTried() {
        Wanted wanted = Wanted.of("R302, G05");

        assertThat(wanted.let(RULE)).isTrue();
        assertThat(wanted.let(RuleTest.of("R301 modify"))).isFalse();
        assertThat(wanted.let(RuleTest.of("the stage"))).isFalse();
        assertThat(wanted.all()).isFalse();
        assertThat(wanted).hasToString("G05, R302");
    }

    @Test
    void rulesAreCountedByHowMuchOfThemWasTried() {
        RuleCounts counts = new RuleCounts();
        counts.count(RuleTest.of("R101 R102 one"), true);
        counts.count(RuleTest.of("R102 two"), false);
        counts.count(RuleTest.of("S01 three"), false);
        counts.count(RuleTest.of("S01 four"), false);
        counts.count(RuleTest.of("the stage"), false);

        assertThat(counts).hasToString("of 3 rules 1 tried, 1 in part (R102), 1 not at all (S01)");
    }
}
