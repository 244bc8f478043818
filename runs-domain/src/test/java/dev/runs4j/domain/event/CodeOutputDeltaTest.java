package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import org.junit.jupiter.api.Test;

class CodeOutputDeltaTest {

    @Test
    void everyPartOfLogsCountsInEquality() {
        assertValue(
                () -> CodeLogsDelta.of(0, "1"),
                CodeLogsDelta.of(1, "1"),
                CodeLogsDelta.of(0, "2"),
                new CodeLogsDelta(0, null, Extras.NONE),
                new CodeLogsDelta(0, "1", MORE));
    }

    @Test
    void everyPartOfAnImageCountsInEquality() {
        assertValue(
                () -> new CodeImageDelta(0, "file-1", Extras.NONE, Extras.NONE),
                new CodeImageDelta(1, "file-1", Extras.NONE, Extras.NONE),
                new CodeImageDelta(0, null, Extras.NONE, Extras.NONE),
                new CodeImageDelta(0, "file-1", MORE, Extras.NONE),
                new CodeImageDelta(0, "file-1", Extras.NONE, MORE));
    }

    @Test
    void partsOfLogsAreGivenBack() {
        CodeLogsDelta delta = new CodeLogsDelta(2, "1", MORE);

        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("logs");
        assertThat(delta.logs()).contains("1");
        assertThat(delta.extras()).isEqualTo(MORE);
    }

    @Test
    void partsOfAnImageAreGivenBack() {
        CodeImageDelta delta = new CodeImageDelta(2, "file-1", MORE, Extras.NONE);

        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("image");
        assertThat(delta.fileId()).contains("file-1");
        assertThat(delta.imageExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeLogsDelta(0, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeImageDelta(0, null, null, Extras.NONE))
                .withMessage("imageExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeImageDelta(0, null, Extras.NONE, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsTheIndexOnly() {
        assertThat(CodeLogsDelta.of(0, "secret")).hasToString("CodeLogsDelta[0]");
        assertThat(new CodeImageDelta(0, "file-1", Extras.NONE, Extras.NONE)).hasToString("CodeImageDelta[0]");
    }
}
