package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import org.junit.jupiter.api.Test;

class ContentPartTest {

    private static final String URL = "https://example.org/oslo.png?signature=secret";

    @Test
    void theKindsAreTheWiresNames() {
        assertThat(ContentPart.text("coat").type()).isEqualTo("text");
        assertThat(ContentPart.imageFile("file-1").type()).isEqualTo("image_file");
        assertThat(ContentPart.imageUrl(URL).type()).isEqualTo("image_url");
    }

    @Test
    void whatIsGivenIsKept() {
        assertThat(ContentPart.text("coat").text()).isEqualTo("coat");
        assertThat(ContentPart.imageFile("file-1").fileId()).isEqualTo("file-1");
        assertThat(ContentPart.imageUrl(URL).url()).isEqualTo(URL);
    }

    @Test
    void theDetailIsLeftToTheServerUnlessGiven() {
        assertThat(ContentPart.imageFile("file-1").detail()).isEmpty();
        assertThat(ContentPart.imageUrl(URL).detail()).isEmpty();
        assertThat(new ImageFilePart("file-1", ImageDetail.LOW).detail()).contains(ImageDetail.LOW);
        assertThat(new ImageUrlPart(URL, ImageDetail.HIGH).detail()).contains(ImageDetail.HIGH);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(() -> ContentPart.text("coat"), ContentPart.text("no coat"));
        Equality.assertValue(
                () -> ContentPart.imageFile("file-1"),
                ContentPart.imageFile("file-2"),
                new ImageFilePart("file-1", ImageDetail.LOW));
        Equality.assertValue(
                () -> ContentPart.imageUrl(URL),
                ContentPart.imageUrl("https://example.org/bergen.png"),
                new ImageUrlPart(URL, ImageDetail.LOW));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> ContentPart.text(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> ContentPart.imageFile(null))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> ContentPart.imageUrl(null))
                .withMessage("url");
    }

    @Test
    void textHidesTextAndAddress() {
        assertThat(ContentPart.text("secret")).hasToString("TextPart[6 chars]");
        assertThat(ContentPart.imageFile("file-1")).hasToString("ImageFilePart[file-1]");
        assertThat(ContentPart.imageUrl(URL)).hasToString("ImageUrlPart[45 chars]");
    }
}
