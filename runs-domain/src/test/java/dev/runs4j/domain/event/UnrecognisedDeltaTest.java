package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.JsonText;
import org.junit.jupiter.api.Test;

class UnrecognisedDeltaTest {

    @Test
    void aMissingPositionIsMinusOne() {
        assertThat(IndexedDelta.NO_INDEX).isEqualTo(-1);
    }

    @Test
    void typeMayBeEmptyButNotNull() {
        assertThat(new UnrecognisedContentDelta(0, "", JSON).type()).isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedContentDelta(0, null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedAnnotationDelta(0, null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedCallDelta(0, "call_1", null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedCodeOutputDelta(0, null, JSON))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedDetailsDelta(null, JSON))
                .withMessage("type");
    }

    @Test
    void jsonMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedContentDelta(0, "new", null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedAnnotationDelta(0, "new", null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedCallDelta(0, "call_1", "new", null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedCodeOutputDelta(0, "new", null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedDetailsDelta("new", null))
                .withMessage("json");
    }

    @Test
    void theIdOfACallMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedCallDelta(0, null, "new", JSON))
                .withMessage("id");
    }

    @Test
    void toStringShowsNoJson() {
        JsonText secret = JsonText.of("\"secret\"");

        assertThat(new UnrecognisedContentDelta(0, "new", secret).toString()).doesNotContain("secret");
        assertThat(new UnrecognisedAnnotationDelta(0, "new", secret).toString()).doesNotContain("secret");
        assertThat(new UnrecognisedCallDelta(0, "", "new", secret).toString()).doesNotContain("secret");
        assertThat(new UnrecognisedCodeOutputDelta(0, "new", secret).toString()).doesNotContain("secret");
        assertThat(new UnrecognisedDetailsDelta("new", secret).toString()).doesNotContain("secret");
    }
}
