package dev.runs4j.domain.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page {@code docs/lifecycle.md}, of which two blocks between comments are written from the code. */
final class LifecycleDoc {

    private static final String PAGE = "docs/lifecycle.md";

    private final Path file;

    private LifecycleDoc(Path file) {
        this.file = file;
    }

    /** Looks beside the module and above: tests run in the module's folder or in the repository's. */
    static LifecycleDoc find() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(PAGE))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(LifecycleDoc::new)
                .orElseThrow(() -> new IllegalStateException("No " + PAGE + " at or above " + start));
    }

    String text() {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one block, without the comments around it. */
    String block(String name) {
        List<String> lines = text().lines().toList();
        int begin = only(lines, "<!-- begin: " + name + " (written by LifecycleDocTest) -->");
        int end = only(lines, "<!-- end: " + name + " -->");
        return String.join("\n", lines.subList(begin + 1, end));
    }

    void write(String name, String content) {
        Pattern block = Pattern.compile(
                "(<!-- begin: " + name + " [^\n]*-->\n).*?(<!-- end: " + name + " -->)", Pattern.DOTALL);
        String written = block.matcher(text()).replaceFirst(found -> found.group(1) + content + "\n" + found.group(2));
        try {
            Files.writeString(file, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int only(List<String> lines, String line) {
        int at = lines.indexOf(line);
        if (at < 0 || at != lines.lastIndexOf(line)) {
            throw new IllegalStateException(PAGE + ": exactly one line \"" + line + "\" is needed");
        }
        return at;
    }
}
