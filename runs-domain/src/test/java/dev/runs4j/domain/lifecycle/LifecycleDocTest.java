package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
