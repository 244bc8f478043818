package dev.runs4j.testkit.assertions;

import static dev.runs4j.domain.lifecycle.RunStatus.COMPLETED;
import static dev.runs4j.domain.lifecycle.RunStatus.FAILED;
import static dev.runs4j.domain.lifecycle.RunStatus.IN_PROGRESS;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static dev.runs4j.domain.lifecycle.RunStatus.REQUIRES_ACTION;
import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThatIllegalArgumentException;

import dev.runs4j.testkit.Stories;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WithPathTest {

    private static final Stories.Story COAT = Stories.coat();
    private static final Stories.Story PLAIN = Stories.plain();
    private static final String PLAIN_TIMELINE = """


            run run_0001 on thread thread_0001, last seen completed
                0.000 s  queued
                0.250 s  in_progress
                0.500 s  completed
                0.500 s  message msg_0001_2 (completed): Take a coat.""";
    private static final String PLAIN_TABLE = """


            run_0001 on thread_0001, completed
                0.000 s  queued              0.250 s
                0.250 s  in_progress         0.250 s
                0.500 s  completed           0.000 s""";

    @Test
    void wentThrough() {
        assertThat(COAT.history()).wentThrough(QUEUED, REQUIRES_ACTION, COMPLETED);
        assertThat(COAT.ending()).wentThrough(QUEUED, IN_PROGRESS, IN_PROGRESS);
        fails(
                () -> assertThat(PLAIN.history()).wentThrough(QUEUED, FAILED),
                "Expected run run_0001 to have gone through queued, failed,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TIMELINE);
        fails(
                () -> assertThat(PLAIN.ending()).wentThrough(QUEUED, FAILED),
                "Expected run run_0001 to have gone through queued, failed,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TABLE);
    }

    @Test
    void wentThrough_keeps_to_the_order() {
        fails(
                () -> assertThat(PLAIN.history()).wentThrough(IN_PROGRESS, QUEUED),
                "Expected run run_0001 to have gone through in_progress, queued,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TIMELINE);
    }

    @Test
    void wentThrough_counts_each_sight_once() {
        fails(
                () -> assertThat(PLAIN.history()).wentThrough(QUEUED, QUEUED),
                "Expected run run_0001 to have gone through queued, queued,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TIMELINE);
    }

    @Test
    void wentThrough_refuses_to_expect_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(PLAIN.history()).wentThrough())
                .withMessage("statuses: at least one, but there was none");
    }

    @Test
    void wentThroughExactly() {
        assertThat(PLAIN.history()).wentThroughExactly(QUEUED, IN_PROGRESS, COMPLETED);
        fails(
                () -> assertThat(PLAIN.history()).wentThroughExactly(QUEUED, COMPLETED),
                "Expected run run_0001 to have gone through exactly queued, completed,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TIMELINE);
    }

    @Test
    void didNotGoThrough() {
        assertThat(PLAIN.history()).didNotGoThrough(REQUIRES_ACTION);
        fails(
                () -> assertThat(PLAIN.ending()).didNotGoThrough(QUEUED),
                "Expected run run_0001 not to have gone through queued,\n"
                        + "but it went through queued, in_progress, completed." + PLAIN_TABLE);
    }

    @Test
    void tookAtMost() {
        assertThat(PLAIN.ending()).tookAtMost(Duration.ofMillis(500));
        assertThat(PLAIN.history()).tookAtMost(Duration.ofMillis(500));
        fails(
                () -> assertThat(PLAIN.ending()).tookAtMost(Duration.ofMillis(499)),
                "Expected run run_0001 to have taken at most PT0.499S,\nbut it took PT0.5S." + PLAIN_TABLE);
        fails(
                () -> assertThat(PLAIN.history()).tookAtMost(Duration.ofMillis(499)),
                "Expected run run_0001 to have taken at most PT0.499S,\nbut it took PT0.5S." + PLAIN_TIMELINE);
    }
}
