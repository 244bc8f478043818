package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunTimelineTest {

    private static RunTimeline.Builder full() {
        return RunTimeline.builder()
                .createdAt(Instant.ofEpochSecond(11))
                .expiresAt(Instant.ofEpochSecond(12))
                .startedAt(Instant.ofEpochSecond(13))
                .cancelledAt(Instant.ofEpochSecond(14))
                .failedAt(Instant.ofEpochSecond(15))
                .completedAt(Instant.ofEpochSecond(16));
    }

    @Test
    void everyTimeIsKept() {
        RunTimeline timeline = full().build();

        assertThat(timeline.createdAt()).contains(Instant.ofEpochSecond(11));
        assertThat(timeline.expiresAt()).contains(Instant.ofEpochSecond(12));
        assertThat(timeline.startedAt()).contains(Instant.ofEpochSecond(13));
        assertThat(timeline.cancelledAt()).contains(Instant.ofEpochSecond(14));
        assertThat(timeline.failedAt()).contains(Instant.ofEpochSecond(15));
        assertThat(timeline.completedAt()).contains(Instant.ofEpochSecond(16));
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(RunTimeline.EMPTY.createdAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.expiresAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.startedAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.cancelledAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.failedAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.completedAt()).isEmpty();
        assertThat(RunTimeline.EMPTY.endedAt()).isEmpty();
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().build().toBuilder().build()).isEqualTo(full().build());
    }

    @Test
    void everyTimeCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().createdAt(null).build(),
                full().expiresAt(null).build(),
                full().startedAt(null).build(),
                full().cancelledAt(null).build(),
                full().failedAt(null).build(),
                full().completedAt(null).build());
    }

    @Test
    void theEndIsWhicheverOfTheThreeIsTold() {
        RunTimeline.Builder bare = RunTimeline.builder();

        assertThat(bare.cancelledAt(Instant.ofEpochSecond(14)).build().endedAt())
                .contains(Instant.ofEpochSecond(14));
        assertThat(bare.failedAt(Instant.ofEpochSecond(15)).build().endedAt()).contains(Instant.ofEpochSecond(15));
        assertThat(bare.completedAt(Instant.ofEpochSecond(16)).build().endedAt())
                .contains(Instant.ofEpochSecond(16));
    }

    @Test
    void textShowsTheCourse() {
        assertThat(full().build())
                .hasToString(
                        "RunTimeline[created=1970-01-01T00:00:11Z, started=1970-01-01T00:00:13Z, ended=1970-01-01T00:00:16Z]");
    }
}
