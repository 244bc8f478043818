package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A piece of a run laid over an earlier snapshot. */
class RunMergeTest {

    private static Run.Builder piece(String status) {
        return Run.builder("run_1", "").status(RunStatus.of(status));
    }

    @Test
    void aFailureOfThreeMembersKeepsEverythingElse() {
        Run failure = piece("failed")
                .timeline(RunTimeline.builder().failedAt(ENDED).build())
                .outcome(new RunOutcome(ERROR, null, null))
                .build();

        Run merged = failure.mergedOver(SampleRuns.inProgress());

        assertThat(merged)
                .isEqualTo(SampleRuns.failed().toBuilder()
                        .outcome(new RunOutcome(ERROR, null, null))
                        .build());
        assertThat(merged.isPartial()).isFalse();
        assertThat(merged.validate()).isEmpty();
    }

    @Test
    void aPieceWithoutStatusKeepsTheEarlierOne() {
        assertThat(piece("").build().mergedOver(SampleRuns.requiresAction())).isEqualTo(SampleRuns.requiresAction());
    }

    @Test
    void theActionGoesWithItsStatus() {
        Run merged = piece("in_progress").build().mergedOver(SampleRuns.requiresAction());

        assertThat(merged).isEqualTo(SampleRuns.inProgress());
    }

    @Test
    void theActionOfThePieceIsTheNewerOne() {
        RequiredAction second = RequiredAction.outputs(List.of(FunctionCall.of("call_2", "tides", "{}")));

        Run merged = piece("requires_action").requiredAction(second).build().mergedOver(SampleRuns.requiresAction());

        assertThat(merged.requiredAction()).contains(second);
    }

    @Test
    void anActionOfAPieceInAnotherStatusIsDropped() {
        Run merged =
                piece("completed").requiredAction(SampleRuns.ACTION).build().mergedOver(SampleRuns.inProgress());

        assertThat(merged.requiredAction()).isEmpty();
    }

    @Test
    void theExpiryTimeStaysUntilTheEnd() {
        assertThat(piece("cancelling")
                        .build()
                        .mergedOver(SampleRuns.inProgress())
                        .timeline()
                        .expiresAt())
                .contains(SampleRuns.EXPIRES);
        assertThat(piece("cancelled")
                        .build()
                        .mergedOver(SampleRuns.inProgress())
                        .timeline()
                        .expiresAt())
                .isEmpty();
    }

    @Test
    void anExpiryTimeThatAnEndedPieceTellsIsKept() {
        Run merged = piece("expired")
                .timeline(RunTimeline.builder().expiresAt(ENDED).build())
                .build()
                .mergedOver(SampleRuns.inProgress());

        assertThat(merged.timeline().expiresAt()).contains(ENDED);
    }

    @Test
    void whatThePieceTellsWins() {
        Run merged = Run.builder("run_1", "thread_2")
                .status(RunStatus.QUEUED)
                .assistantId("asst_2")
                .metadata(Metadata.of("new", "pair"))
                .outcome(new RunOutcome(null, null, Usage.of(1, 2)))
                .build()
                .mergedOver(SampleRuns.completed());

        assertThat(merged.threadId()).isEqualTo("thread_2");
        assertThat(merged.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(merged.assistantId()).contains("asst_2");
        assertThat(merged.metadata()).isEqualTo(Metadata.of("new", "pair"));
        assertThat(merged.usage()).contains(Usage.of(1, 2));
    }

    @Test
    void extrasOfBothAreKeptAndThePieceWins() {
        Extras earlier = Extras.of("a", JsonText.of("1")).with("b", JsonText.of("2"));
        Extras newer = Extras.of("b", JsonText.of("3")).with("c", JsonText.of("4"));

        Run merged = piece("")
                .extras(newer)
                .build()
                .mergedOver(SampleRuns.queued().toBuilder().extras(earlier).build());

        assertThat(merged.extras())
                .isEqualTo(Extras.of("a", JsonText.of("1"))
                        .with("b", JsonText.of("3"))
                        .with("c", JsonText.of("4")));
    }

    @Test
    void aPieceOfAnotherRunIsRefused() {
        Run other = Run.builder("run_2", "").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.mergedOver(SampleRuns.queued()))
                .withMessage("earlier: a snapshot of run_2, but was of run_1");
    }
}
