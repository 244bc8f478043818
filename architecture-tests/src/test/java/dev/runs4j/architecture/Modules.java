package dev.runs4j.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the published modules: those with a module descriptor. */
final class Modules {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = Path.of("src", "main", "java");

    private Modules() {}

    static List<Path> sources() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.resolve(SOURCES))
                    .filter(sources -> Files.exists(sources.resolve("module-info.java")))
                    .filter(sources -> !sources.startsWith(ROOT.resolve("examples")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module names, which are the names of their first packages too. */
    static List<String> published() {
        return sources().stream().map(Modules::name).toList();
    }

    private static String name(Path sources) {
        String descriptor = read(sources.resolve("module-info.java"));
        return descriptor
                .replaceAll("(?s).*?^(?:open )?module ([\\w.]+) \\{.*", "$1")
                .replaceAll("(?s).*\\bmodule ([\\w.]+) \\{.*", "$1");
    }

    static List<Path> files(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
