package dev.runs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the page of the examples shows are such as the build and the library understand. */
class CommandsTest {

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (.+)\nmvn .*-Dbackend=(\\S+).*$");
    private static final Pattern PROPERTY = Pattern.compile(" -D([a-z]+)=");

    private static String page() {
        return read(Path.of("README.md"));
    }

    private static List<MatchResult> exports() {
        return EXPORT.matcher(page()).results().toList();
    }

    @Test
    void aServerAndAzureAreShown() {
        assertThat(exports()).extracting(export -> export.group(2)).containsExactly("openai", "azure");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void theVariablesShownOpenTheBackend(MatchResult export) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String setting : List.of(export.group(1).split(" "))) {
            int cut = setting.indexOf('=');
            variables.put(setting.substring(0, cut), setting.substring(cut + 1));
        }

        try (RunsBackend backend = RunsBackends.open(Optional.of(export.group(2)), BackendEnvironment.of(variables))) {
            assertThat(backend.name()).isEqualTo(export.group(2));
        }
    }

    @Test
    void thePropertiesShownAreThoseOfTheBuild() {
        String pom = read(Path.of("pom.xml"));
        List<String> shown = PROPERTY.matcher(page())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(shown)
                .contains("ask", "backend", "model")
                .allSatisfy(name -> assertThat(pom).contains("<argument>${" + name + "}</argument>"));
    }

    @Test
    void thePathsShownAreThoseOfTheShortBuild() {
        String builds = read(Path.of("..", "pom.xml"));
        int from = builds.indexOf("<id>fast</id>");
        String profile = builds.substring(from, builds.indexOf("</profile>", from));

        assertThat(page()).contains("`mvn -q -Pfast -pl examples -am package`");
        assertThat(profile).contains("<directory>${project.basedir}/target/fast</directory>");
        assertThat(Pattern.compile("examples/target/(?!fast/)").matcher(page()).find())
                .isFalse();
        assertThat(page())
                .contains("examples/target/fast/lib", "examples/target/fast/openai", "examples/target/fast/azure");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
