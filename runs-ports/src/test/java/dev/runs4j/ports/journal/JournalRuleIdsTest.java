package dev.runs4j.ports.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.journal.testing.JournalCheck;
import dev.runs4j.ports.journal.testing.JournalContract;
import dev.runs4j.ports.journal.testing.JournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules in the Javadoc of the journal and its checks are the same ones. */
class JournalRuleIdsTest {

    private static final Path JOURNAL =
            Path.of("src", "main", "java", "dev", "runs4j", "ports", "journal", "ToolJournal.java");
    private static final Pattern RULE = Pattern.compile("<dt><b>(J\\d{2})</b><dd>");

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

        assertThat(shared).contains("J91", "J92");
        assertThat(rulesOf(checks(false)))
                .containsExactlyElementsOf(
                        shared.stream().filter(rule -> !rule.startsWith("J9")).toList());
    }

    @Test
    void aCheckIsNamedByItsRuleAndWhatItTries() {
        JournalCheck first = checks(true).get(0);

        assertThat(first).hasToString("J01 keys that look alike are told apart");
        assertThat(first.title()).isEqualTo("keys that look alike are told apart");
    }

    private static List<String> rulesOf(List<JournalCheck> checks) {
        return checks.stream().map(JournalCheck::rule).toList();
    }

    private static List<JournalCheck> checks(boolean shared) {
        return JournalContract.of(() -> new NeverOpened(shared), Runnable::run);
    }

    private record NeverOpened(boolean isShared) implements JournalStore {

        @Override
        public ToolJournal open() {
            throw new AssertionError("no check runs here");
        }
    }
}
