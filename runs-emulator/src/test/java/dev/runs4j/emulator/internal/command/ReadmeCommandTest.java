package dev.runs4j.emulator.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines by which pages start the command: the jar is where the build puts it, and the arguments are understood. */
@Timeout(60)
class ReadmeCommandTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PAGES =
            List.of("runs-emulator/README.md", "examples/README.md", "adapter-azure/README.md");
    private static final String BUILD = "mvn -q -Pfast -pl runs-emulator -am package";
    private static final Pattern START = Pattern.compile("(?m)^java -jar (\\S+)(.*)$");

    private static List<String> lines() {
        return PAGES.stream()
                .flatMap(page -> START.matcher(read(page)).results())
                .map(start -> start.group())
                .distinct()
                .toList();
    }

    @Test
    void everyPageHasSuchALine() {
        assertThat(PAGES).allSatisfy(page -> assertThat(read(page)).containsPattern(START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs-emulator/README.md", "examples/README.md"})
    void theJarIsBuiltByTheShortCommand(String page) {
        assertThat(read(page)).contains(BUILD);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theJarIsWhereTheShortCommandPutsIt(String line) {
        Matcher start = START.matcher(line);
        assertThat(start.matches()).isTrue();
        String profile = between(read("pom.xml"), "<id>fast</id>", "</profile>");
        String folder = between(profile, "<directory>${project.basedir}/", "</directory>");
        String jar = between(
                read("runs-emulator/pom.xml"),
                "<runs4j.command.jar>${project.build.directory}/",
                "</runs4j.command.jar>");

        assertThat(start.group(1)).isEqualTo("runs-emulator/" + folder + "/" + jar);
        assertThat(profile).doesNotContain("runs4j.command.skip");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theArgumentsAreUnderstood(String line) {
        Matcher start = START.matcher(line);
        assertThat(start.matches()).isTrue();
        List<String> arguments = new ArrayList<>(List.of(start.group(2).strip().split(" ")));
        int port = arguments.indexOf("--port") + 1;
        assertThat(port).isPositive();
        String shown = arguments.set(port, "0");
        int file = arguments.indexOf("--scripts") + 1;
        if (file > 0) {
            arguments.set(file, ROOT.resolve(arguments.get(file)).toString());
        }

        assertThat(Integer.parseInt(shown)).isBetween(8080, 8082);
        try (Called called = Called.with(arguments.toArray(String[]::new))) {
            assertThat(called.err()).isEmpty();
            String path = URI.create(called.out().strip()).getPath();
            String address = "http://127.0.0.1:" + shown + (path.equals("/openai") ? "" : path);
            assertThat(PAGES)
                    .filteredOn(page -> read(page).contains(line))
                    .allSatisfy(page -> assertThat(read(page)).contains(address));
        }
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        return text.substring(from + begin.length(), text.indexOf(end, from));
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
