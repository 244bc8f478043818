package example.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide shows this adapter as it is. */
class GuideTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Path CONTRIBUTING = Path.of("..", "..", "CONTRIBUTING.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- file: (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("// …|<!-- … -->");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    private final String guide = Directories.text(DOCS.resolve("writing-an-adapter.md"));

    @Test
    void everyBlockIsInTheFileThatItNames() {
        List<MatchResult> blocks = BLOCK.matcher(guide).results().toList();

        assertThat(blocks).hasSizeGreaterThan(7);
        assertThat(blocks)
                .allSatisfy(block -> assertThat(normal(filled(Directories.text(Path.of(block.group(1))))))
                        .as(block.group(1))
                        .containsSubsequence(pieces(block.group(2))));
    }

    @Test
    void everyBlockButTheFirstNamesAFile() {
        long fences = Pattern.compile("^```", Pattern.MULTILINE)
                .matcher(guide)
                .results()
                .count();

        assertThat(fences).isEqualTo(2 * (BLOCK.matcher(guide).results().count() + 1));
    }

    @Test
    void everyFileOfTheFirstBlockIsThere() {
        List<String> files = Pattern.compile("^my-adapter/(\\S+)", Pattern.MULTILINE)
                .matcher(guide)
                .results()
                .map(file -> file.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThan(8);
        assertThat(files)
                .allSatisfy(file -> assertThat(expanded(file))
                        .allSatisfy(path -> assertThat(path).exists()));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(LINK.matcher(guide).results())
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(DOCS.resolve(link.group(1))).exists());
    }

    @Test
    void thePageForContributorsLeadsHere() {
        assertThat(Directories.text(CONTRIBUTING))
                .contains("(docs/writing-an-adapter.md)")
                .contains("(examples/files-adapter)");
    }

    /** A pom that the build fills in has the versions of the build. */
    private static String filled(String text) {
        String root = Directories.text(Path.of("..", "..", "pom.xml"));
        return Pattern.compile("@([\\w.]+)@").matcher(text).replaceAll(name -> version(root, name.group(1)));
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
    void thePomIsWhole() {
        String pom = BLOCK.matcher(guide)
                .results()
                .filter(block -> block.group(1).endsWith("pom.xml"))
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow();

        assertThat(pom).startsWith("<?xml").endsWith("</project>\n").doesNotContain("…");
    }

    private static List<String> pieces(String block) {
        return LEFT_OUT.splitAsStream(block)
                .map(GuideTest::normal)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** One name in braces stands for several. */
    private static List<Path> expanded(String file) {
        int open = file.indexOf('{');
        if (open < 0) {
            return List.of(Path.of(file));
        }
        int close = file.indexOf('}');
        return Pattern.compile(",")
                .splitAsStream(file.substring(open + 1, close))
                .map(name -> Path.of(file.substring(0, open) + name + file.substring(close + 1)))
                .toList();
    }
}
