package dev.runs4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials, the reactor and the coverage name every module. */
class BomTest {

    private static final List<String> FOLDERS = Modules.sources().stream()
            .map(sources -> sources.getName(sources.getNameCount() - 4).toString())
            .toList();

    @Test
    void theBomListsExactlyThePublishedModules() {
        assertThat(named("../runs-bom/pom.xml", "<artifactId>([\\w-]+)</artifactId>\\s*<version>"))
                .contains(FOLDERS.toArray(String[]::new))
                .filteredOn(name -> !name.equals("runs-bom") && !name.equals("runs4j") && !name.endsWith("-plugin"))
                .containsExactlyInAnyOrderElementsOf(FOLDERS);
    }

    @Test
    void theReactorBuildsEveryPublishedModule() {
        assertThat(named("../pom.xml", "<module>([\\w-]+)</module>")).containsAll(FOLDERS);
    }

    @Test
    void theCoverageAndTheRulesSeeEveryPublishedModule() {
        assertThat(named("pom.xml", "<artifactId>([\\w-]+)</artifactId>")).containsAll(FOLDERS);
    }

    private static List<String> named(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(Modules.read(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
