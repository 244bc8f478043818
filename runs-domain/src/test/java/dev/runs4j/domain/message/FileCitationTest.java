package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class FileCitationTest {

    private static final FileCitationSource SOURCE = FileCitationSource.of("file-1");

    @Test
    void everyPartIsKept() {
        FileCitation citation = new FileCitation("【1†source】", SOURCE, 12, 22, Samples.EXTRAS);

        assertThat(citation.type()).isEqualTo("file_citation");
        assertThat(citation.text()).isEqualTo("【1†source】");
        assertThat(citation.fileCitation()).isEqualTo(SOURCE);
        assertThat(citation.startIndex()).contains(12);
        assertThat(citation.endIndex()).contains(22);
        assertThat(citation.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void indexesMayBeMissing() {
        FileCitation citation = new FileCitation("[1]", SOURCE, null, null, Extras.NONE);

        assertThat(citation.startIndex()).isEmpty();
        assertThat(citation.endIndex()).isEmpty();
    }

    @Test
    void onlyOldServersQuote() {
        assertThat(SOURCE.quote()).isEmpty();
        assertThat(new FileCitationSource("file-1", "It rains.", Extras.NONE).quote())
                .contains("It rains.");
    }

    @Test
    void extrasOfTheSourceAreKept() {
        assertThat(new FileCitationSource("file-1", null, Samples.EXTRAS).extras())
                .isEqualTo(Samples.EXTRAS);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new FileCitation("[1]", SOURCE, 0, 3, Extras.NONE),
                new FileCitation("[2]", SOURCE, 0, 3, Extras.NONE),
                new FileCitation("[1]", FileCitationSource.of("file-2"), 0, 3, Extras.NONE),
                new FileCitation("[1]", SOURCE, 1, 3, Extras.NONE),
                new FileCitation("[1]", SOURCE, 0, null, Extras.NONE),
                new FileCitation("[1]", SOURCE, 0, 3, Samples.EXTRAS));
    }

    @Test
    void everyPartOfTheSourceCountsInEquality() {
        Equality.assertValue(
                () -> new FileCitationSource("file-1", "It rains.", Extras.NONE),
                new FileCitationSource("file-2", "It rains.", Extras.NONE),
                new FileCitationSource("file-1", null, Extras.NONE),
                new FileCitationSource("file-1", "It rains.", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new FileCitation(null, SOURCE, 0, 3, Extras.NONE))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileCitation("[1]", null, 0, 3, Extras.NONE))
                .withMessage("fileCitation");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileCitation("[1]", SOURCE, 0, 3, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> FileCitationSource.of(null))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileCitationSource("file-1", null, null))
                .withMessage("extras");
    }

    @Test
    void textShowsTheFileOnly() {
        FileCitationSource quoting = new FileCitationSource("file-1", "secret", Extras.NONE);

        assertThat(quoting).hasToString("FileCitationSource[file-1]");
        assertThat(new FileCitation("secret", quoting, 0, 6, Extras.NONE)).hasToString("FileCitation[file-1]");
    }
}
