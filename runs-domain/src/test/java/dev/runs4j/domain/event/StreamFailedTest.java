package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import org.junit.jupiter.api.Test;

class StreamFailedTest {

    @Test
    void everyPartCountsInEquality() {
        assertValue(
                () -> new StreamFailed("500", "server_error", "Sorry", "model", Extras.NONE),
                new StreamFailed(null, "server_error", "Sorry", "model", Extras.NONE),
                new StreamFailed("500", null, "Sorry", "model", Extras.NONE),
                new StreamFailed("500", "server_error", null, "model", Extras.NONE),
                new StreamFailed("500", "server_error", "Sorry", null, Extras.NONE),
                new StreamFailed("500", "server_error", "Sorry", "model", MORE));
    }

    @Test
    void partsAreGivenBack() {
        StreamFailed failed = new StreamFailed("500", "server_error", "Sorry", "model", MORE);

        assertThat(failed.name()).isEqualTo("error");
        assertThat(failed.code()).contains("500");
        assertThat(failed.type()).contains("server_error");
        assertThat(failed.message()).contains("Sorry");
        assertThat(failed.param()).contains("model");
        assertThat(failed.extras()).isEqualTo(MORE);
    }

    @Test
    void everythingButExtrasMayBeMissing() {
        StreamFailed failed = new StreamFailed(null, null, null, null, Extras.NONE);

        assertThat(failed.code()).isEmpty();
        assertThat(failed.type()).isEmpty();
        assertThat(failed.message()).isEmpty();
        assertThat(failed.param()).isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> new StreamFailed(null, null, null, null, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsNeitherMessageNorInput() {
        assertThat(new StreamFailed("500", "server_error", "You wrote: secret", "metadata.secret", Extras.NONE))
                .hasToString("StreamFailed[server_error, 500]");
    }
}
