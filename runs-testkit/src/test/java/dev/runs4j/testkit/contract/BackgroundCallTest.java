package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.testkit.inmemory.InMemoryStage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who waits for a call to wait is not left waiting. */
class BackgroundCallTest {

    private final Scene stage = new Scene(InMemoryStage.open(), opened -> {}, Map.of());

    @Test
    void aCallThatWaitsIsFound() throws InterruptedException {
        stage.delayNextCall(Duration.ofSeconds(1));
        BackgroundCall<String> call = BackgroundCall.start(stage::thread);

        call.awaitWaiting(stage);

        stage.advance(Duration.ofSeconds(1));
        assertThat(call.value()).isNotBlank();
    }

    @Test
    void aCallThatEndsInsteadFailsTheTestAndSaysHow() {
        failsInsteadOfWaiting(() -> "a value", "a value");
        failsInsteadOfWaiting(
                () -> {
                    throw new IllegalStateException("broken");
                },
                "broken");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void failsInsteadOfWaiting(Supplier<String> ending, String how) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> BackgroundCall.start(ending).awaitWaiting(stage))
                .withMessageContaining("the call did not wait, it ended with ")
                .withMessageContaining(how);
    }
}
