package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.SampleRuns.asking;
import static dev.runs4j.testkit.assertions.SampleRuns.completed;
import static dev.runs4j.testkit.assertions.SampleRuns.in;
import static dev.runs4j.testkit.assertions.SampleRuns.queued;
import static dev.runs4j.testkit.assertions.SampleRuns.weather;

import dev.runs4j.domain.lifecycle.RunStatus;
import org.junit.jupiter.api.Test;

class RunAssertTest {

    @Test
    void hasId() {
        assertThat(queued()).hasId("run_1");
        fails(
                () -> assertThat(queued()).hasId("run_2"),
                "Expected run run_1 to have the id \"run_2\",\nbut it has not.");
    }

    @Test
    void isOnThread() {
        assertThat(queued()).isOnThread("thread_1");
        fails(
                () -> assertThat(queued()).isOnThread("thread_2"),
                "Expected run run_1 to be on the thread \"thread_2\",\nbut it was on \"thread_1\".");
    }

    @Test
    void isBy() {
        assertThat(queued()).isBy("asst_1");
        fails(
                () -> assertThat(queued()).isBy("asst_2"),
                "Expected run run_1 to be by the assistant \"asst_2\",\nbut it was by \"asst_1\".");
        fails(
                () -> assertThat(queued().toBuilder().assistantId(null).build()).isBy("asst_2"),
                "Expected run run_1 to be by the assistant \"asst_2\",\nbut it named none.");
    }

    @Test
    void isActive() {
        assertThat(queued()).isActive();
        fails(() -> assertThat(completed()).isActive(), "Expected run run_1 to be active,\nbut it was completed.");
    }

    @Test
    void isTerminal() {
        assertThat(completed()).isTerminal();
        fails(() -> assertThat(queued()).isTerminal(), "Expected run run_1 to be terminal,\nbut it was queued.");
    }

    @Test
    void isTerminal_and_isActive_both_fail_for_a_status_that_nobody_knows() {
        fails(
                () -> assertThat(in(RunStatus.of("paused")).build()).isTerminal(),
                "Expected run run_1 to be terminal,\nbut it was paused.");
        fails(
                () -> assertThat(in(RunStatus.of("paused")).build()).isActive(),
                "Expected run run_1 to be active,\nbut it was paused.");
    }

    @Test
    void requiresAction() {
        assertThat(asking(weather("{}"))).requiresAction();
        fails(
                () -> assertThat(queued()).requiresAction(),
                "Expected run run_1 to be requires_action,\nbut it was queued.");
    }

    @Test
    void asksFor() {
        assertThat(asking(weather("{}"))).asksFor("weather");
        fails(
                () -> assertThat(asking(weather("{}"))).asksFor("traffic"),
                "Expected run run_1 to ask for traffic,\nbut it asked for weather.");
        fails(
                () -> assertThat(queued()).asksFor("traffic"),
                "Expected run run_1 to ask for traffic,\nbut it asked for nothing.");
    }

    @Test
    void asksForNothing() {
        assertThat(queued()).asksForNothing();
        fails(
                () -> assertThat(asking(weather("{}"))).asksForNothing(),
                "Expected run run_1 to ask for nothing,\nbut it asked for weather.");
    }

    @Test
    void isValid() {
        assertThat(completed()).isValid();
        fails(
                () -> assertThat(in(RunStatus.REQUIRES_ACTION).build()).isValid(),
                "Expected run run_1 to be valid,\nbut there are findings: created_at: missing (created-at);"
                        + " required_action: missing in requires_action (action-present);"
                        + " expires_at: missing although the run is active (expiry-present);"
                        + " started_at: missing although the run has worked (started-at).");
    }
}
