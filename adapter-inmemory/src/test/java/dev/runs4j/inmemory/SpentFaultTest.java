package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpentFaultTest {

    private final Backstage stage = Backstage.open();
    private final String thread = stage.thread();
    private final Fault fault = stage.backend
            .faults()
            .fail(Operation.THREAD_GET, () -> new BackendUnavailableException("down", ErrorDetails.NONE, null));

    @Test
    void isAskedNoMore() {
        AtomicInteger asked = new AtomicInteger();
        fault.matching(call -> asked.incrementAndGet() > 0);
        assertFails();

        assertPasses();

        assertThat(asked).hasValue(1);
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void happensAgainWhenItIsToldTo() {
        assertFails();
        fault.times(1);

        assertFails();
        assertPasses();
        assertThat(fault.hits()).isEqualTo(2);
    }

    @Test
    void isRemovedAlone() {
        Fault other = stage.backend
                .faults()
                .fail(Operation.THREAD_GET, () -> new BackendUnavailableException("other", ErrorDetails.NONE, null));

        fault.remove();

        assertThatThrownBy(() -> stage.threads().get(thread)).hasMessageContaining("other");
        assertThat(fault.hits()).isZero();
        assertThat(other.hits()).isEqualTo(1);
    }

    @Test
    void staysAwayOnceItIsRemoved() {
        fault.remove();
        fault.always();

        assertPasses();
    }

    @Test
    void staysAwayOnceAllWereTakenAway() {
        stage.backend.faults().clear();
        fault.times(3);

        assertPasses();
    }

    private void assertFails() {
        assertThatThrownBy(() -> stage.threads().get(thread)).hasMessageContaining("down");
    }

    private void assertPasses() {
        assertThatCode(() -> stage.threads().get(thread)).doesNotThrowAnyException();
    }
}
