package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

    /** Every part set. */
    private static Run full() {
        return SampleRuns.requiresAction().toBuilder()
                .outcome(new RunOutcome(SampleRuns.ERROR, SampleRuns.BUDGET, SampleRuns.USAGE))
                .build();
    }

    private static Run full(UnaryOperator<Run.Builder> change) {
        return change.apply(full().toBuilder()).build();
    }

    @Test
    void aNewRunIsQueuedAndBare() {
        Run run = Run.builder("run_1", "thread_1").build();

        assertThat(run.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(run.assistantId()).isEmpty();
        assertThat(run.requiredAction()).isEmpty();
        assertThat(run.pendingCalls()).isEmpty();
        assertThat(run.timeline()).isEqualTo(RunTimeline.EMPTY);
        assertThat(run.settings()).isEqualTo(RunSettings.EMPTY);
        assertThat(run.outcome()).isEqualTo(RunOutcome.NONE);
        assertThat(run.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(run.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        Run run = full();

        assertThat(run.id()).isEqualTo("run_1");
        assertThat(run.threadId()).isEqualTo("thread_1");
        assertThat(run.ref()).isEqualTo(RunRef.of("thread_1", "run_1"));
        assertThat(run.assistantId()).contains("asst_1");
        assertThat(run.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(run.requiredAction()).contains(SampleRuns.ACTION);
        assertThat(run.pendingCalls()).isEqualTo(SampleRuns.ACTION.calls());
        assertThat(run.timeline()).isEqualTo(SampleRuns.inProgress().timeline());
        assertThat(run.settings()).isEqualTo(SampleRuns.SETTINGS);
        assertThat(run.lastError()).contains(SampleRuns.ERROR);
        assertThat(run.incompleteDetails()).contains(SampleRuns.BUDGET);
        assertThat(run.usage()).contains(SampleRuns.USAGE);
        assertThat(run.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(run.extras()).isEqualTo(Extras.of("added_later", JsonText.of("true")));
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().toBuilder().build()).isNotSameAs(full()).isEqualTo(full());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                RunTest::full,
                full(b -> b.assistantId("asst_2")),
                full(b -> b.status(RunStatus.QUEUED)),
                full(b -> b.requiredAction(null)),
                full(b -> b.timeline(RunTimeline.EMPTY)),
                full(b -> b.settings(RunSettings.EMPTY)),
                full(b -> b.outcome(new RunOutcome(null, null, Usage.of(1, 1)))),
                full(b -> b.metadata(Metadata.EMPTY)),
                full(b -> b.extras(Extras.NONE)));
        Equality.assertValue(
                () -> Run.builder("run_1", "thread_1").build(),
                Run.builder("run_2", "thread_1").build(),
                Run.builder("run_1", "thread_2").build());
    }

    @Test
    void aRunEqualsItself() {
        Run run = full();

        assertThat(run.equals(run)).isTrue();
    }

    @Test
    void textShowsIdsAndStatusOnly() {
        assertThat(full()).hasToString("Run[run_1 on thread_1, requires_action]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankIdIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Run.builder(id, "thread_1"))
                .withMessage("id: an id that is not blank, but was \"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aRunWithoutThreadIsAPieceAndCannotBeNamed(String threadId) {
        Run piece = Run.builder("run_1", threadId).build();

        assertThat(piece.isPartial()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(piece::ref)
                .withMessage("threadId: an id that is not blank, but was \"" + threadId + "\"");
        assertThat(full().isPartial()).isFalse();
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        Run.Builder builder = Run.builder("run_1", "thread_1");

        assertThatNullPointerException()
                .isThrownBy(() -> Run.builder(null, "thread_1"))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> Run.builder("run_1", null))
                .withMessage("threadId");
        assertThatNullPointerException().isThrownBy(() -> builder.status(null)).withMessage("status");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.timeline(null))
                .withMessage("timeline");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.settings(null))
                .withMessage("settings");
        assertThatNullPointerException().isThrownBy(() -> builder.outcome(null)).withMessage("outcome");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
        assertThatNullPointerException().isThrownBy(() -> builder.extras(null)).withMessage("extras");
    }

    @Test
    void theObjectTypeIsThatOfTheWire() {
        assertThat(Run.OBJECT).isEqualTo("thread.run");
    }
}
