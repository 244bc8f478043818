package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import org.junit.jupiter.api.Test;

class AnnotationDeltaTest {

    private static FileCitationDelta.Builder citation(int index) {
        return FileCitationDelta.at(index)
                .text("[1]")
                .fileId("file-1")
                .quote("It rains")
                .startIndex(3)
                .endIndex(6);
    }

    private static FilePathDelta.Builder path(int index) {
        return FilePathDelta.at(index)
                .text("sandbox:/a.csv")
                .fileId("file-1")
                .startIndex(3)
                .endIndex(6);
    }

    private static UrlCitationDelta.Builder page(int index) {
        return UrlCitationDelta.at(index)
                .text("[1]")
                .url("https://a.example")
                .title("Rain")
                .startIndex(3)
                .endIndex(6);
    }

    @Test
    void everyPartOfAFileCitationCountsInEquality() {
        assertValue(
                () -> citation(0).build(),
                citation(1).build(),
                citation(0).text(null).build(),
                citation(0).fileId(null).build(),
                citation(0).quote(null).build(),
                citation(0).startIndex(null).build(),
                citation(0).endIndex(null).build(),
                citation(0).innerExtras(MORE).build(),
                citation(0).extras(MORE).build());
    }

    @Test
    void everyPartOfAFilePathCountsInEquality() {
        assertValue(
                () -> path(0).build(),
                path(1).build(),
                path(0).text(null).build(),
                path(0).fileId(null).build(),
                path(0).startIndex(null).build(),
                path(0).endIndex(null).build(),
                path(0).innerExtras(MORE).build(),
                path(0).extras(MORE).build());
    }

    @Test
    void everyPartOfAUrlCitationCountsInEquality() {
        assertValue(
                () -> page(0).build(),
                page(1).build(),
                page(0).text(null).build(),
                page(0).url(null).build(),
                page(0).title(null).build(),
                page(0).startIndex(null).build(),
                page(0).endIndex(null).build(),
                page(0).innerExtras(MORE).build(),
                page(0).extras(MORE).build());
    }

    @Test
    void partsOfAFileCitationAreGivenBack() {
        FileCitationDelta delta = citation(2).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("file_citation");
        assertThat(delta.text()).contains("[1]");
        assertThat(delta.fileId()).contains("file-1");
        assertThat(delta.quote()).contains("It rains");
        assertThat(delta.startIndex()).contains(3);
        assertThat(delta.endIndex()).contains(6);
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void partsOfAFilePathAreGivenBack() {
        FilePathDelta delta = path(2).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("file_path");
        assertThat(delta.text()).contains("sandbox:/a.csv");
        assertThat(delta.fileId()).contains("file-1");
        assertThat(delta.startIndex()).contains(3);
        assertThat(delta.endIndex()).contains(6);
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void partsOfAUrlCitationAreGivenBack() {
        UrlCitationDelta delta = page(2).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("url_citation");
        assertThat(delta.text()).contains("[1]");
        assertThat(delta.url()).contains("https://a.example");
        assertThat(delta.title()).contains("Rain");
        assertThat(delta.startIndex()).contains(3);
        assertThat(delta.endIndex()).contains(6);
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void aBuilderStartsWithNothingTold() {
        FileCitationDelta delta = FileCitationDelta.at(5).build();

        assertThat(delta.index()).isEqualTo(5);
        assertThat(delta.text()).isEmpty();
        assertThat(delta.fileId()).isEmpty();
        assertThat(delta.quote()).isEmpty();
        assertThat(delta.startIndex()).isEmpty();
        assertThat(delta.endIndex()).isEmpty();
        assertThat(delta.innerExtras()).isEqualTo(Extras.NONE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void toBuilderKeepsEveryPart() {
        FileCitationDelta citation = citation(2).innerExtras(MORE).extras(MORE).build();
        FilePathDelta path = path(2).innerExtras(MORE).extras(MORE).build();
        UrlCitationDelta page = page(2).innerExtras(MORE).extras(MORE).build();

        assertThat(citation.toBuilder().build()).isEqualTo(citation);
        assertThat(path.toBuilder().build()).isEqualTo(path);
        assertThat(page.toBuilder().build()).isEqualTo(page);
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException().isThrownBy(() -> citation(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> citation(0).extras(null));
        assertThatNullPointerException().isThrownBy(() -> path(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> path(0).extras(null));
        assertThatNullPointerException().isThrownBy(() -> page(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> page(0).extras(null));
    }

    @Test
    void toStringShowsTheIndexOnly() {
        assertThat(citation(2).build()).hasToString("FileCitationDelta[2]");
        assertThat(path(2).build()).hasToString("FilePathDelta[2]");
        assertThat(page(2).build()).hasToString("UrlCitationDelta[2]");
    }
}
