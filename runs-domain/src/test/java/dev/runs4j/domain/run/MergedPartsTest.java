package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static dev.runs4j.domain.run.SampleRuns.SETTINGS;
import static dev.runs4j.domain.run.SampleRuns.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Usage;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a run are filled from an earlier reading one by one. */
class MergedPartsTest {

    private static final RunTimeline TIMELINE = RunTimeline.builder()
            .createdAt(Instant.ofEpochSecond(1))
            .expiresAt(Instant.ofEpochSecond(2))
            .startedAt(Instant.ofEpochSecond(3))
            .cancelledAt(Instant.ofEpochSecond(4))
            .failedAt(Instant.ofEpochSecond(5))
            .completedAt(Instant.ofEpochSecond(6))
            .build();

    @Test
    void anEmptyPartTakesEverything() {
        assertThat(RunTimeline.EMPTY.mergedOver(TIMELINE)).isEqualTo(TIMELINE);
        assertThat(RunSettings.EMPTY.mergedOver(SETTINGS)).isEqualTo(SETTINGS);
        assertThat(RunOutcome.NONE.mergedOver(new RunOutcome(ERROR, BUDGET, USAGE)))
                .isEqualTo(new RunOutcome(ERROR, BUDGET, USAGE));
    }

    @Test
    void aWholePartTakesNothing() {
        RunTimeline earlier = RunTimeline.builder()
                .createdAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH)
                .startedAt(Instant.EPOCH)
                .cancelledAt(Instant.EPOCH)
                .failedAt(Instant.EPOCH)
                .completedAt(Instant.EPOCH)
                .build();

        assertThat(TIMELINE.mergedOver(earlier)).isEqualTo(TIMELINE);
        assertThat(new RunOutcome(ERROR, BUDGET, USAGE).mergedOver(new RunOutcome(null, null, Usage.of(1, 1))))
                .isEqualTo(new RunOutcome(ERROR, BUDGET, USAGE));
    }

    @Test
    void wholeSettingsTakeNothing() {
        RunSettings earlier = SETTINGS.toBuilder()
                .model("another")
                .instructions("another")
                .tools(List.of(ToolDefinition.fileSearch()))
                .fileIds(List.of("file-9"))
                .temperature(1.5)
                .topP(0.1)
                .maxPromptTokens(1)
                .maxCompletionTokens(1)
                .truncationStrategy(TruncationStrategy.AUTO)
                .toolChoice(ToolChoice.NONE)
                .parallelToolCalls(true)
                .build();

        assertThat(SETTINGS.mergedOver(earlier)).isEqualTo(SETTINGS);
    }

    @Test
    void oneSettingInAPieceLeavesTheOthers() {
        RunSettings piece = RunSettings.builder().model("gpt-4.1").build();

        assertThat(piece.mergedOver(SETTINGS))
                .isEqualTo(SETTINGS.toBuilder().model("gpt-4.1").build());
    }
}
