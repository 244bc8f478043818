package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the page about the lifecycle against the code. After a change of the table, write the two blocks anew with
 * {@code mvn -pl runs-domain test -Dtest=LifecycleDocTest -Drunsdomain.docs.write=true}.
 */
class LifecycleDocTest {

    private static final LifecycleDoc DOC = LifecycleDoc.find();
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^([A-Z_]+)\\.(canBecome|canReach)\\(([A-Z_]+)\\); +// (true|false)\\b.*$");

    @BeforeAll
    static void writeWhenAsked() {
        if (Boolean.getBoolean("runsdomain.docs.write")) {
            DOC.write("steps", LifecycleText.steps());
            DOC.write("diagram", LifecycleText.diagram());
        }
    }

    @Test
    void theTableOfStepsIsTheOneInTheCode() {
        assertThat(DOC.block("steps")).isEqualTo(LifecycleText.steps());
    }

    @Test
    void theDiagramIsTheOneInTheCode() {
        assertThat(DOC.block("diagram")).isEqualTo(LifecycleText.diagram());
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.domain.lifecycle.RunStatus#values")
    void everyStatusHasOneRowThatTellsWhetherItIsActiveOrTerminal(RunStatus status) {
        String marks = "| `%s` | %s | %s |".formatted(status, word(status.isActive()), word(status.isTerminal()));

        assertThat(DOC.text().lines().filter(line -> line.startsWith(marks))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.domain.lifecycle.RunStatus#values")
    void everyStatusHasARowAboutWhatItLeaves(RunStatus status) {
        String section = DOC.text().substring(DOC.text().indexOf("## What each status leaves"));

        assertThat(section.lines().filter(line -> line.startsWith("| `%s`".formatted(status))))
                .isNotEmpty();
    }

    @Test
    void theSampleOfTheTwoQuestionsIsTrue() {
        List<MatchResult> lines = SAMPLE.matcher(DOC.text()).results().toList();

        assertThat(lines)
                .hasSize(6)
                .allSatisfy(
                        line -> assertThat(answer(line)).as(line.group()).isEqualTo(Boolean.valueOf(line.group(4))));
    }

    private static boolean answer(MatchResult line) {
        RunStatus from = RunStatus.of(line.group(1).toLowerCase(Locale.ROOT));
        RunStatus to = RunStatus.of(line.group(3).toLowerCase(Locale.ROOT));
        return line.group(2).equals("canBecome") ? from.canBecome(to) : from.canReach(to);
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
