package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class UrlCitationTest {

    private static final UrlCitationSource SOURCE = UrlCitationSource.of("https://example.org/rain");

    @Test
    void everyPartIsKept() {
        UrlCitation citation = new UrlCitation("【3:0†source】", SOURCE, 12, 24, Samples.EXTRAS);

        assertThat(citation.type()).isEqualTo("url_citation");
        assertThat(citation.text()).isEqualTo("【3:0†source】");
        assertThat(citation.urlCitation()).isEqualTo(SOURCE);
        assertThat(citation.startIndex()).contains(12);
        assertThat(citation.endIndex()).contains(24);
        assertThat(citation.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void indexesAndTitleMayBeMissing() {
        UrlCitation citation = new UrlCitation("[1]", SOURCE, null, null, Extras.NONE);

        assertThat(citation.startIndex()).isEmpty();
        assertThat(citation.endIndex()).isEmpty();
        assertThat(SOURCE.title()).isEmpty();
    }

    @Test
    void addressAndTitleAreKept() {
        UrlCitationSource source = new UrlCitationSource("https://example.org/rain", "Rain", Samples.EXTRAS);

        assertThat(source.url()).isEqualTo("https://example.org/rain");
        assertThat(source.title()).contains("Rain");
        assertThat(source.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new UrlCitation("[1]", SOURCE, 0, 3, Extras.NONE),
                new UrlCitation("[2]", SOURCE, 0, 3, Extras.NONE),
                new UrlCitation("[1]", UrlCitationSource.of("https://example.org/sun"), 0, 3, Extras.NONE),
                new UrlCitation("[1]", SOURCE, 1, 3, Extras.NONE),
                new UrlCitation("[1]", SOURCE, 0, 4, Extras.NONE),
                new UrlCitation("[1]", SOURCE, 0, 3, Samples.EXTRAS));
    }

    @Test
    void everyPartOfTheSourceCountsInEquality() {
        Equality.assertValue(
                () -> new UrlCitationSource("https://example.org/rain", "Rain", Extras.NONE),
                new UrlCitationSource("https://example.org/sun", "Rain", Extras.NONE),
                new UrlCitationSource("https://example.org/rain", null, Extras.NONE),
                new UrlCitationSource("https://example.org/rain", "Rain", Samples.EXTRAS));
    }

    @Test
    void anUnrecognisedAnnotationKeepsItsKindAndText() {
        JsonText json = JsonText.of("{\"type\":\"map_pin\"}");

        assertThat(new UnrecognisedAnnotation("map_pin", json).type()).isEqualTo("map_pin");
        assertThat(new UnrecognisedAnnotation("map_pin", json).json()).isEqualTo(json);
        Equality.assertValue(
                () -> new UnrecognisedAnnotation("map_pin", json),
                new UnrecognisedAnnotation("", json),
                new UnrecognisedAnnotation("map_pin", JsonText.EMPTY_OBJECT));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new UrlCitation(null, SOURCE, 0, 3, Extras.NONE))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new UrlCitation("[1]", null, 0, 3, Extras.NONE))
                .withMessage("urlCitation");
        assertThatNullPointerException()
                .isThrownBy(() -> new UrlCitation("[1]", SOURCE, 0, 3, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> UrlCitationSource.of(null))
                .withMessage("url");
        assertThatNullPointerException()
                .isThrownBy(() -> new UrlCitationSource("https://example.org/rain", null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedAnnotation(null, JsonText.EMPTY_OBJECT))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedAnnotation("map_pin", null))
                .withMessage("json");
    }

    @Test
    void textShowsNeitherPassageNorAddress() {
        UrlCitationSource source = new UrlCitationSource("secret", "secret", Extras.NONE);

        assertThat(source).hasToString("UrlCitationSource[6 chars]");
        assertThat(new UrlCitation("[secret]", source, 0, 8, Extras.NONE)).hasToString("UrlCitation[8 chars]");
    }
}
