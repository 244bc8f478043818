package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.OddRuns.odd;
import static dev.runs4j.domain.run.OddRuns.times;
import static dev.runs4j.domain.run.SampleRuns.CREATED;
import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.EXPIRES;
import static dev.runs4j.domain.run.SampleRuns.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about times, each broken once, alone. */
class RunTimeRulesTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                odd(
                        times(SampleRuns.completed(), t -> t.completedAt(null)),
                        "completed-at",
                        "completed_at",
                        "missing in completed"),
                odd(times(SampleRuns.failed(), t -> t.failedAt(null)), "failed-at", "failed_at", "missing in failed"),
                odd(
                        times(SampleRuns.cancelled(), t -> t.cancelledAt(null)),
                        "cancelled-at",
                        "cancelled_at",
                        "missing in cancelled"),
                odd(
                        times(SampleRuns.inProgress(), t -> t.completedAt(ENDED)),
                        "foreign-completed-at",
                        "completed_at",
                        "present although the run is neither completed nor incomplete"),
                odd(
                        times(SampleRuns.inProgress(), t -> t.failedAt(ENDED)),
                        "foreign-failed-at",
                        "failed_at",
                        "present although the run has not failed"),
                odd(
                        times(SampleRuns.cancelling(), t -> t.cancelledAt(ENDED)),
                        "foreign-cancelled-at",
                        "cancelled_at",
                        "present although the run is not cancelled"),
                noExpiry(SampleRuns.queued()),
                noExpiry(SampleRuns.inProgress()),
                noExpiry(SampleRuns.requiresAction()),
                noExpiry(SampleRuns.cancelling()),
                lateExpiry(SampleRuns.completed()),
                lateExpiry(SampleRuns.incomplete()),
                lateExpiry(SampleRuns.failed()),
                lateExpiry(SampleRuns.cancelled()),
                noStart(SampleRuns.requiresAction()),
                noStart(SampleRuns.completed()),
                noStart(SampleRuns.incomplete()),
                odd(
                        times(SampleRuns.inProgress(), t -> t.startedAt(CREATED.minusSeconds(1))),
                        "started-after-created",
                        "started_at",
                        "earlier than created_at"),
                endedEarly(times(SampleRuns.completed(), t -> t.completedAt(STARTED.minusSeconds(1)))),
                endedEarly(times(SampleRuns.failed(), t -> t.failedAt(STARTED.minusSeconds(1)))),
                endedEarly(times(SampleRuns.cancelled(), t -> t.cancelledAt(STARTED.minusSeconds(1)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneOddityIsFoundAlone(Run run, Finding expected) {
        assertThat(run.validate()).containsExactly(expected);
    }

    private static Arguments noExpiry(Run run) {
        return odd(
                times(run, t -> t.expiresAt(null)),
                "expiry-present",
                "expires_at",
                "missing although the run is active");
    }

    private static Arguments lateExpiry(Run run) {
        return odd(
                times(run, t -> t.expiresAt(EXPIRES)),
                "expiry-cleared",
                "expires_at",
                "present although the run has ended");
    }

    private static Arguments noStart(Run run) {
        return odd(
                times(run, t -> t.startedAt(null)), "started-at", "started_at", "missing although the run has worked");
    }

    private static Arguments endedEarly(Run run) {
        return odd(run, "ended-after-started", "started_at", "later than the end of the run");
    }
}
