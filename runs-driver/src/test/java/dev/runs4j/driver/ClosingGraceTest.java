package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a drive still does when it is given up, and how long that may take. */
class ClosingGraceTest {

    private static final Instant DEADLINE = START.plusSeconds(60);
    private static final Run CANCELLING = run(RunStatus.CANCELLING);
    private static final Run CANCELLED = run(RunStatus.CANCELLED);

    private final FakeBackend backend = new FakeBackend();

    @AfterEach
    void no_interrupt_is_left_behind() {
        Thread.interrupted();
    }

    private RunDriver waiting() {
        return driver(backend).whenGivingUp(WhenGivingUp.CANCEL_AND_WAIT);
    }

    /** An answer that takes as long as it may. */
    private Supplier<Object> late(Object answer) {
        return () -> {
            CallOptions given = backend.runs.options.get(backend.runs.options.size() - 1);
            backend.clock.advanceTo(given.deadline().orElseThrow());
            return answer;
        };
    }

    private static BackendUnavailableException down() {
        return new BackendUnavailableException("down", ErrorDetails.NONE, null);
    }

    private static Supplier<Object> interrupted(Object answer) {
        return () -> {
            Thread.currentThread().interrupt();
            return answer;
        };
    }

    @Test
    void a_run_that_was_asked_to_end_is_waited_for_and_its_end_is_told() {
        backend.then(late(QUEUED), CANCELLING, CANCELLING, CANCELLED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(CANCELLED));
        assertThat(backend.asked)
                .containsExactly("create", "cancel thread_1/run_1", "get thread_1/run_1", "get thread_1/run_1");
    }

    @Test
    void a_run_that_completes_in_spite_of_the_request_is_told_as_last_seen() {
        backend.then(late(QUEUED), CANCELLING, COMPLETED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(COMPLETED));
    }

    @Test
    void a_backend_that_takes_all_the_time_it_may_makes_no_drive_later_than_its_grace() {
        backend.then(late(QUEUED), late(CANCELLING), late(down()), late(CANCELLING));

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .hasAtLeastOneElementOfType(BackendUnavailableException.class));

        assertThat(backend.clock.now()).isEqualTo(DEADLINE.plusSeconds(10));
        assertThat(backend.runs.options.get(1)).isEqualTo(CallOptions.until(DEADLINE.plusSeconds(5)));
        assertThat(backend.runs.options).endsWith(CallOptions.until(DEADLINE.plusSeconds(10)));
    }

    @Test
    void a_short_grace_bounds_the_request_too() {
        backend.then(late(QUEUED), late(down()));

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().closingGrace(Duration.ofMillis(100)).drive(COMMAND));

        assertThat(backend.clock.now()).isEqualTo(DEADLINE.plusMillis(100));
    }

    @Test
    void without_a_grace_nothing_is_asked_once_the_deadline_has_come() {
        backend.then(QUEUED, QUEUED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().closingGrace(Duration.ZERO).drive(COMMAND));

        assertThat(backend.clock.now()).isEqualTo(DEADLINE);
        assertThat(backend.askedAt).allMatch(DEADLINE::isAfter);
        assertThat(backend.asked).doesNotContain("cancel thread_1/run_1");
    }

    @Test
    void what_an_ended_run_left_is_read_within_the_grace() {
        backend.then(QUEUED, late(COMPLETED));
        backend.messagePort.failures.addAll(Collections.nCopies(100, down()));

        RunEnding ending = driver(backend)
                .deadline(Duration.ofSeconds(2))
                .closingGrace(Duration.ofSeconds(3))
                .drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(ending::messages);
        assertThat(backend.clock.now()).isBeforeOrEqualTo(START.plusSeconds(5));
        assertThat(backend.messagePort.options).containsOnly(CallOptions.until(START.plusSeconds(5)));
    }

    @Test
    void an_end_that_is_seen_when_no_time_is_left_is_an_end_without_its_messages() {
        backend.then(QUEUED, late(COMPLETED));

        RunEnding ending = driver(backend)
                .deadline(Duration.ofSeconds(2))
                .closingGrace(Duration.ZERO)
                .drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(ending::messages)
                .withMessageContaining("no time was left to read the messages");
        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(ending::steps);
        assertThat(backend.messagePort.options).isEmpty();
        assertThat(backend.runs.stepReads).isZero();
    }

    @Test
    void after_an_interrupt_the_run_is_waited_for_with_the_interrupt_out_of_the_way() {
        backend.then(interrupted(QUEUED), CANCELLING, CANCELLING, CANCELLED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(CANCELLED));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void a_call_that_was_interrupted_leaves_time_for_the_end_too() {
        Supplier<Object> interrupted = () -> new CallInterruptedException("get", Happened.NO, null);
        backend.then(QUEUED, interrupted, CANCELLING, CANCELLING, CANCELLED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(CANCELLED))
                .withCauseInstanceOf(CallInterruptedException.class);
    }

    @Test
    void a_second_interrupt_ends_the_drive_at_once() {
        backend.then(interrupted(QUEUED), CANCELLING, interrupted(CANCELLING), CANCELLED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(CANCELLING));
        assertThat(backend.clock.now()).isEqualTo(START);
        assertThat(backend.asked).hasSize(3);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_interrupt_while_an_overdue_run_is_waited_for_stays_visible() {
        backend.then(late(QUEUED), CANCELLING, interrupted(CANCELLING), CANCELLED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> waiting().drive(COMMAND));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(backend.clock.now()).isEqualTo(DEADLINE);
    }

    @Test
    void what_fails_while_the_run_is_waited_for_is_not_why_the_drive_failed() {
        BackendClosedException why = new BackendClosedException("fake");
        backend.then(QUEUED, why, CANCELLING, down(), WORKING, CANCELLED);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> waiting().drive(COMMAND))
                .withCause(why)
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(CANCELLED));
    }

    @Test
    void a_backend_that_was_closed_ends_the_drive_with_the_next_call_and_names_the_run() {
        List<DriveEvent> heard = new ArrayList<>();
        backend.then(QUEUED, new BackendClosedException("fake"));

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> waiting().listener(heard::add).drive(COMMAND))
                .withCauseInstanceOf(BackendClosedException.class)
                .satisfies(thrown -> assertThat(thrown.run()).contains(RunRef.of("thread_1", "run_1")));
        assertThat(backend.clock.now()).isEqualTo(START.plus(Samples.FIRST_LOOK));
        assertThat(heard).last().isInstanceOf(DriveEvent.GaveUp.class);
    }

    @Test
    void a_negative_grace_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver(backend).closingGrace(Duration.ofMillis(-1)))
                .withMessageContaining("closingGrace")
                .withMessageContaining("PT-0.001S");
    }
}
