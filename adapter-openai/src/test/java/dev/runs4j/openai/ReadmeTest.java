package dev.runs4j.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the first page of this module shows is what is there. */
class ReadmeTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-zA-Z0-9.]+;$");

    /** What stands in the package of this test. */
    private static final String OWN = "import dev.runs4j.openai.";

    private final String readme = read("README.md");
    private final String source = read("src/test/java/dev/runs4j/openai/ReadmeTest.java");

    private static RunsBackend open(String key) {
        // sample begins
        RunsBackend backend = OpenAiBackend.builder()
                .apiKey(Secret.of(key))
                .baseUrl("https://gateway.example/v1")
                .protocol(Protocol.ASSISTANTS)
                .build();
        // sample ends
        return backend;
    }

    @Test
    void theSampleIsTheProgram() {
        var blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
        String begin = "// sample begins\n";
        String program =
                source.substring(source.indexOf(begin) + begin.length(), source.indexOf("        // sample ends"));

        assertThat(blocks.find()).isTrue();
        assertThat(unbroken(IMPORT.matcher(blocks.group(1)).replaceAll(""))).isEqualTo(unbroken(program));
        assertThat(blocks.find()).isFalse();
    }

    @Test
    void theImportsShownAreThoseOfTheProgram() {
        List<String> shown =
                IMPORT.matcher(readme).results().map(MatchResult::group).toList();

        assertThat(shown)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.startsWith(OWN) || source.contains(line))
                        .as(line)
                        .isTrue());
    }

    @Test
    void theSampleOpensABackend() {
        try (RunsBackend backend = open("key")) {
            assertThat(backend).hasToString("OpenAiBackend[https://gateway.example/v1]");
        }
    }

    @Test
    void everyVariableIsTold() {
        assertThat(List.of(
                        OpenAiBackendProvider.API_KEY,
                        OpenAiBackendProvider.BASE_URL,
                        OpenAiBackendProvider.PROTOCOL,
                        OpenAiBackendProvider.ORGANIZATION,
                        OpenAiBackendProvider.PROJECT,
                        OpenAiBackendProvider.ALLOW_PLAIN_HTTP))
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    private static String unbroken(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
