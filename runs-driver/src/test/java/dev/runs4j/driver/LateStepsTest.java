package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.FakeBackend.written;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that lists the latest steps a moment after the run has ended. */
class LateStepsTest {

    private static final RunStep CALLS = step("step_1", StepDetails.calls(List.of()), StepStatus.COMPLETED);
    private static final RunStep WRITING = step("step_2", StepDetails.message("msg_1"), StepStatus.IN_PROGRESS);
    private static final RunStep WRITTEN = step("step_2", StepDetails.message("msg_1"), StepStatus.COMPLETED);

    private final FakeBackend backend = new FakeBackend();

    private static RunStep step(String id, StepDetails details, StepStatus status) {
        return RunStep.builder(id).details(details).status(status).build();
    }

    private RunEnding drive() {
        backend.then(QUEUED, COMPLETED);
        return Samples.driver(backend).drive(Samples.COMMAND);
    }

    private long waited() {
        return Duration.between(START.plus(Samples.FIRST_LOOK), backend.clock.now())
                .toMillis();
    }

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void a_step_that_is_still_at_work_is_read_again() {
        backend.runs.lateSteps.add(List.of(CALLS, WRITING));
        backend.steps.addAll(List.of(CALLS, WRITTEN));

        assertThat(drive().steps()).containsExactly(CALLS, WRITTEN);
        assertThat(waited()).isEqualTo(250);
    }

    @Test
    void a_message_without_its_step_is_waited_for() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.runs.lateSteps.add(List.of(CALLS));
        backend.runs.lateSteps.add(List.of(CALLS));
        backend.steps.addAll(List.of(CALLS, WRITTEN));

        assertThat(drive().steps()).containsExactly(CALLS, WRITTEN);
        assertThat(waited()).isEqualTo(500);
    }

    @Test
    void steps_that_never_come_are_not_waited_for_longer_than_three_looks() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.steps.add(CALLS);

        RunEnding ending = drive();

        assertThat(ending.steps()).containsExactly(CALLS);
        assertThat(ending.answerText()).isEqualTo("A coat.");
        assertThat(backend.runs.stepReads).isEqualTo(4);
        assertThat(waited()).isEqualTo(750);
    }

    @Test
    void whole_steps_are_read_once() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.messages.add(written("msg_0", "run_0", "Of another run"));
        backend.steps.addAll(List.of(CALLS, WRITTEN));

        drive();

        assertThat(backend.runs.stepReads).isEqualTo(1);
    }

    @Test
    void a_message_is_waited_for_although_there_are_no_steps_yet() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.runs.lateSteps.add(List.of());
        backend.runs.lateSteps.add(List.of());
        backend.steps.add(WRITTEN);

        assertThat(drive().steps()).containsExactly(WRITTEN);
        assertThat(waited()).isEqualTo(500);
    }

    @Test
    void without_a_message_of_the_run_no_steps_are_none() {
        backend.messages.add(written("msg_0", "run_0", "Of another run"));

        assertThat(drive().steps()).isEmpty();
        assertThat(backend.runs.stepReads).isEqualTo(1);
    }

    @Test
    void what_a_user_wrote_has_no_step() {
        backend.messages.add(written("msg_1", "run_1", "Coat or no coat?").toBuilder()
                .role(Role.USER)
                .build());
        backend.runs.lateSteps.add(List.of());
        backend.steps.add(CALLS);

        assertThat(drive().steps()).isEmpty();
        assertThat(drive().steps()).containsExactly(CALLS);
        assertThat(backend.runs.stepReads).isEqualTo(2);
    }

    @Test
    void a_server_without_steps_is_waited_for_three_times_and_then_no_more() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        for (int i = 0; i < StepMemory.MOST_IN_VAIN; i++) {
            drive();
        }
        assertThat(backend.runs.stepReads).isEqualTo(12);

        assertThat(drive().steps()).isEmpty();

        assertThat(backend.runs.stepReads).isEqualTo(13);
    }

    @Test
    void a_server_that_has_shown_steps_is_waited_for_again() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        for (int i = 0; i < StepMemory.MOST_IN_VAIN; i++) {
            drive();
        }
        backend.steps.add(WRITTEN);
        drive();
        backend.runs.stepReads = 0;
        backend.runs.lateSteps.add(List.of());

        assertThat(drive().steps()).containsExactly(WRITTEN);
        assertThat(backend.runs.stepReads).isEqualTo(2);
    }

    @Test
    void what_one_backend_lacks_is_waited_for_at_another() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        for (int i = 0; i < StepMemory.MOST_IN_VAIN; i++) {
            drive();
        }
        FakeBackend other = new FakeBackend();
        other.messages.addAll(backend.messages);
        other.then(QUEUED, COMPLETED);

        Samples.driver(other).drive(Samples.COMMAND);

        assertThat(other.runs.stepReads).isEqualTo(4);
    }

    @Test
    void nothing_is_waited_for_behind_the_deadline() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.then(QUEUED, COMPLETED);

        RunEnding ending =
                Samples.driver(backend).deadline(Duration.ofMillis(900)).drive(Samples.COMMAND);

        assertThat(ending.steps()).isEmpty();
        assertThat(backend.runs.stepReads).isEqualTo(3);
        assertThat(backend.clock.now()).isBeforeOrEqualTo(START.plusMillis(900));
    }

    @Test
    void steps_that_cannot_be_read_are_not_late() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.runs.stepsFailure = new NotFoundException(Resource.RUN, "run_1");

        drive();

        assertThat(backend.runs.stepReads).isEqualTo(1);
    }

    @Test
    void what_was_read_first_stays_when_it_cannot_be_read_again() {
        backend.runs.lateSteps.add(List.of(CALLS, WRITING));
        backend.runs.stepsFailure = new NotFoundException(Resource.RUN, "run_1");

        assertThat(drive().steps()).containsExactly(CALLS, WRITING);
    }

    @Test
    void it_stays_when_the_time_is_up() {
        backend.runs.lateSteps.add(List.of(CALLS, WRITING));
        backend.runs.stepsFailure = new BackendUnavailableException("down", ErrorDetails.NONE, null);

        assertThat(drive().steps()).containsExactly(CALLS, WRITING);
        assertThat(waited()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void it_stays_when_the_wait_is_interrupted() {
        backend.steps.addAll(List.of(CALLS, WRITING));
        backend.then(QUEUED, COMPLETED);

        RunEnding ending = Samples.driver(backend)
                .listener(event -> {
                    if (event instanceof DriveEvent.Waiting waiting
                            && waiting.why().contains("latest steps")) {
                        Thread.currentThread().interrupt();
                    }
                })
                .drive(Samples.COMMAND);

        assertThat(ending.steps()).containsExactly(CALLS, WRITING);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
