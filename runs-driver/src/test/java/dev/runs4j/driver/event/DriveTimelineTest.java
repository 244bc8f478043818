package dev.runs4j.driver.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DriveTimelineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final DriveTimeline timeline = DriveTimeline.EMPTY
            .seen(RunStatus.QUEUED, START)
            .seen(RunStatus.QUEUED, START.plusMillis(250))
            .seen(RunStatus.IN_PROGRESS, START.plusMillis(500))
            .seen(RunStatus.COMPLETED, START.plusMillis(1234));

    @Test
    void a_status_lasts_until_the_next_one_was_seen() {
        assertThat(timeline.entries())
                .containsExactly(
                        new DriveTimeline.Entry(RunStatus.QUEUED, START, Duration.ofMillis(500)),
                        new DriveTimeline.Entry(RunStatus.IN_PROGRESS, START.plusMillis(500), Duration.ofMillis(734)),
                        new DriveTimeline.Entry(RunStatus.COMPLETED, START.plusMillis(1234), Duration.ZERO));
    }

    @Test
    void the_last_status_lasts_until_the_last_look() {
        assertThat(timeline.seen(RunStatus.COMPLETED, START.plusSeconds(2))
                        .entries()
                        .get(2)
                        .lasted())
                .isEqualTo(Duration.ofMillis(766));
    }

    @Test
    void the_same_status_after_another_one_is_an_entry_of_its_own() {
        assertThat(DriveTimeline.EMPTY
                        .seen(RunStatus.QUEUED, START)
                        .seen(RunStatus.REQUIRES_ACTION, START)
                        .seen(RunStatus.QUEUED, START)
                        .statuses())
                .containsExactly(RunStatus.QUEUED, RunStatus.REQUIRES_ACTION, RunStatus.QUEUED);
    }

    @Test
    void the_total_is_from_the_first_look_to_the_last() {
        assertThat(timeline.total()).isEqualTo(Duration.ofMillis(1234));
        assertThat(timeline.firstSeen()).contains(START);
    }

    @Test
    void the_table_shows_seconds_with_a_point_wherever_the_program_runs() {
        assertThat(timeline.table().lines())
                .containsExactly(
                        "    0.000 s  queued              0.500 s",
                        "    0.500 s  in_progress         0.734 s",
                        "    1.234 s  completed           0.000 s");
        assertThat(timeline).hasToString(timeline.table());
    }

    @Test
    void nothing_seen_is_an_empty_table() {
        assertThat(DriveTimeline.EMPTY.table()).isEmpty();
        assertThat(DriveTimeline.EMPTY.total()).isZero();
        assertThat(DriveTimeline.EMPTY.firstSeen()).isEmpty();
    }

    @Test
    void timelines_are_equal_when_they_saw_the_same_until_the_same_time() {
        DriveTimeline one = DriveTimeline.EMPTY.seen(RunStatus.QUEUED, START);

        assertThat(one).isEqualTo(DriveTimeline.EMPTY.seen(RunStatus.QUEUED, START));
        assertThat(one).isNotEqualTo(one.seen(RunStatus.QUEUED, START.plusSeconds(1)));
    }
}
