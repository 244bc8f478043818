package example.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backend is found by its name, and says what is wrong with its configuration. */
class DiscoveryTest {

    private static final Optional<String> FILES = Optional.of("files");

    @TempDir
    private Path directory;

    private static RunsBackend open(Map<String, String> variables) {
        return RunsBackends.open(FILES, BackendEnvironment.of(variables));
    }

    @Test
    void itIsFoundByItsName() {
        try (RunsBackend backend = open(Map.of("RUNS4J_FILES_DIRECTORY", directory.toString()))) {
            assertThat(backend).isInstanceOf(FilesBackend.class);
            assertThat(backend.name()).isEqualTo("files");
        }
        assertThat(RunsBackends.present()).contains("files");
    }

    @Test
    void withoutADirectoryItNamesTheVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of()))
                .withMessageContaining("RUNS4J_FILES_DIRECTORY");
    }

    @Test
    void aDirectoryThatIsAFileNamesTheVariable() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of("RUNS4J_FILES_DIRECTORY", file.toString())))
                .withMessageContaining("RUNS4J_FILES_DIRECTORY")
                .withMessageContaining(file.toString());
    }

    @Test
    void aDirectoryThatIsNoPathNamesTheVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of("RUNS4J_FILES_DIRECTORY", "a\u0000b")))
                .withMessageContaining("RUNS4J_FILES_DIRECTORY");
    }
}
