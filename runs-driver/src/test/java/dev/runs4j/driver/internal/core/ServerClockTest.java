package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static Run created(Instant at) {
        return Played.run(RunStatus.QUEUED).toBuilder()
                .timeline(RunTimeline.builder().createdAt(at).build())
                .build();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void whatever_the_server_shows_has_happened() {
        Run run = created(START).toBuilder()
                .timeline(RunTimeline.builder()
                        .createdAt(START)
                        .startedAt(START.plusSeconds(2))
                        .completedAt(START.plusSeconds(7))
                        .expiresAt(START.plusSeconds(600))
                        .build())
                .build();

        assertThat(ServerClock.UNKNOWN.shown(run, START.plusSeconds(4))).isEqualTo(new ServerClock(seconds(3), null));
    }

    @Test
    void a_creation_bounds_the_clock_on_both_sides_but_for_a_second() {
        ServerClock clock = ServerClock.UNKNOWN
                .shown(created(START.plusSeconds(300)), START.plusSeconds(2))
                .created(START, START.plusSeconds(300));

        assertThat(clock).isEqualTo(new ServerClock(seconds(298), seconds(301)));
        assertThat(clock.surely(START.plusSeconds(900))).contains(START.plusSeconds(602));
        assertThat(clock.perhaps(START.plusSeconds(900))).contains(START.plusSeconds(599));
    }

    @Test
    void bounds_only_get_better() {
        ServerClock clock = new ServerClock(seconds(5), seconds(6));

        assertThat(clock.shown(created(START), START.plusSeconds(60))).isEqualTo(clock);
        assertThat(clock.created(START, START.plusSeconds(60))).isEqualTo(clock);
    }

    @Test
    void a_clock_that_was_set_leaves_what_was_learnt_last() {
        ServerClock clock = new ServerClock(seconds(5), seconds(6));

        assertThat(clock.shown(created(START.plusSeconds(60)), START)).isEqualTo(new ServerClock(seconds(60), null));
        assertThat(clock.created(START.plusSeconds(60), START)).isEqualTo(new ServerClock(null, seconds(-59)));
    }

    @Test
    void nonsense_says_nothing() {
        Instant far = Instant.parse("9999-12-31T00:00:00Z");

        assertThat(ServerClock.UNKNOWN.shown(created(far), START).created(START, far))
                .isEqualTo(ServerClock.UNKNOWN);
        assertThat(ServerClock.UNKNOWN.surely(START)).isEmpty();
    }
}
