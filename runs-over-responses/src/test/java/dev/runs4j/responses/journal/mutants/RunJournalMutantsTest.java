package dev.runs4j.responses.journal.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.testing.RunJournalCheck;
import dev.runs4j.responses.journal.testing.RunJournalContract;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
class RunJournalMutantsTest {

    private static final Logger LOG = System.getLogger("dev.runs4j.responses");
    private static final Path REPORT = Path.of("target", "run-journal-mutants.md");
    private static final List<String> ROWS = new ArrayList<>();

    static List<RunJournalMutant> mutants() {
        return Stream.of(
                        GeneralMutants.all(),
                        OpenMutants.all(),
                        CommitMutants.all(),
                        AnytimeMutants.all(),
                        LeaseMutants.all(),
                        ReadMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theSoundJournalPassesEveryCheck() {
        assertThat(failuresOf(RunJournalMutant.NONE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void failsItsRuleAndNoOther(RunJournalMutant mutant) {
        List<Failure> failures = failuresOf(mutant);
        Set<String> rules = failures.stream().map(Failure::rule).collect(Collectors.toCollection(TreeSet::new));
        ROWS.add("| " + mutant.rule() + " | " + mutant.wrong() + " | " + String.join(", ", rules) + " |");

        assertThat(rules).as("checks that notice it: %s", failures).isEqualTo(mutant.fails());
        assertThat(failures).allSatisfy(failure -> assertThat(failure.message()).startsWith(failure.rule() + ": "));
    }

    @Test
    void aJournalThatThrowsOnOtherThreadsFailsTheRulesThatAreTriedThere() {
        Thread home = Thread.currentThread();
        RunJournalMutant throwing = RunJournalMutant.of("none", "throws", sound -> new ForwardingRunJournal(sound) {
            @Override
            public OpenAnswer open(
                    RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
                if (Thread.currentThread() != home) {
                    throw new IllegalStateException("not here");
                }
                return super.open(run, metadata, thread, version, owner, lease);
            }
        });

        assertThat(failuresOf(throwing))
                .extracting(Failure::message)
                .containsExactly(
                        "N24: on one of several threads: java.lang.IllegalStateException: not here",
                        "N92: on one of several threads: java.lang.IllegalStateException: not here");
    }

    @Test
    void everyRuleHasAJournalThatBreaksItAlone() {
        Set<String> rules = checks(RunJournalMutant.NONE).stream()
                .map(RunJournalCheck::rule)
                .collect(Collectors.toSet());
        Set<String> broken = mutants().stream()
                .filter(mutant -> mutant.fails().equals(Set.of(mutant.rule())))
                .map(RunJournalMutant::rule)
                .collect(Collectors.toSet());

        assertThat(broken).hasSizeGreaterThan(30).isEqualTo(rules);
    }

    private record Failure(String rule, String message) {}

    private static List<Failure> failuresOf(RunJournalMutant mutant) {
        List<Failure> failures = new ArrayList<>();
        for (RunJournalCheck check : checks(mutant)) {
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

    private static List<RunJournalCheck> checks(RunJournalMutant mutant) {
        return RunJournalContract.of(mutant::store, task -> new Thread(task).start());
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
