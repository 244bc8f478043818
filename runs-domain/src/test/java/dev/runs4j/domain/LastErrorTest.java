package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class LastErrorTest {

    @Test
    void anErrorMadeByHandHasNoExtras() {
        LastError error = LastError.of(ErrorCode.SERVER_ERROR, "Sorry");

        assertThat(error).isEqualTo(new LastError(ErrorCode.SERVER_ERROR, "Sorry", Extras.NONE));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> LastError.of(ErrorCode.SERVER_ERROR, "Sorry"),
                LastError.of(ErrorCode.INVALID_PROMPT, "Sorry"),
                LastError.of(ErrorCode.SERVER_ERROR, "Other"),
                new LastError(ErrorCode.SERVER_ERROR, "Sorry", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> LastError.of(null, "Sorry"))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> LastError.of(ErrorCode.SERVER_ERROR, null))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> new LastError(ErrorCode.SERVER_ERROR, "Sorry", null))
                .withMessage("extras");
    }

    @Test
    void textShowsTheCodeOnly() {
        assertThat(LastError.of(ErrorCode.INVALID_PROMPT, "You wrote: secret"))
                .hasToString("LastError[invalid_prompt]");
    }
}
