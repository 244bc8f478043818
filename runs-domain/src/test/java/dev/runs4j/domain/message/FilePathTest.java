package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class FilePathTest {

    private static final FilePathSource SOURCE = FilePathSource.of("file-1");

    @Test
    void everyPartIsKept() {
        FilePath path = new FilePath("sandbox:/mnt/data/plot.png", SOURCE, 4, 30, Samples.EXTRAS);

        assertThat(path.type()).isEqualTo("file_path");
        assertThat(path.text()).isEqualTo("sandbox:/mnt/data/plot.png");
        assertThat(path.filePath()).isEqualTo(new FilePathSource("file-1", Extras.NONE));
        assertThat(path.startIndex()).contains(4);
        assertThat(path.endIndex()).contains(30);
        assertThat(path.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void indexesMayBeMissing() {
        FilePath path = new FilePath("plot.png", SOURCE, null, null, Extras.NONE);

        assertThat(path.startIndex()).isEmpty();
        assertThat(path.endIndex()).isEmpty();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new FilePath("plot.png", SOURCE, 0, 8, Extras.NONE),
                new FilePath("data.csv", SOURCE, 0, 8, Extras.NONE),
                new FilePath("plot.png", FilePathSource.of("file-2"), 0, 8, Extras.NONE),
                new FilePath("plot.png", SOURCE, 1, 8, Extras.NONE),
                new FilePath("plot.png", SOURCE, 0, 9, Extras.NONE),
                new FilePath("plot.png", SOURCE, 0, 8, Samples.EXTRAS));
        Equality.assertValue(
                () -> FilePathSource.of("file-1"),
                FilePathSource.of("file-2"),
                new FilePathSource("file-1", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new FilePath(null, SOURCE, 0, 8, Extras.NONE))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new FilePath("plot.png", null, 0, 8, Extras.NONE))
                .withMessage("filePath");
        assertThatNullPointerException()
                .isThrownBy(() -> new FilePath("plot.png", SOURCE, 0, 8, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> FilePathSource.of(null))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> new FilePathSource("file-1", null))
                .withMessage("extras");
    }

    @Test
    void textShowsTheFileOnly() {
        assertThat(new FilePath("secret", SOURCE, 0, 6, Extras.NONE)).hasToString("FilePath[file-1]");
    }
}
