package dev.runs4j.ports.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WakeSignalTest {

    @Test
    void staysRaised() {
        WakeSignal signal = new WakeSignal();
        assertThat(signal.isRaised()).isFalse();

        signal.raise();
        signal.raise();

        assertThat(signal.isRaised()).isTrue();
    }

    @Test
    void callsEachListenerOnce() {
        AtomicInteger calls = new AtomicInteger();
        WakeSignal signal = new WakeSignal();
        signal.onRaise(calls::incrementAndGet);
        assertThat(calls).hasValue(0);

        signal.raise();
        signal.raise();

        assertThat(calls).hasValue(1);
    }

    @Test
    void aListenerThatComesLateIsCalledAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        WakeSignal signal = new WakeSignal();
        signal.raise();

        signal.onRaise(calls::incrementAndGet);

        assertThat(calls).hasValue(1);
    }
}
