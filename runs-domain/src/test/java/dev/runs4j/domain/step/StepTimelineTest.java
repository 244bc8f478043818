package dev.runs4j.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepTimelineTest {

    private static StepTimeline.Builder full() {
        return StepTimeline.builder()
                .createdAt(Instant.ofEpochSecond(11))
                .expiresAt(Instant.ofEpochSecond(12))
                .expiredAt(Instant.ofEpochSecond(13))
                .cancelledAt(Instant.ofEpochSecond(14))
                .failedAt(Instant.ofEpochSecond(15))
                .completedAt(Instant.ofEpochSecond(16));
    }

    @Test
    void everyTimeIsKept() {
        StepTimeline timeline = full().build();

        assertThat(timeline.createdAt()).contains(Instant.ofEpochSecond(11));
        assertThat(timeline.expiresAt()).contains(Instant.ofEpochSecond(12));
        assertThat(timeline.expiredAt()).contains(Instant.ofEpochSecond(13));
        assertThat(timeline.cancelledAt()).contains(Instant.ofEpochSecond(14));
        assertThat(timeline.failedAt()).contains(Instant.ofEpochSecond(15));
        assertThat(timeline.completedAt()).contains(Instant.ofEpochSecond(16));
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(StepTimeline.EMPTY).isEqualTo(StepTimeline.builder().build());
        assertThat(StepTimeline.EMPTY.createdAt()).isEmpty();
        assertThat(StepTimeline.EMPTY.endedAt()).isEmpty();
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
                full().expiredAt(null).build(),
                full().cancelledAt(null).build(),
                full().failedAt(null).build(),
                full().completedAt(null).build());
    }

    @Test
    void theEndIsWhicheverOfTheFourIsTold() {
        assertThat(full().build().endedAt()).contains(Instant.ofEpochSecond(16));
        assertThat(full().completedAt(null).build().endedAt()).contains(Instant.ofEpochSecond(15));
        assertThat(full().completedAt(null).failedAt(null).build().endedAt()).contains(Instant.ofEpochSecond(14));
        assertThat(full().completedAt(null)
                        .failedAt(null)
                        .cancelledAt(null)
                        .build()
                        .endedAt())
                .contains(Instant.ofEpochSecond(13));
    }

    @Test
    void theTimeOfAComingExpiryIsNoEnd() {
        assertThat(StepTimeline.builder()
                        .expiresAt(Instant.ofEpochSecond(12))
                        .build()
                        .endedAt())
                .isEmpty();
    }

    @Test
    void textShowsTheCourse() {
        assertThat(full().build())
                .hasToString("StepTimeline[created=1970-01-01T00:00:11Z, ended=1970-01-01T00:00:16Z]");
    }
}
