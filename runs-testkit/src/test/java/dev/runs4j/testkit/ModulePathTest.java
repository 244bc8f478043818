package dev.runs4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that only records and asserts is compiled and run where there is neither JUnit nor ArchUnit. */
class ModulePathTest {

    private static final List<String> WANTED = List.of(
            "runs-domain",
            "runs-ports",
            "runs-json",
            "runs-driver",
            "runs-testkit/target/classes",
            "adapter-inmemory",
            "assertj-core",
            "byte-buddy",
            "jspecify",
            "jackson-core",
            "caffeine");
    private static final String MODULE = """
            module sample {
                requires dev.runs4j.testkit;
                requires dev.runs4j.inmemory;
                requires org.assertj.core;
            }
            """;
    private static final String PROGRAM = """
            package sample;

            import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;

            import dev.runs4j.domain.command.CreateRun;
            import dev.runs4j.domain.run.Run;
            import dev.runs4j.inmemory.InMemoryBackend;
            import dev.runs4j.testkit.history.RunRecorder;

            final class Main {
                public static void main(String[] args) {
                    RunRecorder recorder = RunRecorder.on(InMemoryBackend.builder().instant().build());
                    String thread = recorder.backend().threads().create().id();
                    Run run = recorder.backend().runs()
                            .create(CreateRun.on(thread).by("asst_default").build()).value();
                    assertThat(recorder.backend().runs().get(run.ref()).value()).isCompleted();
                    assertThat(recorder.onlyHistory()).isCompleted().askedForNothing();
                    System.out.print(recorder.onlyHistory().ref());
                }
            }
            """;

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> WANTED.stream().anyMatch(entry.replace('\\', '/')::contains))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-p", modulePath(), "-d", classes.toString()),
                            null,
                            files.getJavaFileObjects(sources.resolve("module-info.java"), sources.resolve("Main.java")))
                    .call();
        }
        return said.toString();
    }

    private static String run(Path classes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        classes + File.pathSeparator + modulePath(),
                        "-m",
                        "sample/sample.Main")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void assertionsNeedNeitherJUnitNorArchUnit(@TempDir Path folder) throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("module-info.java"), MODULE);
        Files.writeString(sources.resolve("Main.java"), PROGRAM);
        Path classes = Files.createDirectory(folder.resolve("classes"));

        assertThat(modulePath()).doesNotContain("junit", "archunit");
        assertThat(compile(sources, classes)).isEmpty();
        assertThat(run(classes)).isEqualTo("thread_0001/run_0001");
    }
}
