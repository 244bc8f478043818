package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Finding(null, "status", "odd"))
                .withMessage("rule");
        assertThatNullPointerException()
                .isThrownBy(() -> new Finding("known-status", null, "odd"))
                .withMessage("path");
        assertThatNullPointerException()
                .isThrownBy(() -> new Finding("known-status", "status", null))
                .withMessage("message");
    }
}
