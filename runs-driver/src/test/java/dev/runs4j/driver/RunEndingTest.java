package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.FakeBackend.written;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Lots;
import dev.runs4j.driver.internal.core.Pacing;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunEndingTest {

    private final FakeBackend backend = new FakeBackend();

    private RunEnding ending(Run end) {
        backend.then(QUEUED, end);
        return driver(backend).drive(COMMAND);
    }

    @Test
    void the_answer_is_the_text_of_the_run_s_messages_oldest_first() {
        backend.messages.add(written("msg_1", "run_1", "Let me see."));
        backend.messages.add(written("msg_2", "run_1", ""));
        backend.messages.add(written("msg_3", "run_1", "A coat."));

        RunEnding ending = ending(COMPLETED);

        assertThat(ending.answerText()).isEqualTo("Let me see.\nA coat.");
        assertThat(ending.messages()).extracting(Message::id).containsExactly("msg_1", "msg_2", "msg_3");
    }

    @Test
    void messages_of_other_runs_and_of_the_user_are_no_part_of_the_answer() {
        backend.messages.add(Message.builder("msg_1")
                .role(Role.USER)
                .content(List.of(TextContent.of("Coat?")))
                .build());
        backend.messages.add(written("msg_2", "run_0", "No coat."));
        backend.messages.add(written("msg_3", "run_1", "A coat."));

        assertThat(ending(COMPLETED).answerText()).isEqualTo("A coat.");
    }

    private static Message unnamed(String id, String text, @Nullable Instant at) {
        return Message.builder(id)
                .role(Role.ASSISTANT)
                .createdAt(at)
                .content(List.of(TextContent.of(text)))
                .build();
    }

    private static Run completedAndCreatedAt(Instant at) {
        return COMPLETED.toBuilder()
                .timeline(RunTimeline.builder().createdAt(at).build())
                .build();
    }

    @Test
    void where_messages_do_not_name_runs_those_since_the_run_s_creation_are_the_answer() {
        backend.messages.add(unnamed("msg_1", "No coat.", START.minusSeconds(1)));
        backend.messages.add(unnamed("msg_2", "A coat.", START));
        backend.messages.add(Message.builder("msg_3")
                .role(Role.USER)
                .createdAt(START)
                .content(List.of(TextContent.of("Coat?")))
                .build());

        assertThat(ending(completedAndCreatedAt(START)).answerText()).isEqualTo("A coat.");
    }

    @Test
    void where_neither_runs_nor_times_are_told_no_message_is_taken_for_the_answer() {
        backend.messages.add(unnamed("msg_1", "No coat.", null));

        assertThat(ending(completedAndCreatedAt(START)).answerText()).isEmpty();
        assertThat(ending(COMPLETED).answerText()).isEmpty();
    }

    @Test
    void where_messages_do_not_name_runs_the_steps_do() {
        backend.messages.add(unnamed("msg_1", "A coat.", null));
        backend.messages.add(unnamed("msg_2", "No coat.", START));
        backend.steps.add(
                RunStep.builder("step_1").details(StepDetails.message("msg_1")).build());

        assertThat(ending(completedAndCreatedAt(START)).answerText()).isEqualTo("A coat.");
    }

    @Test
    void a_run_that_wrote_nothing_has_an_empty_answer() {
        assertThat(ending(run(RunStatus.FAILED)).answerText()).isEmpty();
    }

    @Test
    void steps_and_usage_are_there() {
        backend.steps.add(RunStep.builder("step_1").build());
        Run end = COMPLETED.toBuilder()
                .outcome(new RunOutcome(null, null, Usage.of(3, 4)))
                .build();

        RunEnding ending = ending(end);

        assertThat(ending.steps()).extracting(RunStep::id).containsExactly("step_1");
        assertThat(ending.usage()).contains(Usage.of(3, 4));
    }

    private static Duration retry() {
        return Pacing.retry(null, 1, Lots.of("thread_1", "run_1", 1));
    }

    @Test
    void messages_that_cannot_be_read_at_first_are_read_again() {
        backend.messages.add(written("msg_1", "run_1", "A coat."));
        backend.messagePort.failures.add(new BackendUnavailableException("down", ErrorDetails.NONE, null));
        backend.steps.add(RunStep.builder("step_1")
                .details(StepDetails.message("msg_1"))
                .status(StepStatus.COMPLETED)
                .build());

        assertThat(ending(COMPLETED).answerText()).isEqualTo("A coat.");
        assertThat(backend.clock.now()).isEqualTo(START.plus(Samples.FIRST_LOOK).plus(retry()));
    }

    @Test
    void an_end_is_an_end_even_if_its_messages_cannot_be_read() {
        PermissionException refused = new PermissionException("No", ErrorDetails.NONE);
        backend.messagePort.failures.add(refused);

        RunEnding ending = ending(COMPLETED);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(ending::answerText)
                .isSameAs(refused);
    }

    @Test
    void an_end_is_an_end_even_if_its_steps_cannot_be_read() {
        backend.runs.stepsFailure = new NotFoundException(Resource.RUN, "run_1");

        RunEnding ending = ending(COMPLETED);

        assertThat(ending.isCompleted()).isTrue();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(ending::steps);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3600})
    void reading_the_rest_takes_ten_seconds_at_most_however_far_the_deadline_is(long seconds) {
        backend.then(QUEUED, COMPLETED);
        BackendUnavailableException down = new BackendUnavailableException("down", ErrorDetails.NONE, null);
        backend.messagePort.failures.addAll(Collections.nCopies(100, down));

        RunEnding ending = driver(backend).deadline(START.plusSeconds(seconds)).drive(COMMAND);

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(ending::messages);
        Instant end = START.plus(Samples.FIRST_LOOK);
        assertThat(backend.clock.now()).isBetween(end.plusSeconds(5), end.plusSeconds(10));
        assertThat(backend.messagePort.options).containsOnly(CallOptions.until(end.plusSeconds(10)));
    }

    @Test
    void the_listener_hears_what_fails_after_the_end() {
        BackendUnavailableException down = new BackendUnavailableException("down", ErrorDetails.NONE, null);
        backend.messagePort.failures.add(down);
        backend.then(QUEUED, COMPLETED);
        List<DriveEvent> heard = new ArrayList<>();

        driver(backend).listener(heard::add).drive(COMMAND);

        assertThat(heard)
                .containsSubsequence(
                        new DriveEvent.CallMade("read the messages", 1, Duration.ZERO, null),
                        new DriveEvent.CallFailed("read the messages", down),
                        new DriveEvent.Waiting(START.plus(Samples.FIRST_LOOK).plus(retry()), "to try again"),
                        new DriveEvent.CallMade("read the messages", 2, Duration.ZERO, null));
    }

    @Test
    void a_completed_run_passes() {
        RunEnding ending = ending(COMPLETED);

        assertThat(ending.orThrow()).isSameAs(ending);
    }

    @Test
    void a_failed_run_can_be_an_exception_with_its_code_and_without_its_words() {
        Run failed = run(RunStatus.FAILED).toBuilder()
                .outcome(new RunOutcome(LastError.of(ErrorCode.of("rate_limit_exceeded"), "private words"), null, null))
                .build();
        RunEnding ending = ending(failed);

        assertThatExceptionOfType(RunNotCompletedException.class)
                .isThrownBy(ending::orThrow)
                .withMessageContaining("thread_1/run_1")
                .withMessageContaining("failed")
                .withMessageContaining("rate_limit_exceeded")
                .satisfies(thrown -> {
                    assertThat(thrown.getMessage()).doesNotContain("private");
                    assertThat(thrown.details().serverMessage()).contains("private words");
                    assertThat(thrown.ending()).isSameAs(ending);
                    assertThat(thrown.isRetryable()).isFalse();
                });
    }

    @Test
    void an_incomplete_run_can_be_an_exception_with_its_reason() {
        Run incomplete = run(RunStatus.INCOMPLETE).toBuilder()
                .outcome(new RunOutcome(null, IncompleteDetails.of(IncompleteReason.of("max_completion_tokens")), null))
                .build();

        assertThatExceptionOfType(RunNotCompletedException.class)
                .isThrownBy(ending(incomplete)::orThrow)
                .withMessage("Run thread_1/run_1 ended incomplete: max_completion_tokens");
    }

    @Test
    void text_shows_ids_and_status_only() {
        backend.messages.add(written("msg_1", "run_1", "private words"));

        assertThat(ending(COMPLETED)).hasToString("RunEnding[run_1 on thread_1, completed]");
    }
}
