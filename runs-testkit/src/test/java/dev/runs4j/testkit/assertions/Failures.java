package dev.runs4j.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How failing assertions are checked: by their whole text. */
final class Failures {

    private Failures() {}

    static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage("%s", message);
    }
}
