package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged command as a user would, on the JDK that runs this test. */
@Timeout(180)
class CommandIT {

    private static final String JAR = System.getProperty("emulator.jar", "");

    /** The surroundings of the tests, such as another locale, are those of the command too. */
    private static final List<String> JVM_ARGS = Pattern.compile(" ")
            .splitAsStream(System.getProperty("emulator.jvmArgs", ""))
            .filter(argument -> !argument.isBlank())
            .toList();

    private static final String CANARY = "canary-key-of-this-test";

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void itPrintsOneLineServesItsScriptsAndEndsOnSigterm() throws Exception {
        Process process = start(
                Map.of("EMULATOR_TEST_KEY", CANARY),
                "--api-key-env",
                "EMULATOR_TEST_KEY",
                "--access-log",
                "--scripts",
                Path.of("samples", "orders.yaml").toAbsolutePath().toString());
        String url = firstLine(process);

        HttpResponse<String> refused = send("POST", url + "/threads", "other", "{}");
        HttpResponse<String> thread =
                send("POST", url + "/threads", CANARY, "{\"messages\":[{\"role\":\"user\",\"content\":\"crash\"}]}");
        HttpResponse<String> run = send(
                "POST",
                url + "/threads/thread_0001/runs",
                CANARY,
                "{\"assistant_id\":\"asst_default\",\"stream\":true}");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(thread.statusCode()).isEqualTo(200);
        assertThat(run.body())
                .contains("event: thread.run.failed", "The model is away.")
                .endsWith("data: [DONE]\n\n");
        end(process);
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(printed("out")).isEqualTo(url + System.lineSeparator());
        assertThat(printed("err"))
                .contains("POST /v1/threads/thread_0001/runs 200")
                .doesNotContain(CANARY, "ERROR", "WARN");
    }

    @Test
    void anOpenStreamDoesNotKeepItFromEnding() throws Exception {
        Path scripts = Files.writeString(folder.resolve("s.json"), "{\"rules\": [{\"script\": [\"never_ends\"]}]}");
        Process process = start(Map.of(), "--scripts", scripts.toString());
        String url = firstLine(process);
        String body = "{\"assistant_id\":\"asst_default\",\"thread\":{},\"stream\":true}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/threads/runs"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();

        try (var stream = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            assertThat((char) stream.read()).isEqualTo('e');
            end(process);
        }

        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void aWrongArgumentEndsItWithCode2() throws Exception {
        Process process = start(Map.of(), "--port", "many");

        assertEnded(process, 2, "--port: 0 to 65535 wanted, but it was 'many'");
    }

    @Test
    void anotherInterfaceWithoutAKeyEndsItWithCode2() throws Exception {
        Process process = start(Map.of(), "--host", "0.0.0.0");

        assertEnded(
                process,
                2,
                "--host: other machines may reach 0.0.0.0, so a key is wanted (--api-key-env or --api-key), but there is none");
    }

    @Test
    void aTakenPortEndsItWithCode1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(Map.of(), "--port", "" + taken.getLocalPort());

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(printed("out")).isEmpty();
            assertThat(printed("err").lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void itsVersionIsThatOfTheManifest() throws Exception {
        Process process = start(Map.of(), "--version");

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(printed("out")).matches("runs-emulator [0-9][^ ]*" + System.lineSeparator());
    }

    @Test
    void theJarHoldsServicesAndLicencesAndNoModuleDescriptor() throws IOException {
        try (JarFile jar = new JarFile(new File(JAR))) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.endsWith("module-info.class"));
            assertThat(names).contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/LICENSE.txt");
            assertThat(text(jar, "META-INF/services/tools.jackson.core.TokenStreamFactory"))
                    .contains("tools.jackson.core.json.JsonFactory", "tools.jackson.dataformat.yaml.YAMLFactory");
            assertThat(text(jar, "META-INF/services/dev.runs4j.ports.discovery.RunsBackendProvider"))
                    .contains("dev.runs4j.inmemory.InMemoryBackendProvider");
            assertThat(jar.isMultiRelease()).isTrue();
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getJarEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        assertThat(JAR).as("system property emulator.jar, set by the build").isNotBlank();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_ARGS);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().remove("RUNS4J_EMULATOR_KEY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Waits until the line is whole. */
    private String firstLine(Process process) throws Exception {
        while (!printed("out").endsWith(System.lineSeparator())) {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            assertThat(ended).as(printed("err")).isFalse();
        }
        assertThat(printed("out")).matches("http://127\\.0\\.0\\.1:[0-9]+/v1" + System.lineSeparator());
        return printed("out").strip();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private void assertEnded(Process process, int exit, String line) throws Exception {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exit);
        assertThat(printed("out")).isEmpty();
        assertThat(printed("err")).isEqualTo(line + System.lineSeparator());
    }

    private String printed(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }

    private static HttpResponse<String> send(String method, String url, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
