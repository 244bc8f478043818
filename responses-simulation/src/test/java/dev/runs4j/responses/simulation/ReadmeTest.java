package dev.runs4j.responses.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures in the README are those of one day; what they are figures of is not. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String withoutFigures(String text) {
        return text.replaceAll("trace hash +\\w+", "trace hash").replaceAll("\\d+", "#");
    }

    @Test
    void the_example_has_the_form_of_what_the_command_says() throws IOException {
        Summary summary = Simulation.run(Build.SOUND, 1, 1);

        assertThat(withoutFigures(readme())).contains(withoutFigures(Report.table(summary)));
    }

    @Test
    void every_rule_is_explained() throws IOException {
        List<String> rules = Arrays.stream(Rule.values())
                .map(rule -> "\n| `" + rule + "` | ")
                .toList();

        assertThat(readme()).contains(rules);
    }

    @Test
    void every_planted_fault_is_listed() throws IOException {
        List<String> mutants = Arrays.stream(Mutant.values())
                .map(mutant -> "\n" + mutant + " ")
                .toList();

        assertThat(readme()).contains(mutants).contains(Simulate.MutantRow.TITLE);
    }
}
