package dev.runs4j.ports.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    private final RunsClock clock = RunsClock.system();

    @Test
    void aTimeThatHasPassedReturnsAtOnce() throws InterruptedException {
        assertThat(clock.sleepUntil(Instant.EPOCH, new WakeSignal())).isFalse();
    }

    @Test
    void waitsAtLeastUntilTheTime() throws InterruptedException {
        Instant until = clock.now().plus(Duration.ofMillis(20));

        clock.sleepUntil(until);

        assertThat(clock.now()).isAfterOrEqualTo(until);
    }

    @Test
    void aRaisedSignalEndsTheWait() throws InterruptedException {
        WakeSignal signal = new WakeSignal();
        Thread other = new Thread(signal::raise);
        other.start();

        assertThat(clock.sleepUntil(Instant.MAX.minusSeconds(1_000_000), signal))
                .isTrue();
        other.join();
    }

    @Test
    void anInterruptEndsTheWaitAndEvenOneThatCameBefore() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> clock.sleepUntil(clock.now().plusSeconds(3_600)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
