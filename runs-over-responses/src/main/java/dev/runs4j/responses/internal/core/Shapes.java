package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a run is shown in each of its states. */
final class Shapes {

    /** In the usage of a run: some of its responses did not say theirs, so it was at least this much. */
    private static final Extras LOWER_BOUND = Extras.of("lower_bound", JsonText.of("true"));

    private Shapes() {}

    static RequiredAction action(List<ToolCall> calls) {
        boolean approvals = !calls.isEmpty() && calls.stream().allMatch(McpCall.class::isInstance);
        return approvals
                ? RequiredAction.approvals(calls)
                : new RequiredAction.SubmitToolOutputs(calls, Extras.NONE, Extras.NONE);
    }

    static Run asking(Run run, RequiredAction action) {
        return run.toBuilder()
                .status(RunStatus.REQUIRES_ACTION)
                .requiredAction(action)
                .build();
    }

    static Run working(Run run, Instant now) {
        return run.toBuilder()
                .status(RunStatus.IN_PROGRESS)
                .timeline(started(run, now).build())
                .build();
    }

    private static RunTimeline.Builder started(Run run, Instant at) {
        return run.timeline().toBuilder().startedAt(run.timeline().startedAt().orElse(at));
    }

    /** A run that has ended says so itself, with what all of its responses have used. */
    static Run ended(
            RunRecord record,
            RunStatus status,
            Instant at,
            @Nullable LastError error,
            @Nullable IncompleteDetails incomplete) {
        Run run = record.run();
        RunTimeline.Builder timeline = run.timeline().toBuilder();
        if (status.equals(RunStatus.COMPLETED)) {
            timeline.startedAt(run.timeline().startedAt().orElse(at)).completedAt(at);
        } else if (status.equals(RunStatus.FAILED)) {
            timeline.failedAt(at);
        } else if (status.equals(RunStatus.CANCELLED)) {
            timeline.cancelledAt(at);
        } else if (status.equals(RunStatus.INCOMPLETE)) {
            timeline.completedAt(at);
        }
        return run.toBuilder()
                .status(status)
                .requiredAction(null)
                .timeline(timeline.build())
                .outcome(new RunOutcome(error, incomplete, usage(record.hops())))
                .build();
    }

    private static Usage usage(List<Hop> hops) {
        Usage sum = hops.stream().map(Hop::usage).flatMap(Optional::stream).reduce(Usage.of(0, 0), Usage::plus);
        boolean all = hops.stream().allMatch(hop -> hop.usage().isPresent());
        return all ? sum : new Usage(sum.promptTokens(), sum.completionTokens(), sum.totalTokens(), LOWER_BOUND);
    }
}
