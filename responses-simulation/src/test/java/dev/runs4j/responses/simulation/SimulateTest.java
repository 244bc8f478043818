package dev.runs4j.responses.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new Simulate(print(out), print(err)).run(List.of(args));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tells_what_came_of_the_worlds() {
        assertThat(run("--seed", "7", "--rounds", "20")).isZero();

        assertThat(text(out)).startsWith("""
                        seeds                          7 to 26
                        rounds                         20
                        violations                     0
                        trace hash\s""").contains("\n  CRASH_BEFORE ", "\n  TWIN ");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void tells_it_in_json() {
        assertThat(run("--rounds", "20", "--json")).isZero();

        assertThat(text(out))
                .startsWith("{\n  \"seed\": 1,\n  \"rounds\": 20,\n  \"violations\": 0,\n  \"traceHash\": \"")
                .contains("\n    \"CRASH_BEFORE\": ")
                .endsWith("\n  },\n  \"findings\": []\n}\n");
    }

    @Test
    void tells_everything_that_happens_beside_the_result() {
        assertThat(run("--rounds", "2", "--trace", "--json")).isZero();

        assertThat(text(err)).contains("seed 1\n", "seed 2\n", " p0 begins Create ");
        assertThat(text(out)).startsWith("{").doesNotContain("begins");
    }

    @Test
    void a_planted_fault_that_is_not_found_makes_the_search_a_failure() {
        assertThat(run("--mutants", "--rounds", "1")).isEqualTo(1);

        assertThat(text(out)).contains("BLIND_RETRY", "ANCHOR_BEFORE_OPEN                  -  not found\n");
    }

    @Test
    void the_search_for_planted_faults_speaks_json_too() {
        assertThat(run("--mutants", "--rounds", "1", "--json")).isEqualTo(1);

        assertThat(text(out))
                .startsWith("[\n  {\"mutant\": \"ACKNOWLEDGE_BY_ROW_VERSION\", \"seed\": null, \"rules\": []},\n");
    }

    @Test
    void says_how_it_is_used() {
        assertThat(run("--help")).isZero();

        assertThat(text(out)).isEqualTo(Arguments.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--seed; --seed: a whole number has to follow, but nothing does",
                "--seed x; --seed: a whole number, but was 'x'",
                "--rounds 0; --rounds: from 1 to 2147483647, but was 0",
                "--rounds 3000000000; --rounds: from 1 to 2147483647, but was 3000000000",
                "--fast; there is no option '--fast'",
                "--trace --mutants; --trace and --mutants do not go together"
            })
    void refuses_arguments_that_are_wrong(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(text(err)).isEqualTo(message + "\n" + Arguments.USAGE);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void another_jvm_sees_the_same_worlds() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Simulate.class.getName());
        command.addAll(List.of("--seed", "3", "--rounds", "60", "--json"));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        String other = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(jvm.waitFor()).isZero();
        assertThat(run("--seed", "3", "--rounds", "60", "--json")).isZero();
        assertThat(other).isEqualTo(text(out));
    }
}
