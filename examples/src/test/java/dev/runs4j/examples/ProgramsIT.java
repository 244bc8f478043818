package dev.runs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.Secret;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged programs as a user would, on the JDK that runs this test: on the class path, and on the module path. */
class ProgramsIT {

    private static final String JAR = System.getProperty("examples.jar", "");
    private static final String LIB = System.getProperty("examples.lib", "");

    /** The surroundings of the tests, such as another locale, are those of the programs too. */
    private static final List<String> JVM_ARGS = Pattern.compile(" ")
            .splitAsStream(System.getProperty("examples.jvmArgs", ""))
            .filter(argument -> !argument.isBlank())
            .toList();

    private static final String OPENAI = System.getProperty("examples.openai", "");
    private static final String AZURE = System.getProperty("examples.azure", "");

    /** Beginnings of variables that a backend is configured by. */
    private static final List<String> SETTINGS = List.of("OPENAI_", "RUNS4J_", "AZURE_", "PROJECT_ENDPOINT");

    private static final String PACKAGE = "dev.runs4j.examples.";

    @TempDir
    Path folder;

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

    @Test
    void theSystemPropertyNamesTheBackendWhenNoArgumentDoes() throws Exception {
        List<String> command = classPath(PACKAGE + "quickstart.Quickstart", "Hello?");
        command.add(1, "-Druns4j.backend=nowhere");

        Result result = run(command);

        assertThat(result.exit()).isNotZero();
        assertThat(result.printed()).contains("No backend is named 'nowhere'; present: in-memory");
    }

    @Test
    void theQuickstartRunsAtAServerOnBothPaths() throws Exception {
        // As the profile of the build hands them over; see ProfileTest.
        String[] arguments = {"Coat or no coat in Oslo?", "--backend", "openai"};
        try (InMemoryBackend served = InMemoryBackend.create();
                RunsEmulator emulator = RunsEmulator.serving(served)
                        .apiKey(Secret.of("sk-test"))
                        .start()) {
            Map<String, String> environment = Map.of(
                    "OPENAI_API_KEY", "sk-test",
                    "OPENAI_BASE_URL", emulator.baseUrl().toString(),
                    "RUNS4J_OPENAI_PROTOCOL", "assistants");

            Result onClassPath =
                    run(beside(classPath(PACKAGE + "quickstart.Quickstart", arguments), OPENAI), environment);
            Result onModulePath =
                    run(beside(modulePath(PACKAGE + "quickstart.Quickstart", arguments), OPENAI), environment);

            assertQuickstart(onClassPath);
            assertThat(onClassPath.printed()).startsWith("Backend:   openai");
            assertQuickstart(onModulePath);
            assertThat(onModulePath.printed()).startsWith("Backend:   openai");
            assertThat(served.ledger().entries(Operation.RUN_CREATE)).hasSize(2);
            assertNothingIsLeft(served);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EmulatorDialect.class,
            names = {"FOUNDRY", "AZURE_OPENAI"})
    void theQuickstartRunsAtAzureOnBothPaths(EmulatorDialect dialect) throws Exception {
        String[] arguments = {"Coat or no coat in Oslo?", "--backend", "azure"};
        try (InMemoryBackend served = InMemoryBackend.create();
                RunsEmulator emulator = RunsEmulator.serving(served)
                        .dialect(dialect)
                        .apiKey(Secret.of("sk-test"))
                        .start()) {
            String address = emulator.baseUrl().toString();
            Map<String, String> environment = dialect == EmulatorDialect.FOUNDRY
                    ? Map.of("PROJECT_ENDPOINT", address, "RUNS4J_AZURE_TOKEN", "sk-test")
                    : Map.of(
                            "AZURE_OPENAI_ENDPOINT",
                            address,
                            "AZURE_OPENAI_API_KEY",
                            "sk-test",
                            "OPENAI_API_VERSION",
                            "2025-04-01-preview");

            Result onClassPath =
                    run(beside(classPath(PACKAGE + "quickstart.Quickstart", arguments), AZURE), environment);
            Result onModulePath =
                    run(beside(modulePath(PACKAGE + "quickstart.Quickstart", arguments), AZURE), environment);

            assertQuickstart(onClassPath);
            assertThat(onClassPath.printed()).startsWith("Backend:   azure");
            assertQuickstart(onModulePath);
            assertThat(onModulePath.printed()).startsWith("Backend:   azure");
            assertThat(served.ledger().entries(Operation.RUN_CREATE)).hasSize(2);
            assertNothingIsLeft(served);
        }
    }

    @Test
    void aServerWithoutAKeyIsRefusedWithTheVariablesName() throws Exception {
        Result result =
                run(beside(classPath(PACKAGE + "quickstart.Quickstart", "--backend", "openai", "Hello?"), OPENAI));

        assertThat(result.exit()).isNotZero();
        assertThat(result.printed()).contains("OPENAI_API_KEY");
    }

    /** The same command with the jars of the other backend behind those that are there. */
    private static List<String> beside(List<String> command, String folder) {
        List<String> with = new ArrayList<>(command);
        String jars = with.contains("-cp") ? folder + File.separator + "*" : folder;
        int path = with.indexOf(with.contains("-cp") ? "-cp" : "-p") + 1;
        with.set(path, with.get(path) + File.pathSeparator + jars);
        return with;
    }

    private static void assertNothingIsLeft(InMemoryBackend served) {
        assertThat(served.threads().list().items()).isEmpty();
        assertThat(served.assistants().list().items())
                .extracting(Assistant::id)
                .containsExactly(InMemoryBackend.DEFAULT_ASSISTANT);
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
        command.addAll(JVM_ARGS);
        command.addAll(where);
        command.addAll(List.of(args));
        return command;
    }

    private Result run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    private Result run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        assertThat(JAR).as("system property examples.jar, set by the build").isNotBlank();
        // Into a file: reading a pipe to its end would wait for a program that hangs, whatever the limit.
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
        assertThat(ended)
                .as("ended within two minutes, after it printed: " + text)
                .isTrue();
        return new Result(process.exitValue(), text);
    }

    private record Result(int exit, String printed) {}
}
