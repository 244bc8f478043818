package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class ImageContentTest {

    private static final String URL = "https://example.org/oslo.png?signature=secret";

    @Test
    void aPictureMadeByHandLeavesTheDetailToTheServer() {
        assertThat(ImageFileContent.of("file-1").imageFile()).isEqualTo(new ImageFile("file-1", null, Extras.NONE));
        assertThat(ImageUrlContent.of(URL).imageUrl()).isEqualTo(new ImageUrl(URL, null, Extras.NONE));
        assertThat(ImageFileContent.of("file-1").imageFile().detail()).isEmpty();
        assertThat(ImageUrlContent.of(URL).imageUrl().detail()).isEmpty();
    }

    @Test
    void fileAndAddressAreKept() {
        assertThat(ImageFileContent.of("file-1").imageFile().fileId()).isEqualTo("file-1");
        assertThat(ImageUrlContent.of(URL).imageUrl().url()).isEqualTo(URL);
    }

    @Test
    void detailsAreKept() {
        assertThat(new ImageFile("file-1", ImageDetail.HIGH, Extras.NONE).detail())
                .contains(ImageDetail.HIGH);
        assertThat(new ImageUrl(URL, ImageDetail.LOW, Extras.NONE).detail()).contains(ImageDetail.LOW);
    }

    @Test
    void theKindsAreTheWiresNames() {
        assertThat(ImageFileContent.of("file-1").type()).isEqualTo("image_file");
        assertThat(ImageUrlContent.of(URL).type()).isEqualTo("image_url");
    }

    @Test
    void everyPartOfAFileCountsInEquality() {
        Equality.assertValue(
                () -> new ImageFile("file-1", ImageDetail.LOW, Extras.NONE),
                new ImageFile("file-2", ImageDetail.LOW, Extras.NONE),
                new ImageFile("file-1", null, Extras.NONE),
                new ImageFile("file-1", ImageDetail.LOW, Samples.EXTRAS));
        Equality.assertValue(
                () -> ImageFileContent.of("file-1"),
                ImageFileContent.of("file-2"),
                new ImageFileContent(new ImageFile("file-1", null, Extras.NONE), Samples.EXTRAS));
    }

    @Test
    void everyPartOfAnAddressCountsInEquality() {
        Equality.assertValue(
                () -> new ImageUrl(URL, ImageDetail.LOW, Extras.NONE),
                new ImageUrl("https://example.org/bergen.png", ImageDetail.LOW, Extras.NONE),
                new ImageUrl(URL, null, Extras.NONE),
                new ImageUrl(URL, ImageDetail.LOW, Samples.EXTRAS));
        Equality.assertValue(
                () -> ImageUrlContent.of(URL),
                ImageUrlContent.of("https://example.org/bergen.png"),
                new ImageUrlContent(new ImageUrl(URL, null, Extras.NONE), Samples.EXTRAS));
    }

    @Test
    void extrasAreKeptWhereTheyStood() {
        ImageFileContent content = new ImageFileContent(new ImageFile("file-1", null, Samples.EXTRAS), Extras.NONE);

        assertThat(content.imageFile().extras()).isEqualTo(Samples.EXTRAS);
        assertThat(content.extras()).isEqualTo(Extras.NONE);
        assertThat(new ImageUrl(URL, null, Samples.EXTRAS).extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> ImageFileContent.of(null))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> ImageUrlContent.of(null))
                .withMessage("url");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageFile("file-1", null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageUrl(URL, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageFileContent(null, Extras.NONE))
                .withMessage("imageFile");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageUrlContent(null, Extras.NONE))
                .withMessage("imageUrl");
    }

    @Test
    void textShowsTheFileButNoAddress() {
        assertThat(new ImageFile("file-1", ImageDetail.LOW, Extras.NONE)).hasToString("ImageFile[file-1]");
        assertThat(new ImageUrl(URL, ImageDetail.LOW, Extras.NONE)).hasToString("ImageUrl[45 chars]");
        assertThat(ImageUrlContent.of(URL).toString()).doesNotContain("secret");
    }
}
