package example.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directories for tests. */
final class Directories {

    private static final Path STAGES = Path.of("target", "stages");

    private Directories() {}

    /** Makes an empty directory where a build cleans up. */
    static Path make() {
        try {
            return Files.createTempDirectory(Files.createDirectories(STAGES), "stage");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return all that is written in the files} */
    static String texts(Path directory) {
        return all(directory).stream()
                .filter(Files::isRegularFile)
                .map(Directories::text)
                .collect(Collectors.joining("\n"));
    }

    static List<Path> all(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path directory) {
        for (Path file : all(directory)) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
