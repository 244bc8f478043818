package example.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.testkit.contract.Plot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests leave no directories behind. */
class DirectoriesTest {

    @Test
    void aDirectoryIsMadeWhereABuildCleansUp() {
        Path directory = Directories.make();

        assertThat(directory).startsWith(Path.of("target")).isEmptyDirectory();
        Directories.delete(directory);
    }

    @Test
    void aClosedStageLeavesNoDirectory() {
        FilesStage stage = FilesStage.open();
        stage.play(Plot.ANSWERS);
        stage.backend().threads().create();
        assertThat(Directories.all(stage.directory())).hasSizeGreaterThan(2);

        stage.close();

        assertThat(stage.directory()).doesNotExist();
    }
}
