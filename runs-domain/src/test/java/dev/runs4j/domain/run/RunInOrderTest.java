package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.ACTION;
import static dev.runs4j.domain.run.SampleRuns.CREATED;
import static dev.runs4j.domain.run.SampleRuns.ENDED;
import static dev.runs4j.domain.run.SampleRuns.EXPIRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs about which there is nothing to say. */
class RunInOrderTest {

    static Stream<Run> ofEachStatus() {
        return Stream.of(
                SampleRuns.queued(),
                SampleRuns.inProgress(),
                SampleRuns.requiresAction(),
                SampleRuns.cancelling(),
                SampleRuns.cancelled(),
                SampleRuns.failed(),
                SampleRuns.completed(),
                SampleRuns.incomplete(),
                SampleRuns.expired());
    }

    static Stream<Run> atTheEdge() {
        return Stream.of(
                // Queued again after an answer.
                SampleRuns.requiresAction().answered(),
                // The first event of a run at work may come before its start time.
                timed(
                        SampleRuns.inProgress(),
                        RunTimeline.builder().createdAt(CREATED).expiresAt(EXPIRES)),
                // Ended before it was picked up.
                timed(
                        SampleRuns.cancelled(),
                        RunTimeline.builder().createdAt(CREATED).cancelledAt(ENDED)),
                timed(
                        SampleRuns.failed(),
                        RunTimeline.builder().createdAt(CREATED).failedAt(ENDED)),
                timed(SampleRuns.expired(), RunTimeline.builder().createdAt(CREATED)),
                // Everything within one second.
                timed(
                        SampleRuns.completed(),
                        RunTimeline.builder()
                                .createdAt(CREATED)
                                .startedAt(CREATED)
                                .completedAt(CREATED)),
                timed(SampleRuns.incomplete(), SampleRuns.started().completedAt(ENDED)),
                timed(SampleRuns.expired(), SampleRuns.started().expiresAt(EXPIRES)),
                used(SampleRuns.requiresAction(), Usage.of(1, 1)),
                used(SampleRuns.completed(), Usage.of(0, 0)),
                // The total is the server's, not the sum.
                used(SampleRuns.completed(), new Usage(1, 1, 5, Usage.of(0, 0).extras())),
                used(SampleRuns.completed(), null),
                withTools(20),
                SampleRuns.completed().toBuilder().metadata(Metadata.EMPTY).build(),
                SampleRuns.requiresAction().toBuilder()
                        .requiredAction(new RequiredAction.Unrecognised("sign_here", JsonText.of("{}")))
                        .build(),
                SampleRuns.requiresAction().toBuilder()
                        .requiredAction(RequiredAction.approvals(ACTION.calls()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("ofEachStatus")
    void aRunAsTheGuideDescribesIt(Run run) {
        assertThat(run.validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("atTheEdge")
    void aRunThatIsJustInOrder(Run run) {
        assertThat(run.validate()).isEmpty();
    }

    private static Run timed(Run run, RunTimeline.Builder timeline) {
        return run.toBuilder().timeline(timeline.build()).build();
    }

    private static Run used(Run run, Usage usage) {
        return run.toBuilder().outcome(new RunOutcome(null, null, usage)).build();
    }

    private static Run withTools(int count) {
        return SampleRuns.completed().toBuilder()
                .settings(SampleRuns.SETTINGS.toBuilder()
                        .tools(Collections.nCopies(count, ToolDefinition.fileSearch()))
                        .build())
                .build();
    }
}
