package dev.runs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.driver.DriveException;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.tool.ToolTraits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on driving runs says what is there, and all of it. */
class DrivingRunsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("<!-- file: (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    private final String page = read(DOCS.resolve("driving-runs.md"));

    @Test
    void everyBlockOfJavaIsInTheFileThatItNames() {
        List<MatchResult> blocks = BLOCK.matcher(page).results().toList();

        assertThat(blocks).hasSizeGreaterThan(1);
        assertThat(blocks)
                .allSatisfy(block ->
                        assertThat(packed(read(Path.of("..", block.group(1))))).contains(packed(block.group(2))));
        assertThat(Pattern.compile("```java").matcher(page).results()).hasSameSizeAs(blocks);
    }

    @Test
    void everySettingIsADecisionOfThePage() {
        assertThat(settings())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(section("The decisions")).contains("`" + name));
    }

    private static Stream<String> settings() {
        return Arrays.stream(RunDriver.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == RunDriver.class)
                .map(Method::getName)
                .distinct();
    }

    @Test
    void everyEventIsInTheTable() {
        assertThat(DriveEvent.class.getPermittedSubclasses())
                .hasSizeGreaterThan(10)
                .allSatisfy(event -> assertThat(section("What is told")).contains("| `" + event.getSimpleName() + "`"));
    }

    @Test
    void everyExceptionOfADriveIsInTheTable() throws IOException {
        Path sources = Path.of("..", "runs-driver", "src", "main", "java", "dev", "runs4j", "driver");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> exceptions = files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains("extends DriveException"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();

            assertThat(exceptions)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(
                            name -> assertThat(section("When there is no end")).contains("| `" + name + "`"));
        }
        assertThat(DriveException.class).isAbstract();
    }

    @Test
    void everyTraitOfAToolIsExplained() {
        assertThat(ToolTraits.class.getRecordComponents())
                .hasSizeGreaterThan(2)
                .allSatisfy(trait -> assertThat(section("The promise")).contains("`" + trait.getName() + "`"));
    }

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(LINK.matcher(page).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link.group(1))).exists());
    }

    private String section(String title) {
        int begin = page.indexOf("## " + title);
        assertThat(begin).as(title).isNotNegative();
        int end = page.indexOf("\n## ", begin + 1);
        return page.substring(begin, end < 0 ? page.length() : end);
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
