package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules are read from the ports' Javadoc, the tests from their names: a new rule without a test does not go unseen. */
class RuleIdsCoveredTest {

    private static final Path PORTS = Path.of("..", "runs-ports", "src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "runs4j", "inmemory", "rules");

    private static final Pattern RULE = Pattern.compile("<li><b>([A-Z]\\d{2,3})</b>");
    private static final Pattern TESTED = Pattern.compile("@DisplayName\\(\\s*\"((?:[A-Z]\\d{2,3} )+)");

    private static final Pattern TEST = Pattern.compile("(?m)^    @(?:Parameterized)?Test\\b");

    /** Rules of finding a backend: the ports test them themselves. */
    private static final Set<String> DISCOVERY = Set.of("D01", "D02", "D03", "D04", "D05");

    @Test
    @DisplayName("Every rule of the ports has a test here")
    void everyRuleHasATest() throws IOException {
        Set<String> rules = ids(PORTS, RULE);
        assertThat(rules).hasSizeGreaterThan(60).containsAll(DISCOVERY);
        rules.removeAll(DISCOVERY);

        rules.removeAll(ids(TESTS, TESTED));

        assertThat(rules).as("rules without a test").isEmpty();
    }

    @Test
    @DisplayName("No test names a rule that the ports do not have")
    void noTestNamesAnUnknownRule() throws IOException {
        Set<String> tested = ids(TESTS, TESTED);

        assertThat(tested).isNotEmpty();
        assertThat(ids(PORTS, RULE)).containsAll(tested);
    }

    @Test
    @DisplayName("Every test of rules begins with the ids of its rules")
    void everyTestNamesItsRules() throws IOException {
        for (Path source : sources(TESTS)) {
            if (source.toString().endsWith("RulesTest.java")) {
                String text = Files.readString(source);
                assertThat(TESTED.matcher(text).results())
                        .as("names that begin with ids in %s", source.getFileName())
                        .hasSize((int) TEST.matcher(text).results().count());
            }
        }
    }

    /** One match may hold several ids, with blanks between them. */
    private static Set<String> ids(Path root, Pattern pattern) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Path source : sources(root)) {
            ids.addAll(pattern.matcher(Files.readString(source))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).trim().split(" ")))
                    .collect(Collectors.toSet()));
        }
        return ids;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
