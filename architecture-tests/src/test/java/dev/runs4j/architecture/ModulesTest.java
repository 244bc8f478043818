package dev.runs4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModulesTest {

    @Test
    void noPackageIsSplitOverTwoModules() {
        Map<Path, Path> owners = new HashMap<>();
        for (Path sources : Modules.sources()) {
            for (Path file : Modules.files(sources)) {
                Path folder = sources.relativize(file).getParent();
                if (folder != null) {
                    Path owner = owners.putIfAbsent(folder, sources);
                    assertThat(owner == null ? sources : owner)
                            .as("owner of " + folder)
                            .isEqualTo(sources);
                }
            }
        }

        assertThat(owners).hasSizeGreaterThan(15);
    }

    @Test
    void everyPackageBeginsWithTheNameOfItsModule() {
        for (Path sources : Modules.sources()) {
            String module = Modules.published().get(Modules.sources().indexOf(sources));
            for (Path file : Modules.files(sources)) {
                Path folder = sources.relativize(file).getParent();
                if (folder != null) {
                    assertThat(folder.toString().replace(java.io.File.separatorChar, '.'))
                            .startsWith(module);
                }
            }
        }
    }
}
