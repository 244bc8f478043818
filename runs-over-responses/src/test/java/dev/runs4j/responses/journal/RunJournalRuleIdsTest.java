package dev.runs4j.responses.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.responses.journal.testing.RunJournalCheck;
import dev.runs4j.responses.journal.testing.RunJournalContract;
import dev.runs4j.responses.journal.testing.RunJournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules in the Javadoc of the journal and its checks are the same ones. */
class RunJournalRuleIdsTest {

    private static final Path JOURNAL =
            Path.of("src", "main", "java", "dev", "runs4j", "responses", "journal", "RunJournal.java");
    private static final Pattern RULE = Pattern.compile("<dt><b>(N\\d{2})</b><dd>");

    @Test
    void everyRuleOfTheJournalHasOneCheckAndNoCheckIsWithoutRule() throws IOException {
        List<String> rules = RULE.matcher(Files.readString(JOURNAL))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rules).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(rulesOf(checks(true))).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void aStoreThatIsNotSharedIsNotTriedForWhatItCannotKeep() {
        List<String> shared = rulesOf(checks(true));

        assertThat(shared).contains("N91", "N92");
        assertThat(rulesOf(checks(false)))
                .containsExactlyElementsOf(
                        shared.stream().filter(rule -> !rule.startsWith("N9")).toList());
    }

    @Test
    void aCheckIsNamedByItsRuleAndWhatItTries() {
        RunJournalCheck first = checks(true).get(0);

        assertThat(first).hasToString("N01 ids and keys that look alike are told apart");
        assertThat(first.title()).isEqualTo("ids and keys that look alike are told apart");
    }

    private static List<String> rulesOf(List<RunJournalCheck> checks) {
        return checks.stream().map(RunJournalCheck::rule).toList();
    }

    private static List<RunJournalCheck> checks(boolean shared) {
        return RunJournalContract.of(() -> new NeverOpened(shared), Runnable::run);
    }

    private record NeverOpened(boolean isShared) implements RunJournalStore {

        @Override
        public RunJournal open(String backend) {
            throw new AssertionError("no check runs here");
        }
    }
}
