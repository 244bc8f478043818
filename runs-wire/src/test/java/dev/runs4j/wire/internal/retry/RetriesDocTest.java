package dev.runs4j.wire.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.wire.RetrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the page about retries against the code. After a change of the table, write the two blocks anew with
 * {@code mvn -pl runs-wire test -Dtest=RetriesDocTest -Drunswire.docs.write=true}.
 */
class RetriesDocTest {

    private static final Path PAGE = find(Path.of("").toAbsolutePath());

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if (Boolean.getBoolean("runswire.docs.write")) {
            write("table", RetriesText.table());
            write("operations", RetriesText.operations());
        }
    }

    @Test
    void theTableIsTheOneInTheCode() throws IOException {
        assertThat(block("table")).isEqualTo(RetriesText.table());
    }

    @Test
    void theOperationsAreThoseInTheCode() throws IOException {
        assertThat(block("operations")).isEqualTo(RetriesText.operations());
    }

    @Test
    void theDefaultsAreThoseInTheCode() throws IOException {
        RetrySettings settings = RetrySettings.DEFAULT;

        assertThat(Files.readString(PAGE))
                .contains("| `retries` | " + settings.retries() + " |")
                .contains("| `firstWait` | " + settings.firstWait().toMillis() / 1000.0 + " s |")
                .contains("| `longestWait` | " + settings.longestWait().toSeconds() + " s |")
                .contains("| `jitter` | " + settings.jitter() + " |")
                .contains("| `longestServerWait` | "
                        + settings.longestServerWait().toSeconds() + " s |");
    }

    private static void write(String name, String text) throws IOException {
        String page = Files.readString(PAGE);
        Files.writeString(PAGE, page.substring(0, start(page, name)) + text + page.substring(page.indexOf(end(name))));
    }

    private static String block(String name) throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(start(page, name), page.indexOf(end(name)));
    }

    private static int start(String page, String name) {
        String mark = "<!-- begin: " + name + " (written by RetriesDocTest) -->\n";
        int at = page.indexOf(mark);
        assertThat(at).as(mark).isNotNegative();
        return at + mark.length();
    }

    private static String end(String name) {
        return "<!-- end: " + name + " -->";
    }

    private static Path find(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            Path page = at.resolve("docs/retries.md");
            if (Files.exists(page)) {
                return page;
            }
        }
        throw new AssertionError("no docs/retries.md above " + from);
    }
}
