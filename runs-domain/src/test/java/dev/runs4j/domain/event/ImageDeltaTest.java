package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageDetail;
import org.junit.jupiter.api.Test;

class ImageDeltaTest {

    @Test
    void everyPartOfAFileCountsInEquality() {
        assertValue(
                () -> new ImageFileDelta(0, "file-1", ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageFileDelta(1, "file-1", ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageFileDelta(0, null, ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageFileDelta(0, "file-1", null, Extras.NONE, Extras.NONE),
                new ImageFileDelta(0, "file-1", ImageDetail.LOW, MORE, Extras.NONE),
                new ImageFileDelta(0, "file-1", ImageDetail.LOW, Extras.NONE, MORE));
    }

    @Test
    void everyPartOfAnAddressCountsInEquality() {
        assertValue(
                () -> new ImageUrlDelta(0, "https://a.example/1.png", ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageUrlDelta(1, "https://a.example/1.png", ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageUrlDelta(0, null, ImageDetail.LOW, Extras.NONE, Extras.NONE),
                new ImageUrlDelta(0, "https://a.example/1.png", null, Extras.NONE, Extras.NONE),
                new ImageUrlDelta(0, "https://a.example/1.png", ImageDetail.LOW, MORE, Extras.NONE),
                new ImageUrlDelta(0, "https://a.example/1.png", ImageDetail.LOW, Extras.NONE, MORE));
    }

    @Test
    void partsOfAFileAreGivenBack() {
        ImageFileDelta delta = new ImageFileDelta(4, "file-1", ImageDetail.HIGH, MORE, Extras.NONE);

        assertThat(delta.index()).isEqualTo(4);
        assertThat(delta.type()).isEqualTo("image_file");
        assertThat(delta.fileId()).contains("file-1");
        assertThat(delta.detail()).contains(ImageDetail.HIGH);
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void partsOfAnAddressAreGivenBack() {
        ImageUrlDelta delta = new ImageUrlDelta(4, "https://a.example/1.png", ImageDetail.HIGH, MORE, Extras.NONE);

        assertThat(delta.index()).isEqualTo(4);
        assertThat(delta.type()).isEqualTo("image_url");
        assertThat(delta.url()).contains("https://a.example/1.png");
        assertThat(delta.detail()).contains(ImageDetail.HIGH);
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageFileDelta(0, null, null, null, Extras.NONE))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageFileDelta(0, null, null, Extras.NONE, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageUrlDelta(0, null, null, null, Extras.NONE))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ImageUrlDelta(0, null, null, Extras.NONE, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsTheIndexOnly() {
        assertThat(new ImageFileDelta(0, "file-1", null, Extras.NONE, Extras.NONE))
                .hasToString("ImageFileDelta[0]");
        assertThat(new ImageUrlDelta(0, "https://a.example/secret", null, Extras.NONE, Extras.NONE))
                .hasToString("ImageUrlDelta[0]");
    }
}
