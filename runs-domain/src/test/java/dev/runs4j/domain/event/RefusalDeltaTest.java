package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import org.junit.jupiter.api.Test;

class RefusalDeltaTest {

    @Test
    void everyPartCountsInEquality() {
        assertValue(
                () -> RefusalDelta.of(1, "No"),
                RefusalDelta.of(2, "No"),
                RefusalDelta.of(1, "Never"),
                new RefusalDelta(1, null, Extras.NONE),
                new RefusalDelta(1, "No", MORE));
    }

    @Test
    void partsAreGivenBack() {
        RefusalDelta delta = new RefusalDelta(1, "No", MORE);

        assertThat(delta.index()).isEqualTo(1);
        assertThat(delta.type()).isEqualTo("refusal");
        assertThat(delta.refusal()).contains("No");
        assertThat(delta.extras()).isEqualTo(MORE);
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RefusalDelta(1, null, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsTheIndexOnly() {
        assertThat(RefusalDelta.of(1, "secret")).hasToString("RefusalDelta[1]");
    }
}
