package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules hold for every backend: what this one offers beyond the ports is known to its stage only. */
class PortsOnlyTest {

    private static final Path RULES = Path.of("src", "test", "java", "dev", "runs4j", "inmemory", "rules");

    private static final Pattern BACKEND = Pattern.compile("dev\\.runs4j\\.inmemory\\.(?!rules\\b)\\w+");

    @Test
    @DisplayName("Only the stage of the in-memory backend knows which backend is tried")
    void onlyTheStageKnowsTheBackend() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            assertThat(files.filter(PortsOnlyTest::namesTheBackend)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("InMemoryStage.java", "InMemoryPlots.java");
        }
    }

    private static boolean namesTheBackend(Path file) {
        try {
            return BACKEND.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
