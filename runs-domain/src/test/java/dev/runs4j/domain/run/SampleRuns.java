package dev.runs4j.domain.run;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.List;

/** One run for each status, as the official schema and guide describe it. */
final class SampleRuns {

    static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant STARTED = Instant.parse("2026-01-02T03:04:06Z");
    static final Instant ENDED = Instant.parse("2026-01-02T03:04:20Z");
    static final Instant EXPIRES = Instant.parse("2026-01-02T03:14:05Z");

    static final RequiredAction ACTION =
            RequiredAction.outputs(List.of(FunctionCall.of("call_1", "weather", "{\"city\":\"Oslo\"}")));
    static final LastError ERROR = LastError.of(ErrorCode.SERVER_ERROR, "the secret of the server");
    static final IncompleteDetails BUDGET = IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS);
    static final Usage USAGE = Usage.of(30, 12);

    static final RunSettings SETTINGS = RunSettings.builder()
            .model("gpt-4o")
            .instructions("Answer in secret.")
            .tools(List.of(ToolDefinition.codeInterpreter()))
            .toolResources(new ToolResources(CodeInterpreterResources.of(List.of("file-1")), null, Extras.NONE))
            .fileIds(List.of("file-2"))
            .temperature(0.5)
            .topP(0.9)
            .maxPromptTokens(20_000)
            .maxCompletionTokens(500)
            .truncationStrategy(TruncationStrategy.lastMessages(10))
            .toolChoice(ToolChoice.REQUIRED)
            .parallelToolCalls(false)
            .responseFormat(ResponseFormat.JSON_OBJECT)
            .build();

    private SampleRuns() {}

    static Run queued() {
        return run(RunStatus.QUEUED, RunTimeline.builder().createdAt(CREATED).expiresAt(EXPIRES));
    }

    static Run inProgress() {
        return run(RunStatus.IN_PROGRESS, started().expiresAt(EXPIRES));
    }

    static Run requiresAction() {
        return run(RunStatus.REQUIRES_ACTION, started().expiresAt(EXPIRES)).toBuilder()
                .requiredAction(ACTION)
                .build();
    }

    static Run cancelling() {
        return run(RunStatus.CANCELLING, started().expiresAt(EXPIRES));
    }

    static Run cancelled() {
        return run(RunStatus.CANCELLED, started().cancelledAt(ENDED));
    }

    static Run failed() {
        return run(RunStatus.FAILED, started().failedAt(ENDED)).toBuilder()
                .outcome(new RunOutcome(ERROR, null, USAGE))
                .build();
    }

    static Run completed() {
        return run(RunStatus.COMPLETED, started().completedAt(ENDED)).toBuilder()
                .outcome(new RunOutcome(null, null, USAGE))
                .build();
    }

    static Run incomplete() {
        return run(RunStatus.INCOMPLETE, started()).toBuilder()
                .outcome(new RunOutcome(null, BUDGET, USAGE))
                .build();
    }

    static Run expired() {
        return run(RunStatus.EXPIRED, started());
    }

    /** A run of any status whose timeline is that of a run at work. */
    static Run of(String status) {
        return run(RunStatus.of(status), started().expiresAt(EXPIRES));
    }

    static Run run(RunStatus status, RunTimeline.Builder timeline) {
        return Run.builder("run_1", "thread_1")
                .assistantId("asst_1")
                .status(status)
                .timeline(timeline.build())
                .settings(SETTINGS)
                .metadata(Metadata.of("case", "4711"))
                .extras(Samples.EXTRAS)
                .build();
    }

    static RunTimeline.Builder started() {
        return RunTimeline.builder().createdAt(CREATED).startedAt(STARTED);
    }
}
