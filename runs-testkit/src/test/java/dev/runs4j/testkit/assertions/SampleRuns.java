package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import java.time.Instant;
import java.util.List;

/** Runs to assert about. */
final class SampleRuns {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private SampleRuns() {}

    static Run.Builder in(RunStatus status) {
        return Run.builder("run_1", "thread_1")
                .assistantId("asst_1")
                .settings(RunSettings.builder().model("gpt-4o").build())
                .status(status);
    }

    static Run queued() {
        return in(RunStatus.QUEUED)
                .timeline(RunTimeline.builder().createdAt(AT).build())
                .build();
    }

    static Run completed() {
        return in(RunStatus.COMPLETED)
                .metadata(Metadata.of("case", "4711"))
                .outcome(new RunOutcome(null, null, Usage.of(20, 10)))
                .timeline(RunTimeline.builder()
                        .createdAt(AT)
                        .startedAt(AT)
                        .completedAt(AT)
                        .build())
                .build();
    }

    static Run failed() {
        return in(RunStatus.FAILED)
                .outcome(new RunOutcome(LastError.of(ErrorCode.SERVER_ERROR, "Sorry"), null, null))
                .build();
    }

    static Run incomplete() {
        return in(RunStatus.INCOMPLETE)
                .outcome(new RunOutcome(null, IncompleteDetails.of(IncompleteReason.CONTENT_FILTER), null))
                .build();
    }

    static Run asking(FunctionCall... calls) {
        return in(RunStatus.REQUIRES_ACTION)
                .requiredAction(RequiredAction.outputs(List.of(calls)))
                .build();
    }

    static FunctionCall weather(String arguments) {
        return FunctionCall.of("call_1", "weather", arguments);
    }
}
