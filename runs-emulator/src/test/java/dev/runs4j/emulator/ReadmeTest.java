package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's samples are the bodies of the methods of {@link ReadmeSamplesTest}, in their order; only white space may differ. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path SAMPLES = Path.of("src/test/java/dev/runs4j/emulator/ReadmeSamplesTest.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BODY =
            Pattern.compile("    @Test\n    void \\w+\\(\\) \\{\n(.*?)\n    }\n", Pattern.DOTALL);

    @Test
    void everySampleOfTheReadmeIsATestThatRuns() throws IOException {
        List<String> shown = all(BLOCK, Files.readString(README));
        List<String> run = all(BODY, Files.readString(SAMPLES));

        assertThat(shown).isNotEmpty().isEqualTo(run);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.replace("\r\n", "\n"));
        while (matcher.find()) {
            found.add(matcher.group(1).replaceAll("\\s+", ""));
        }
        return found;
    }
}
