package dev.runs4j.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.tool.FunctionCall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStepTest {

    private static final StepDetails CALLS =
            StepDetails.calls(List.of(FunctionCall.of("call_1", "weather", "{\"city\":\"secret\"}")));
    private static final LastError ERROR = LastError.of(ErrorCode.SERVER_ERROR, "secret");
    private static final StepTimeline TIMELINE = StepTimeline.builder()
            .createdAt(Instant.ofEpochSecond(1_700_000_000))
            .build();

    private static RunStep.Builder full() {
        return RunStep.builder("step_1")
                .runId("run_1")
                .threadId("thread_1")
                .assistantId("asst_1")
                .type(StepType.TOOL_CALLS)
                .status(StepStatus.FAILED)
                .details(CALLS)
                .lastError(ERROR)
                .timeline(TIMELINE)
                .metadata(Metadata.of("case", "secret"))
                .usage(Usage.of(30, 12))
                .extras(Samples.EXTRAS);
    }

    @Test
    void aStepNeedsNothingButAnId() {
        RunStep step = RunStep.builder("step_1").build();

        assertThat(step.runId()).isEmpty();
        assertThat(step.threadId()).isEmpty();
        assertThat(step.assistantId()).isEmpty();
        assertThat(step.type()).isEqualTo(StepType.of(""));
        assertThat(step.status()).isEqualTo(StepStatus.IN_PROGRESS);
        assertThat(step.details()).isEmpty();
        assertThat(step.lastError()).isEmpty();
        assertThat(step.timeline()).isEqualTo(StepTimeline.EMPTY);
        assertThat(step.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(step.usage()).isEmpty();
        assertThat(step.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        RunStep step = full().build();

        assertThat(step.id()).isEqualTo("step_1");
        assertThat(step.runId()).isEqualTo("run_1");
        assertThat(step.threadId()).isEqualTo("thread_1");
        assertThat(step.assistantId()).contains("asst_1");
        assertThat(step.type()).isEqualTo(StepType.TOOL_CALLS);
        assertThat(step.status()).isEqualTo(StepStatus.FAILED);
        assertThat(step.details()).contains(CALLS);
        assertThat(step.lastError()).contains(ERROR);
        assertThat(step.timeline()).isEqualTo(TIMELINE);
        assertThat(step.metadata()).isEqualTo(Metadata.of("case", "secret"));
        assertThat(step.usage()).contains(Usage.of(30, 12));
        assertThat(step.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void aCopyByBuilderIsEqual() {
        RunStep step = full().build();

        assertThat(step.toBuilder().build()).isNotSameAs(step).isEqualTo(step);
    }

    @Test
    void aCopyKeepsATypeThatWasNotTold() {
        RunStep untyped = full().type(StepType.of("")).build();

        assertThat(untyped.toBuilder().build().type()).isEqualTo(StepType.of(""));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().runId("run_2").build(),
                full().threadId("thread_2").build(),
                full().assistantId(null).build(),
                full().type(StepType.MESSAGE_CREATION).build(),
                full().status(StepStatus.COMPLETED).build(),
                full().details(null).build(),
                full().lastError(null).build(),
                full().timeline(StepTimeline.EMPTY).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().usage(null).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> RunStep.builder("step_1").build(),
                RunStep.builder("step_2").build());
    }

    @Test
    void aStepEqualsItself() {
        RunStep step = full().build();

        assertThat(step.equals(step)).isTrue();
    }

    @Test
    void textShowsIdsTypeAndStatusOnly() {
        assertThat(full().build()).hasToString("RunStep[step_1 of run_1, tool_calls, failed]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankIdIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunStep.builder(id))
                .withMessage("id: an id that is not blank, but was \"" + id + "\"");
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        RunStep.Builder builder = full();

        assertThatNullPointerException().isThrownBy(() -> RunStep.builder(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> builder.runId(null)).withMessage("runId");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.threadId(null))
                .withMessage("threadId");
        assertThatNullPointerException().isThrownBy(() -> builder.type(null)).withMessage("type");
        assertThatNullPointerException().isThrownBy(() -> builder.status(null)).withMessage("status");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.timeline(null))
                .withMessage("timeline");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
        assertThatNullPointerException().isThrownBy(() -> builder.extras(null)).withMessage("extras");
    }

    @Test
    void theObjectTypeIsThatOfTheWire() {
        assertThat(RunStep.OBJECT).isEqualTo("thread.run.step");
    }
}
