package dev.runs4j.driver.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.testing.JournalCheck;
import dev.runs4j.ports.journal.testing.JournalContract;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of the journal find every broken one, and tell the rule that it breaks. */
class JournalMutantsTest {

    private static final Logger LOG = System.getLogger("dev.runs4j.driver");
    private static final Path REPORT = Path.of("target", "journal-mutants.md");
    private static final List<String> ROWS = new ArrayList<>();

    static List<JournalMutant> mutants() {
        return Stream.of(
                        OwnerMutants.all(),
                        ClaimMutants.all(),
                        ResultMutants.all(),
                        MarkMutants.all(),
                        StoreMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theSoundJournalPassesEveryCheck() {
        assertThat(failuresOf(JournalMutant.NONE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void failsItsRuleAndNoOther(JournalMutant mutant) {
        List<Failure> failures = failuresOf(mutant);
        Set<String> rules = failures.stream().map(Failure::rule).collect(Collectors.toCollection(TreeSet::new));
        ROWS.add("| " + mutant.rule() + " | " + mutant.wrong() + " | " + String.join(", ", rules) + " |");

        assertThat(rules).as("checks that notice it: %s", failures).isEqualTo(mutant.fails());
        assertThat(failures).allSatisfy(failure -> assertThat(failure.message()).startsWith(failure.rule() + ": "));
    }

    @Test
    void aJournalThatThrowsOnOtherThreadsFailsTheRulesThatAreTriedThere() {
        Thread home = Thread.currentThread();
        JournalMutant throwing = JournalMutant.of("none", "throws", sound -> new ForwardingJournal(sound) {
            @Override
            public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
                if (Thread.currentThread() != home) {
                    throw new IllegalStateException("not here");
                }
                return super.claim(call, tool, epoch, now);
            }
        });

        assertThat(failuresOf(throwing))
                .extracting(Failure::message)
                .containsExactly(
                        "J35: on one of several threads: java.lang.IllegalStateException: not here",
                        "J36: on one of several threads: java.lang.IllegalStateException: not here",
                        "J92: on one of several threads: java.lang.IllegalStateException: not here");
    }

    @Test
    void everyRuleHasAJournalThatBreaksItAlone() {
        Set<String> rules =
                checks(JournalMutant.NONE).stream().map(JournalCheck::rule).collect(Collectors.toSet());
        Set<String> broken = mutants().stream()
                .filter(mutant -> mutant.fails().equals(Set.of(mutant.rule())))
                .map(JournalMutant::rule)
                .collect(Collectors.toSet());

        assertThat(broken).hasSizeGreaterThan(30).isEqualTo(rules);
    }

    private record Failure(String rule, String message) {}

    private static List<Failure> failuresOf(JournalMutant mutant) {
        List<Failure> failures = new ArrayList<>();
        for (JournalCheck check : checks(mutant)) {
            try {
                check.run();
            } catch (AssertionError broken) {
                failures.add(new Failure(check.rule(), String.valueOf(broken.getMessage())));
            } catch (Exception unexpected) {
                failures.add(new Failure(check.rule(), unexpected.toString()));
            }
        }
        return failures;
    }

    private static List<JournalCheck> checks(JournalMutant mutant) {
        return JournalContract.of(mutant::store, task -> new Thread(task).start());
    }

    @AfterAll
    static void report() throws IOException {
        List<String> table = new ArrayList<>(List.of("| Rule | What is broken | Checks that fail |", "|---|---|---|"));
        ROWS.stream().sorted().forEach(table::add);
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, table);
        LOG.log(
                Level.INFO,
                "broken journals:{0}{1}",
                System.lineSeparator(),
                String.join(System.lineSeparator(), table));
    }
}
