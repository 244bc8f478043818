package dev.runs4j.driver.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final VirtualClock clock = VirtualClock.manual(Instant.parse("2026-01-01T00:00:00Z"));
    private final BackendUnavailableException down = new BackendUnavailableException("down", ErrorDetails.NONE, null);
    private final List<DriveEvent> heard = new ArrayList<>();
    private final Attempts attempts = new Attempts(clock, new Teller(heard::add));

    @Test
    void a_call_takes_as_long_as_the_clock_says() {
        Instant begun = attempts.begin();
        clock.advance(Duration.ofMillis(1500));
        attempts.worked("read", begun, "req_1");

        assertThat(heard).containsExactly(new DriveEvent.CallMade("read", 1, Duration.ofMillis(1500), "req_1"));
    }

    @Test
    void failures_of_one_operation_do_not_count_for_another() {
        attempts.failed("create", attempts.begin(), down);
        attempts.worked("find", attempts.begin(), null);
        attempts.failed("create", attempts.begin(), down);
        attempts.failed("create", attempts.begin(), down);
        attempts.worked("create", attempts.begin(), null);
        attempts.worked("create", attempts.begin(), null);

        assertThat(heard)
                .extracting(event ->
                        ((DriveEvent.CallMade) event).operation() + " " + ((DriveEvent.CallMade) event).attempt())
                .containsExactly("create 1", "find 1", "create 1", "create 2", "create 3", "create 1");
    }

    @Test
    void nothing_is_timed_or_told_where_nobody_listens() {
        Attempts unheard = new Attempts(clock, new Teller(DriveListener.NONE));

        Instant begun = unheard.begin();
        unheard.worked("read", begun, null);
        unheard.failed("read", begun, down);

        assertThat(begun).isNull();
    }
}
