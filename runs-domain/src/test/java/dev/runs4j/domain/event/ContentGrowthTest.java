package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.content;
import static dev.runs4j.domain.event.Pieces.contentDespite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Content parts and annotations, told bit by bit. */
class ContentGrowthTest {

    private static ContentDelta notes(AnnotationDelta... notes) {
        return new TextDelta(0, new TextValueDelta(null, List.of(notes), Extras.NONE), Extras.NONE);
    }

    private static TextContent annotated(Annotation... notes) {
        return new TextContent(new TextValue("", List.of(notes), Extras.NONE), Extras.NONE);
    }

    @Test
    void anImageAddress() {
        assertThat(content(
                        new ImageUrlDelta(0, "https://a.example/1.png", null, Extras.NONE, Extras.NONE),
                        new ImageUrlDelta(0, "https://a.example/1.png", ImageDetail.HIGH, Extras.NONE, Extras.NONE)))
                .containsExactly(new ImageUrlContent(
                        new ImageUrl("https://a.example/1.png", ImageDetail.HIGH, Extras.NONE), Extras.NONE));
    }

    @Test
    void aFileCitation() {
        assertThat(content(
                        notes(FileCitationDelta.at(0)
                                .text("[1]")
                                .fileId("file-1")
                                .build()),
                        notes(FileCitationDelta.at(0)
                                .text("[1]")
                                .quote("It rains")
                                .startIndex(3)
                                .endIndex(6)
                                .build())))
                .containsExactly(annotated(new FileCitation(
                        "[1]", new FileCitationSource("file-1", "It rains", Extras.NONE), 3, 6, Extras.NONE)));
    }

    @Test
    void aFilePath() {
        assertThat(content(
                        notes(FilePathDelta.at(0).text("sandbox:/a.csv").build()),
                        notes(FilePathDelta.at(0)
                                .fileId("file-1")
                                .startIndex(3)
                                .endIndex(17)
                                .build())))
                .containsExactly(annotated(
                        new FilePath("sandbox:/a.csv", new FilePathSource("file-1", Extras.NONE), 3, 17, Extras.NONE)));
    }

    @Test
    void aUrlCitation() {
        assertThat(content(
                        notes(UrlCitationDelta.at(0)
                                .text("[1]")
                                .url("https://a.example")
                                .build()),
                        notes(UrlCitationDelta.at(0)
                                .title("Rain")
                                .startIndex(3)
                                .endIndex(6)
                                .build())))
                .containsExactly(annotated(new UrlCitation(
                        "[1]", new UrlCitationSource("https://a.example", "Rain", Extras.NONE), 3, 6, Extras.NONE)));
    }

    @Test
    void anAnnotationOfAnUnknownType() {
        assertThat(content(notes(new UnrecognisedAnnotationDelta(0, "new", Pieces.JSON))))
                .containsExactly(annotated(new UnrecognisedAnnotation("new", Pieces.JSON)));
    }

    @Test
    void annotationsHaveTheirOwnPositions() {
        assertThat(content(
                        TextDelta.of(1, "Coat"),
                        notes(
                                FilePathDelta.at(1).fileId("file-b").build(),
                                FilePathDelta.at(0).fileId("file-a").build())))
                .containsExactly(
                        annotated(
                                new FilePath("", new FilePathSource("file-a", Extras.NONE), null, null, Extras.NONE),
                                new FilePath("", new FilePathSource("file-b", Extras.NONE), null, null, Extras.NONE)),
                        TextContent.of("Coat"));
    }

    @Test
    void anAnnotationOfAnotherTypeIsIgnored() {
        ContentDelta path = notes(FilePathDelta.at(0).fileId("file-1").build());
        ContentDelta citation = notes(FileCitationDelta.at(0).fileId("file-2").build());
        ContentDelta page =
                notes(UrlCitationDelta.at(0).url("https://a.example").build());
        ContentDelta other = notes(new UnrecognisedAnnotationDelta(0, "new", JsonText.EMPTY_OBJECT));

        assertThat(contentDespite(3, path, citation, page, other))
                .containsExactly(annotated(
                        new FilePath("", new FilePathSource("file-1", Extras.NONE), null, null, Extras.NONE)));
        assertThat(contentDespite(2, citation, path, page))
                .containsExactly(
                        annotated(new FileCitation("", FileCitationSource.of("file-2"), null, null, Extras.NONE)));
        assertThat(contentDespite(2, page, path, citation))
                .containsExactly(annotated(
                        new UrlCitation("", UrlCitationSource.of("https://a.example"), null, null, Extras.NONE)));
    }

    @Test
    void aContentPartOfAnotherTypeIsIgnored() {
        ImageUrlDelta address = new ImageUrlDelta(0, "https://a.example/1.png", null, Extras.NONE, Extras.NONE);
        ImageFileDelta file = new ImageFileDelta(0, "file-1", null, Extras.NONE, Extras.NONE);
        TextDelta text = TextDelta.of(0, "Coat");
        RefusalDelta refusal = RefusalDelta.of(0, "No");

        assertThat(contentDespite(3, address, file, text, refusal))
                .containsExactly(ImageUrlContent.of("https://a.example/1.png"));
        assertThat(contentDespite(3, file, address, text, refusal))
                .containsExactly(new ImageFileContent(new ImageFile("file-1", null, Extras.NONE), Extras.NONE));
        assertThat(contentDespite(3, text, address, file, refusal)).containsExactly(TextContent.of("Coat"));
        assertThat(contentDespite(3, refusal, address, file, text)).containsExactly(RefusalContent.of("No"));
    }
}
