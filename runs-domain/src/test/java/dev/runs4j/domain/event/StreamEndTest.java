package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.run;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.lifecycle.RunStatus;
import org.junit.jupiter.api.Test;

class StreamEndTest {

    private static final StreamFailed FAILED = new StreamFailed(null, "server_error", "Sorry", null, Extras.NONE);

    @Test
    void nothingIsKnownAtFirst() {
        RunAccumulator accumulator = new RunAccumulator();

        assertThat(accumulator.run()).isEmpty();
        assertThat(accumulator.thread()).isEmpty();
        assertThat(accumulator.steps()).isEmpty();
        assertThat(accumulator.messages()).isEmpty();
        assertThat(accumulator.failure()).isEmpty();
        assertThat(accumulator.problems()).isEmpty();
        assertThat(accumulator.problemCount()).isZero();
        assertThat(accumulator.unrecognisedEvents()).isZero();
        assertThat(accumulator.isDone()).isFalse();
    }

    @Test
    void aFailureLeavesTheRunAsItWas() {
        RunAccumulator accumulator = fold(RunChanged.of(run(RunStatus.IN_PROGRESS)), FAILED);

        assertThat(accumulator.failure()).contains(FAILED);
        assertThat(accumulator.run()).contains(run(RunStatus.IN_PROGRESS));
        assertThat(accumulator.isDone()).isFalse();
    }

    @Test
    void theFirstFailureIsKept() {
        RunAccumulator accumulator = fold(FAILED, new StreamFailed("500", null, null, null, Extras.NONE), new Done());

        assertThat(accumulator.failure()).contains(FAILED);
        assertThat(accumulator.isDone()).isTrue();
    }

    @Test
    void anEventAfterTheEndBeginsAnotherStream() {
        RunAccumulator accumulator = fold(new Done());
        assertThat(accumulator.isDone()).isTrue();

        accumulator.apply(text("msg_1", "Coat"));
        assertThat(accumulator.isDone()).isFalse();
    }

    @Test
    void unknownEventsChangeNothingAndAreCounted() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.IN_PROGRESS)),
                new UnrecognisedEvent("thread.run.paused", "{}"),
                new UnrecognisedEvent("", ""));

        assertThat(accumulator.unrecognisedEvents()).isEqualTo(2);
        assertThat(accumulator.run()).contains(run(RunStatus.IN_PROGRESS));
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void thereIsNoEventNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RunAccumulator().apply(null))
                .withMessage("event");
    }

    @Test
    void toStringCountsAndShowsNoContent() {
        RunAccumulator accumulator = fold(
                RunChanged.of(run(RunStatus.COMPLETED)),
                text("msg_1", "secret"),
                StepDelta.of("step_1", FunctionCallDelta.piece(-1, "secret")),
                new Done());

        assertThat(accumulator)
                .hasToString(
                        "RunAccumulator[Run[run_1 on thread_1, completed], 1 steps, 1 messages, 1 problems, done]");
        assertThat(new RunAccumulator()).hasToString("RunAccumulator[null, 0 steps, 0 messages, 0 problems]");
    }
}
