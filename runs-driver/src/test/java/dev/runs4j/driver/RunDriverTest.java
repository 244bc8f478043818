package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.FakeBackend.written;
import static dev.runs4j.driver.FakeRuns.observed;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Lots;
import dev.runs4j.driver.internal.core.Pacing;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDriverTest {

    private final FakeBackend backend = new FakeBackend();

    @Test
    void a_run_is_created_waited_for_and_its_answer_read() {
        backend.then(QUEUED, WORKING, COMPLETED).messages.add(written("msg_1", "run_1", "A coat."));

        RunEnding ending = driver(backend).drive(COMMAND);

        assertThat(ending.answerText()).isEqualTo("A coat.");
        assertThat(ending.isCompleted()).isTrue();
        assertThat(ending.timeline().statuses())
                .containsExactly(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.COMPLETED);
        assertThat(backend.asked).containsExactly("create", "get thread_1/run_1", "get thread_1/run_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "cancelled", "incomplete", "expired"})
    void every_end_is_an_ending(String status) {
        backend.then(QUEUED, run(RunStatus.of(status)));

        assertThat(driver(backend).drive(COMMAND).status()).isEqualTo(RunStatus.of(status));
    }

    @Test
    void a_run_is_driven_together_with_its_thread() {
        backend.then(QUEUED, COMPLETED);

        RunEnding ending = driver(backend).drive(CreateThreadAndRun.by("asst_1").build());

        assertThat(ending.run()).isEqualTo(COMPLETED);
        assertThat(backend.asked).first().isEqualTo("createWithThread");
    }

    @Test
    void a_run_that_is_there_is_driven_without_a_creation() {
        backend.then(WORKING, COMPLETED);

        RunEnding ending = driver(backend).attach(RunRef.of("thread_1", "run_1"));

        assertThat(ending.run()).isEqualTo(COMPLETED);
        assertThat(backend.asked).doesNotContain("create");
    }

    @Test
    void a_run_that_has_ended_already_gives_its_ending_at_once() {
        backend.then(COMPLETED);

        assertThat(driver(backend).attach(RunRef.of("thread_1", "run_1")).isCompleted())
                .isTrue();
        assertThat(backend.clock.now()).isEqualTo(START);
    }

    private static Instant afterLooks(int looks) {
        Instant at = START;
        for (int look = 1; look <= looks; look++) {
            at = at.plus(Pacing.look(null, Duration.ZERO, Lots.of("thread_1", "run_1", look)));
        }
        return at;
    }

    @Test
    void looks_come_when_the_age_of_the_status_says_so() {
        backend.then(QUEUED, QUEUED, WORKING, WORKING, COMPLETED);

        driver(backend).drive(COMMAND);

        assertThat(backend.askedAt).containsExactly(START, afterLooks(1), afterLooks(2), afterLooks(3), afterLooks(4));
    }

    @Test
    void looks_come_when_the_server_says_so() {
        backend.then(
                observed(QUEUED, Duration.ofSeconds(5), "req_1"), observed(WORKING, Duration.ZERO, null), COMPLETED);

        RunEnding ending = driver(backend).drive(COMMAND);

        assertThat(backend.askedAt).containsExactly(START, START.plusSeconds(5), START.plusMillis(5100));
        assertThat(ending.requestIds()).containsExactly("req_1");
    }

    @Test
    void writes_carry_the_deadline_and_looks_one_of_half_a_minute_at_most() {
        backend.then(
                asking(call("a", "none")), QUEUED, observed(QUEUED, Duration.ofSeconds(30), null), QUEUED, COMPLETED);

        driver(backend).drive(COMMAND);

        assertThat(backend.asked.stream().map(asked -> asked.replaceFirst(" .*", "")))
                .containsExactly("create", "answer", "get", "get", "get");
        assertThat(backend.runs.options)
                .containsExactly(
                        CallOptions.until(START.plusSeconds(60)),
                        CallOptions.until(START.plusSeconds(60)),
                        CallOptions.until(START.plus(Pacing.look(null, Duration.ZERO, Lots.of("thread_1", "run_1", 2)))
                                .plusSeconds(30)),
                        CallOptions.until(START.plusSeconds(60)),
                        CallOptions.until(START.plusSeconds(60)));
    }

    @Test
    void every_call_carries_the_headers_and_no_other_deadline() {
        CallOptions mine = CallOptions.until(START.plusSeconds(1)).withHeader("X-Trace", "7");
        backend.then(asking(call("a", "none")), QUEUED, COMPLETED);

        driver(backend).options(mine).drive(COMMAND);

        assertThat(backend.runs.options)
                .hasSize(3)
                .allMatch(options -> options.headers().equals(Map.of("X-Trace", "7")))
                .noneMatch(options -> options.deadline().equals(mine.deadline()));
        assertThat(backend.messagePort.options)
                .hasSize(1)
                .allMatch(options -> options.headers().equals(Map.of("X-Trace", "7")));
    }

    @Test
    void a_cancel_carries_the_headers_as_well() {
        backend.then(QUEUED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend)
                        .options(CallOptions.DEFAULT.withHeader("X-Trace", "7"))
                        .whenGivingUp(WhenGivingUp.CANCEL)
                        .drive(COMMAND));

        assertThat(backend.asked).last().isEqualTo("cancel thread_1/run_1");
        assertThat(backend.runs.options).last().extracting(CallOptions::headers).isEqualTo(Map.of("X-Trace", "7"));
    }

    @Test
    void without_a_deadline_nothing_is_sent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RunDriver.on(backend).drive(COMMAND))
                .withMessageContaining("deadline");
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void a_time_limit_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).deadline(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> driver(backend).deadline(Duration.ofSeconds(-1)));
    }

    @Test
    void a_time_limit_beyond_all_calendars_is_taken_for_a_very_long_one() {
        backend.then(QUEUED, COMPLETED);

        assertThat(driver(backend)
                        .deadline(Duration.ofSeconds(Long.MAX_VALUE))
                        .drive(COMMAND)
                        .isCompleted())
                .isTrue();
    }

    @Test
    void a_deadline_that_has_passed_creates_nothing() {
        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).deadline(START).drive(COMMAND))
                .satisfies(timeout -> {
                    assertThat(timeout.happened()).isEqualTo(Happened.NO);
                    assertThat(timeout.run()).isEmpty();
                });
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void the_deadline_ends_the_drive_on_time_and_says_how_far_it_came() {
        backend.then(observed(QUEUED, null, "req_1"), observed(WORKING, null, "req_2"));
        Instant deadline = START.plusSeconds(10);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).deadline(deadline).drive(COMMAND))
                .withMessageContaining("thread_1/run_1")
                .withMessageContaining("in_progress")
                .satisfies(timeout -> {
                    assertThat(timeout.run()).contains(RunRef.of("thread_1", "run_1"));
                    assertThat(timeout.lastSeen()).contains(WORKING);
                    assertThat(timeout.timeline().statuses()).containsExactly(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
                    assertThat(timeout.requestIds()).containsExactly("req_2", "req_1");
                    assertThat(timeout.details().requestIds()).containsExactly("req_2", "req_1");
                    assertThat(timeout.happened()).isEqualTo(Happened.UNKNOWN);
                    assertThat(timeout.isRetryable()).isFalse();
                    assertThat(timeout.getCause()).isNull();
                });
        assertThat(backend.clock.now()).isEqualTo(deadline);
        assertThat(backend.askedAt).last().isEqualTo(deadline.minusMillis(250));
        assertThat(backend.asked).noneMatch(call -> call.startsWith("cancel"));
    }

    @Test
    void an_end_that_comes_shortly_before_the_deadline_is_not_missed() {
        backend.then(observed(QUEUED, Duration.ofSeconds(30), null), COMPLETED);

        RunEnding ending = driver(backend).deadline(Duration.ofSeconds(10)).drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThat(backend.askedAt).last().isEqualTo(START.plusMillis(9750));
    }

    @Test
    void a_run_that_is_given_up_can_be_cancelled() {
        backend.then(QUEUED);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL);

        assertThatExceptionOfType(DriveTimeoutException.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(backend.asked).last().isEqualTo("cancel thread_1/run_1");
        assertThat(backend.runs.options).last().isEqualTo(CallOptions.until(START.plusSeconds(65)));
    }

    @Test
    void a_cancel_that_fails_is_among_the_suppressed_ones() {
        NotFoundException gone = new NotFoundException(Resource.RUN, "run_1");
        backend.then(QUEUED, new AuthenticationException("No", ErrorDetails.NONE, null), gone);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(
                        () -> driver(backend).whenGivingUp(WhenGivingUp.CANCEL).drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(gone));
    }

    @Test
    void the_listener_hears_of_a_cancel() {
        backend.then(QUEUED);
        List<DriveEvent> heard = new ArrayList<>();
        RunDriver driver = driver(backend).listener(heard::add).whenGivingUp(WhenGivingUp.CANCEL);

        assertThatExceptionOfType(DriveTimeoutException.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(heard).last().isEqualTo(new DriveEvent.CancelAsked(RunRef.of("thread_1", "run_1")));
    }

    @Test
    void an_error_of_the_listener_that_hears_of_giving_up_does_not_keep_the_run_alive() {
        backend.then(QUEUED);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL).listener(event -> {
            if (event instanceof DriveEvent.GaveUp) {
                throw new AssertionError("seen");
            }
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .withMessage("seen");

        assertThat(backend.asked.stream().filter(asked -> asked.startsWith("cancel")))
                .hasSize(1);
    }

    @Test
    void a_cancel_that_breaks_does_not_hide_why_the_drive_was_given_up() {
        IllegalStateException broken = new IllegalStateException("a bug of the backend");
        AssertionError seen = new AssertionError("seen");
        backend.then(QUEUED, broken);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL).listener(event -> {
            if (event instanceof DriveEvent.Waiting) {
                throw seen;
            }
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .isSameAs(seen)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(broken));
    }

    @Test
    void a_run_that_has_ended_is_not_cancelled_for_an_error_of_the_listener() {
        backend.then(QUEUED, COMPLETED);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL).listener(event -> {
            if (event instanceof DriveEvent.Ended) {
                throw new AssertionError("seen");
            }
        });

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(backend.asked).noneMatch(asked -> asked.startsWith("cancel"));
    }

    @Test
    void a_read_that_may_work_later_is_tried_again() {
        backend.then(
                QUEUED,
                new BackendUnavailableException("down", ErrorDetails.NONE, null),
                new RateLimitedException("slow", Duration.ofSeconds(3), ErrorDetails.NONE),
                COMPLETED);

        assertThat(driver(backend).drive(COMMAND).isCompleted()).isTrue();
        Instant tried = afterLooks(1).plus(Pacing.retry(null, 1, Lots.of("thread_1", "run_1", 2)));
        assertThat(backend.askedAt).containsExactly(START, afterLooks(1), tried, tried.plusSeconds(3));
    }

    @Test
    void what_was_still_failing_at_the_deadline_is_the_cause() {
        BackendUnavailableException down = new BackendUnavailableException("down", ErrorDetails.NONE, null);
        backend.then(QUEUED, down);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .withCause(down);
    }

    @Test
    void what_was_overcome_is_not_the_cause() {
        backend.then(QUEUED, new BackendUnavailableException("down", ErrorDetails.NONE, null), WORKING);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .withNoCause();
    }

    @Test
    void an_error_that_waiting_cannot_mend_does_not_lose_the_run() {
        AuthenticationException refused = new AuthenticationException(
                "No", ErrorDetails.builder().requestIds(List.of("req_3")).build(), null);
        backend.then(observed(QUEUED, null, "req_1"), observed(WORKING, null, "req_2"), refused);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .withCause(refused)
                .withMessageContaining("thread_1/run_1, last seen in_progress failed: No")
                .satisfies(failed -> {
                    assertThat(failed.run()).contains(RunRef.of("thread_1", "run_1"));
                    assertThat(failed.lastSeen()).contains(WORKING);
                    assertThat(failed.timeline().statuses()).containsExactly(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
                    assertThat(failed.requestIds()).containsExactly("req_3", "req_2", "req_1");
                    assertThat(failed.happened()).isEqualTo(Happened.UNKNOWN);
                    assertThat(failed.isRetryable()).isFalse();
                });
    }

    @Test
    void a_run_to_attach_to_is_known_from_the_beginning() {
        NotFoundException gone = new NotFoundException(Resource.RUN, "run_1");
        backend.then(gone);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend).attach(RunRef.of("thread_1", "run_1")))
                .withCause(gone)
                .satisfies(failed -> assertThat(failed.run()).contains(RunRef.of("thread_1", "run_1")));
    }

    @Test
    void an_error_before_the_run_is_known_comes_out_as_it_is() {
        AuthenticationException refused = new AuthenticationException("No", ErrorDetails.NONE, null);
        backend.then(refused);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .isSameAs(refused);
    }

    @Test
    void a_busy_thread_is_not_waited_for() {
        backend.then(new ThreadBusyException("thread_1", "run_0", ErrorDetails.NONE));

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND));
        assertThat(backend.asked).containsExactly("create");
    }

    @Test
    void one_driver_drives_one_run_after_the_other() {
        RunDriver driver = driver(backend);
        backend.then(QUEUED, COMPLETED, QUEUED, COMPLETED);

        driver.drive(COMMAND);
        driver.drive(COMMAND);

        assertThat(backend.runs.created).hasSize(2);
    }

    @Test
    void a_setting_changes_the_new_driver_and_not_the_old_one() {
        RunDriver without = RunDriver.on(backend);
        without.deadline(Duration.ofSeconds(1));

        assertThatIllegalStateException().isThrownBy(() -> without.drive(COMMAND));
    }

    @Test
    void a_driver_shows_its_backend_and_its_tools() {
        RunDriver driver = driver(backend).tools(Samples.tool("weather", invocation -> "sun"));

        assertThat(driver).hasToString("RunDriver[on fake, ToolRegistry[weather]]");
    }

    @Test
    void waits_are_the_same_in_every_drive_where_that_is_asked_for() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).evenWaits().drive(COMMAND);

        assertThat(backend.askedAt).containsExactly(START, START.plus(Pacing.SHORTEST_LOOK));
    }
}
