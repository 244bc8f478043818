package dev.runs4j.testkit.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every piece of Java in the guide stands in a class of this package, and is compiled and run with it. */
class GuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "testing-with-runs4j.md");
    private static final Path CODE = Path.of("src", "test", "java", "dev", "runs4j", "testkit", "guide");

    static List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(read(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formatter may break lines differently. */
    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Imports are compared one by one: the code has some that the guide does not need. */
    private static List<String> pieces(String block) {
        return block.startsWith("import ")
                ? block.lines().map(GuideTest::packed).toList()
                : List.of(packed(block));
    }

    @Test
    void everyPieceOfJavaIsCompiledAndRun() {
        String code = packed(read(CODE.resolve("CoatAdvice.java")) + read(CODE.resolve("CoatAdviceTest.java")));

        assertThat(blocks("java"))
                .hasSizeGreaterThan(7)
                .allSatisfy(block -> assertThat(code).contains(pieces(block)));
    }

    @Test
    void everyTestOfTheSampleIsInTheGuide() {
        assertThat(Pattern.compile("@Test\\s+void (\\w+)")
                        .matcher(read(CODE.resolve("CoatAdviceTest.java")))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.equals("the_timeline_of_the_guide")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(read(GUIDE)).contains("void " + name + "("));
    }

    /** The versions of the build stand in the place of names that are filled in. */
    @Test
    void thePomIsOneThatIsBuilt() {
        String root = read(Path.of("..", "pom.xml"));
        String built = Pattern.compile("@([\\w.]+)@|\\$\\{(junit\\.version)}")
                .matcher(read(Path.of("..", "consumer-tests", "src", "it", "class-path", "pom.xml")))
                .replaceAll(name -> version(root, name.group().replaceAll("[@${}]", "")));

        assertThat(blocks("xml")).singleElement().isEqualTo(built);
    }

    private static String version(String root, String name) {
        String element = name.equals("project.version") ? "version" : Pattern.quote(name);
        return Pattern.compile("<" + element + ">([^<]+)<")
                .matcher(root)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theModulesOfTheGuideAreInTheBillOfMaterials() {
        String bom = read(Path.of("..", "runs-bom", "pom.xml"));

        assertThat(blocks("xml"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(
                                Pattern.compile("<groupId>dev.runs4j</groupId>\\s*<artifactId>([\\w-]+)</artifactId>")
                                        .matcher(block)
                                        .results()
                                        .map(found -> found.group(1)))
                        .contains("runs-bom", "runs-testkit", "adapter-inmemory")
                        .allSatisfy(name -> assertThat(bom).contains("<artifactId>" + name + "</artifactId>")));
    }
}
