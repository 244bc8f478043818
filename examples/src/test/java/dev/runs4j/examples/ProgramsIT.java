package dev.runs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged programs as a user would, on the JDK that runs this test: on the class path, and on the module path. */
class ProgramsIT {

    private static final String JAR = System.getProperty("examples.jar", "");
    private static final String LIB = System.getProperty("examples.lib", "");
    private static final String PACKAGE = "dev.runs4j.examples.";

    @Test
    void theQuickstartRunsOnTheClassPath() throws Exception {
        assertQuickstart(run(classPath(PACKAGE + "quickstart.Quickstart", "Coat", "or", "no", "coat", "in", "Oslo?")));
    }

    @Test
    void theQuickstartRunsOnTheModulePath() throws Exception {
        assertQuickstart(run(modulePath(PACKAGE + "quickstart.Quickstart", "Coat", "or", "no", "coat", "in", "Oslo?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.Sample", "wiring.HandWired", "wiring.GuiceWired"})
    void theOthersRunOnBothPaths(String program) throws Exception {
        Result onClassPath = run(classPath(PACKAGE + program));
        Result onModulePath = run(modulePath(PACKAGE + program));

        assertThat(onClassPath.exit()).as(onClassPath.printed()).isZero();
        assertThat(onClassPath.printed()).isNotBlank();
        assertThat(onModulePath).isEqualTo(onClassPath);
    }

    @Test
    void anUnknownBackendIsRefusedWithWhatIsPresent() throws Exception {
        Result result = run(classPath(PACKAGE + "quickstart.Quickstart", "--backend", "nowhere", "Hello?"));

        assertThat(result.exit()).isNotZero();
        assertThat(result.printed()).contains("No backend is named 'nowhere'; present: in-memory");
    }

    private static void assertQuickstart(Result result) {
        assertThat(result.exit()).as(result.printed()).isZero();
        assertThat(result.printed())
                .contains("thread.run.requires_action", "tool climate called", "Ended:     completed", "Usage:");
    }

    private static List<String> classPath(String program, String... args) {
        return command(List.of("-cp", JAR + File.pathSeparator + LIB + File.separator + "*", program), args);
    }

    private static List<String> modulePath(String program, String... args) {
        return command(List.of("-p", JAR + File.pathSeparator + LIB, "-m", "dev.runs4j.examples/" + program), args);
    }

    private static List<String> command(List<String> where, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dguice_custom_class_loading=CHILD");
        command.addAll(where);
        command.addAll(List.of(args));
        return command;
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        assertThat(JAR).as("system property examples.jar, set by the build").isNotBlank();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), printed);
    }

    private record Result(int exit, String printed) {}
}
