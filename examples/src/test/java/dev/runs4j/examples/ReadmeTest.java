package dev.runs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is what is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    private final String readme = read(ROOT.resolve("README.md"));

    @Test
    void theSampleIsTheProgram() {
        String source = read(Path.of("src/main/java/dev/runs4j/examples/sample/Sample.java"));
        String program = between(source, "// README begins\n", "// README ends")
                .stripTrailing()
                .stripIndent();

        assertThat(between(readme, "```java\n", "```").stripTrailing()).isEqualTo(program);
    }

    @Test
    void theQuickStartHasExactlyTwoCommands() {
        String section = between(readme, "## Quick start\n", "\n## ");
        Matcher blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section);

        assertThat(blocks.find()).isTrue();
        assertThat(blocks.group(1).lines())
                .containsExactly("mvn -q -Pquickstart verify -Dask=\"Coat or no coat in Oslo?\"", "mvn -B -ntp verify");
        assertThat(blocks.find()).isFalse();
    }

    @Test
    void everyPublishedModuleIsListed() throws IOException {
        try (var folders = Files.list(ROOT)) {
            List<String> published = folders.filter(
                            folder -> Files.exists(folder.resolve("src/main/java/module-info.java")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("examples"))
                    .sorted()
                    .toList();

            assertThat(published)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
        }
    }

    @Test
    void everyLinkLeadsToAFile() {
        Matcher links = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(readme);
        int count = 0;
        while (links.find()) {
            count++;
            assertThat(ROOT.resolve(links.group(1))).exists();
        }
        assertThat(count).isGreaterThan(5);
    }

    @Test
    void theSampleIsLinked() {
        assertThat(readme).contains("](examples/src/main/java/dev/runs4j/examples/sample/Sample.java)");
    }

    @Test
    void theOldestAnnotationsOfJacksonAreThoseThatTheBuildResolves() throws IOException {
        Properties resolved = new Properties();
        try (InputStream file = Objects.requireNonNull(getClass()
                .getResourceAsStream(
                        "/META-INF/maven/com.fasterxml.jackson.core/jackson-annotations/pom.properties"))) {
            resolved.load(file);
        }
        String line = resolved.getProperty("version").replaceAll("^(\\d+\\.\\d+).*", "$1");

        assertThat(readme.replace('\n', ' ')).contains("`jackson-annotations`, it has to be " + line + " or newer");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        int to = text.indexOf(end, from + begin.length());
        return text.substring(from + begin.length(), to);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
