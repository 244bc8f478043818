package dev.runs4j.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.testkit.mutants.KitRun.Failure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kit finds every broken backend, and tells the rule that it breaks. Only tests that call what a broken backend tampers with are tried on
 * it; which those are was seen on the sound backend.
 */
@Tag("mutants")
class MutantsTest {

    private static final Logger LOG = System.getLogger("dev.runs4j.testkit");
    private static final Path REPORT = Path.of("target", "mutants.md");
    private static final List<String> ROWS = new ArrayList<>();

    private static KitRun sound;

    @BeforeAll
    static void tryTheSoundBackend() {
        sound = KitRun.sound();
    }

    static List<Mutant> mutants() {
        return Mutants.all();
    }

    @Test
    void theSoundBackendPassesEveryTest() {
        assertThat(sound.tests()).isGreaterThan(800);
        assertThat(sound.failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void failsItsRuleAndNoOther(Mutant mutant) {
        failsOnly(mutant.rule(), mutant.wrong(), sound.broken(mutant).failures());
    }

    static List<ProviderMutant> providerMutants() {
        return ProviderMutants.all();
    }

    @Test
    void theSoundProviderPassesEveryTest() {
        KitRun run = KitRun.of(ProviderMutant.NONE);

        assertThat(run.tests()).isEqualTo(20);
        assertThat(run.failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providerMutants")
    void aProviderFailsItsRuleAndNoOther(ProviderMutant mutant) {
        failsOnly(mutant.rule(), mutant.wrong(), KitRun.of(mutant).failures());
    }

    private static void failsOnly(String rule, String wrong, List<Failure> failures) {
        ROWS.add("| " + rule + " | " + wrong + " | " + failures.size() + " |");

        assertThat(failures).as("tests that notice it").isNotEmpty();
        assertThat(failures)
                .as("tests that fail but do not name %s", rule)
                .filteredOn(failure -> !failure.rules().contains(rule))
                .isEmpty();
    }

    @AfterAll
    static void report() throws IOException {
        List<String> table = new ArrayList<>(List.of("| Rule | What is broken | Tests that fail |", "|---|---|---:|"));
        ROWS.stream().sorted().forEach(table::add);
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, table);
        LOG.log(
                Level.INFO,
                "broken backends:{0}{1}",
                System.lineSeparator(),
                String.join(System.lineSeparator(), table));
    }
}
