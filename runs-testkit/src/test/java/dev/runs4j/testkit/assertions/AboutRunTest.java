package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.SampleRuns.completed;
import static dev.runs4j.testkit.assertions.SampleRuns.failed;
import static dev.runs4j.testkit.assertions.SampleRuns.in;
import static dev.runs4j.testkit.assertions.SampleRuns.incomplete;
import static dev.runs4j.testkit.assertions.SampleRuns.queued;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteReason;
import org.junit.jupiter.api.Test;

class AboutRunTest {

    @Test
    void hasStatus() {
        assertThat(queued()).hasStatus(RunStatus.QUEUED);
        fails(
                () -> assertThat(queued()).hasStatus(RunStatus.IN_PROGRESS),
                "Expected run run_1 to be in_progress,\nbut it was queued.");
    }

    @Test
    void hasStatus_shows_a_status_of_no_text() {
        fails(
                () -> assertThat(queued()).hasStatus(RunStatus.of("")),
                "Expected run run_1 to be \"\",\nbut it was queued.");
    }

    @Test
    void isCompleted() {
        assertThat(completed()).isCompleted();
        fails(
                () -> assertThat(failed()).isCompleted(),
                "Expected run run_1 to be completed,\nbut it was failed (server_error: Sorry).");
    }

    @Test
    void isCompleted_shows_a_description() {
        fails(
                () -> assertThat(queued()).as("the coat run").isCompleted(),
                "[the coat run] Expected run run_1 to be completed,\nbut it was queued.");
    }

    @Test
    void isFailed() {
        assertThat(failed()).isFailed();
        fails(() -> assertThat(completed()).isFailed(), "Expected run run_1 to be failed,\nbut it was completed.");
    }

    @Test
    void isCancelled() {
        assertThat(in(RunStatus.CANCELLED).build()).isCancelled();
        fails(
                () -> assertThat(in(RunStatus.CANCELLING).build()).isCancelled(),
                "Expected run run_1 to be cancelled,\nbut it was cancelling.");
    }

    @Test
    void isExpired() {
        assertThat(in(RunStatus.EXPIRED).build()).isExpired();
        fails(() -> assertThat(completed()).isExpired(), "Expected run run_1 to be expired,\nbut it was completed.");
    }

    @Test
    void isIncomplete() {
        assertThat(incomplete()).isIncomplete();
        fails(
                () -> assertThat(completed()).isIncomplete(),
                "Expected run run_1 to be incomplete,\nbut it was completed.");
    }

    @Test
    void isFailedWith() {
        assertThat(failed()).isFailedWith(ErrorCode.SERVER_ERROR);
        fails(
                () -> assertThat(failed()).isFailedWith(ErrorCode.RATE_LIMIT_EXCEEDED),
                "Expected run run_1 to be failed with rate_limit_exceeded,\nbut it was failed (server_error: Sorry).");
    }

    @Test
    void isFailedWith_wants_the_status_too() {
        fails(
                () -> assertThat(
                                failed().toBuilder().status(RunStatus.CANCELLED).build())
                        .isFailedWith(ErrorCode.SERVER_ERROR),
                "Expected run run_1 to be failed with server_error,\nbut it was cancelled (server_error: Sorry).");
    }

    @Test
    void isIncompleteBecause() {
        assertThat(incomplete()).isIncompleteBecause(IncompleteReason.CONTENT_FILTER);
        fails(
                () -> assertThat(incomplete()).isIncompleteBecause(IncompleteReason.MAX_PROMPT_TOKENS),
                "Expected run run_1 to be incomplete because of max_prompt_tokens,\n"
                        + "but it was incomplete (content_filter).");
    }

    @Test
    void isIncompleteBecause_wants_the_status_too() {
        fails(
                () -> assertThat(queued()).isIncompleteBecause(IncompleteReason.CONTENT_FILTER),
                "Expected run run_1 to be incomplete because of content_filter,\nbut it was queued.");
    }

    @Test
    void hasLastError() {
        assertThat(failed()).hasLastError(ErrorCode.SERVER_ERROR);
        fails(
                () -> assertThat(failed()).hasLastError(ErrorCode.INVALID_PROMPT),
                "Expected run run_1 to have the last error invalid_prompt,\nbut it had server_error: Sorry.");
        fails(
                () -> assertThat(queued()).hasLastError(ErrorCode.INVALID_PROMPT),
                "Expected run run_1 to have the last error invalid_prompt,\nbut it had none.");
    }

    @Test
    void hasNoLastError() {
        assertThat(queued()).hasNoLastError();
        fails(
                () -> assertThat(failed()).hasNoLastError(),
                "Expected run run_1 to have no last error,\nbut it had server_error: Sorry.");
    }

    @Test
    void hasMetadata() {
        assertThat(completed()).hasMetadata("case", "4711");
        fails(
                () -> assertThat(completed()).hasMetadata("case", "4712"),
                "Expected run run_1 to have the metadata case=\"4712\",\nbut it had the metadata case=\"4711\".");
        fails(
                () -> assertThat(queued()).hasMetadata("case", "4712"),
                "Expected run run_1 to have the metadata case=\"4712\",\nbut it had no metadata.");
    }

    @Test
    void hasNoMetadata() {
        assertThat(queued()).hasNoMetadata();
        fails(
                () -> assertThat(completed()).hasNoMetadata(),
                "Expected run run_1 to have no metadata,\nbut it had the metadata case=\"4711\".");
    }

    @Test
    void hasUsage() {
        assertThat(completed()).hasUsage();
        fails(() -> assertThat(queued()).hasUsage(), "Expected run run_1 to tell its usage,\nbut it told none.");
    }

    @Test
    void hasUsage_of_so_many_tokens() {
        assertThat(completed()).hasUsage(20, 10);
        fails(
                () -> assertThat(completed()).hasUsage(20, 11),
                "Expected run run_1 to have used 20 prompt and 11 completion tokens,\n"
                        + "but it used 20 prompt and 10 completion tokens, 30 in total.");
        fails(
                () -> assertThat(completed()).hasUsage(21, 10),
                "Expected run run_1 to have used 21 prompt and 10 completion tokens,\n"
                        + "but it used 20 prompt and 10 completion tokens, 30 in total.");
        fails(
                () -> assertThat(queued()).hasUsage(1, 1),
                "Expected run run_1 to have used 1 prompt and 1 completion tokens,\nbut it told no usage.");
    }

    @Test
    void usedAtMost() {
        assertThat(completed()).usedAtMost(30);
        fails(
                () -> assertThat(completed()).usedAtMost(29),
                "Expected run run_1 to have used at most 29 tokens,\n"
                        + "but it used 20 prompt and 10 completion tokens, 30 in total.");
    }

    @Test
    void metadata() {
        assertThat(completed()).metadata().containsEntry("case", "4711");
        fails(
                () -> assertThat(completed()).metadata().isEmpty(),
                "Expected the metadata of run run_1 to be empty,\nbut there was the metadata case=\"4711\".");
    }
}
