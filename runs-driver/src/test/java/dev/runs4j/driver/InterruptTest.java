package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptTest {

    private final FakeBackend backend = new FakeBackend();

    @AfterEach
    void no_interrupt_is_left_behind() {
        Thread.interrupted();
    }

    private static RunDriver interruptedWhileWaiting(RunDriver driver) {
        return driver.listener(event -> {
            if (event instanceof DriveEvent.Waiting) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void an_interrupt_ends_a_wait_and_is_set_again() {
        backend.then(FakeRuns.observed(QUEUED, null, "req_1"));

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> interruptedWhileWaiting(driver(backend)).drive(COMMAND))
                .withMessageContaining("thread_1/run_1")
                .satisfies(thrown -> {
                    assertThat(thrown.happened()).isEqualTo(Happened.UNKNOWN);
                    assertThat(thrown.run()).contains(RunRef.of("thread_1", "run_1"));
                    assertThat(thrown.lastSeen()).contains(QUEUED);
                    assertThat(thrown.timeline().statuses()).containsExactly(RunStatus.QUEUED);
                    assertThat(thrown.requestIds()).containsExactly("req_1");
                })
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(backend.asked).containsExactly("create");
    }

    @Test
    void a_run_whose_drive_was_interrupted_can_be_cancelled_with_the_interrupt_out_of_the_way() {
        boolean[] flagDuringCancel = {true};
        Supplier<Object> cancelled = () -> {
            flagDuringCancel[0] = Thread.currentThread().isInterrupted();
            return QUEUED;
        };
        backend.then(QUEUED, cancelled);
        RunDriver driver = interruptedWhileWaiting(driver(backend).whenGivingUp(WhenGivingUp.CANCEL));

        assertThatExceptionOfType(DriveInterruptedException.class).isThrownBy(() -> driver.drive(COMMAND));

        assertThat(backend.asked).containsExactly("create", "cancel thread_1/run_1");
        assertThat(flagDuringCancel[0]).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void a_call_that_was_interrupted_ends_the_drive_and_still_lets_the_run_be_cancelled() {
        boolean[] flagDuringCancel = {true};
        Supplier<Object> interrupted = () -> new CallInterruptedException("get", Happened.NO, null);
        Supplier<Object> cancelled = () -> {
            flagDuringCancel[0] = Thread.currentThread().isInterrupted();
            return QUEUED;
        };
        backend.then(QUEUED, interrupted, cancelled);
        RunDriver driver = driver(backend).whenGivingUp(WhenGivingUp.CANCEL);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .withCauseInstanceOf(CallInterruptedException.class);

        assertThat(backend.asked).last().isEqualTo("cancel thread_1/run_1");
        assertThat(flagDuringCancel[0]).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void a_creation_that_was_interrupted_may_have_made_a_run() {
        Supplier<Object> interrupted = () -> new CallInterruptedException("create", Happened.UNKNOWN, null);
        backend.then(interrupted);
        CreateRun command = COMMAND;

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driver(backend).drive(command))
                .satisfies(thrown -> assertThat(thrown.happened()).isEqualTo(Happened.UNKNOWN));
    }

    @Test
    void a_creation_that_was_interrupted_before_it_left_has_made_no_run() {
        Supplier<Object> interrupted = () -> new CallInterruptedException("create", Happened.NO, null);
        backend.then(interrupted);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .satisfies(thrown -> {
                    assertThat(thrown.run()).isEmpty();
                    assertThat(thrown.happened()).isEqualTo(Happened.NO);
                });
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static DriveListener interruptOn(Predicate<DriveEvent> moment) {
        return event -> {
            if (moment.test(event)) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static boolean isFailureTo(String operation, DriveEvent event) {
        return event instanceof DriveEvent.CallFailed failed
                && failed.operation().equals(operation);
    }

    @Test
    void an_interrupt_after_the_end_does_not_undo_the_end() {
        backend.then(QUEUED, COMPLETED);

        RunEnding ending = driver(backend)
                .listener(interruptOn(DriveEvent.Ended.class::isInstance))
                .drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(ending::messages);
        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(ending::steps);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_interrupt_while_messages_are_waited_for_does_not_undo_the_end() {
        backend.then(QUEUED, COMPLETED);
        backend.messagePort.failures.add(new BackendUnavailableException("down", ErrorDetails.NONE, null));

        RunEnding ending = driver(backend)
                .listener(interruptOn(event -> isFailureTo("read the messages", event)))
                .drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(ending::messages);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_interrupt_while_steps_are_waited_for_leaves_the_messages() {
        backend.then(QUEUED, COMPLETED).messages.add(FakeBackend.written("msg_1", "run_1", "A coat."));
        backend.runs.stepsFailure = new BackendUnavailableException("down", ErrorDetails.NONE, null);

        RunEnding ending = driver(backend)
                .listener(interruptOn(event -> isFailureTo("read the steps", event)))
                .drive(COMMAND);

        assertThat(ending.answerText()).isEqualTo("A coat.");
        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(ending::steps);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
