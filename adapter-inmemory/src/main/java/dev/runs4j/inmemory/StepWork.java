package dev.runs4j.inmemory;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepTimeline;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens and closes the steps of a run. */
final class StepWork {

    private StepWork() {}

    /** Opens a step of calls, empty at first: the model begins to write them. */
    static RunState beginCalls(RunState state, List<ToolCall> calls, Instant at, Recorder to) {
        RunStep step = open(state, StepDetails.calls(List.of()), at, to);
        Desk desk = new Desk(
                step,
                null,
                "",
                false,
                calls,
                to.wantsEvents() ? Deltas.of(step, calls) : List.of(),
                0,
                state.promptTokens());
        return state.with(desk, state.tally().plusStep(calls.size()))
                .with(state.cursor().writing(at, state.plan().timing().writing()));
    }

    static RunStep open(RunState state, StepDetails details, Instant at, Recorder to) {
        Run run = state.run();
        RunStep step = RunStep.builder(
                        "step_" + state.plan().number() + "_" + (state.tally().steps() + 1))
                .runId(run.id())
                .threadId(run.threadId())
                .assistantId(run.assistantId().orElse(null))
                .details(details)
                .timeline(StepTimeline.builder().createdAt(at).build())
                .build();
        to.created(step);
        return step;
    }

    /** Puts the calls into the step, once they are written. */
    static RunState showCalls(RunState state, Recorder to) {
        Desk desk = state.desk();
        RunStep step = desk.openStep().toBuilder()
                .details(StepDetails.calls(CallIds.withoutOutputs(desk.calls())))
                .build();
        to.keep(step);
        return state.with(desk.withStep(step));
    }

    /** Closes a step of calls and shows them as they are now. */
    static RunState close(RunState state, List<ToolCall> calls, Fate fate, Instant at, Recorder to) {
        RunStep shown = state.desk().openStep().toBuilder()
                .details(StepDetails.calls(calls))
                .build();
        long written = Tokens.of(calls);
        return closed(state.with(state.desk().withStep(shown)), fate, null, written, at, to);
    }

    /** Closes the step that is open, whatever it is about, and clears the desk. */
    static RunState closed(
            RunState state, Fate fate, @Nullable LastError error, long written, Instant at, Recorder to) {
        Desk desk = state.desk();
        RunStep step = desk.openStep();
        to.changed(step.toBuilder()
                .status(fate.step())
                .lastError(error == null ? null : stepError(error))
                .timeline(ended(step.timeline().toBuilder(), fate, at).build())
                .usage(Usage.of(desk.prompt(), written))
                .build());
        return state.with(Desk.EMPTY, state.tally().plus(desk.prompt(), written));
    }

    private static StepTimeline.Builder ended(StepTimeline.Builder timeline, Fate fate, Instant at) {
        return switch (fate) {
            case COMPLETED, OUT_OF_TOKENS, FILTERED -> timeline.completedAt(at);
            case FAILED -> timeline.failedAt(at);
            case CANCELLED -> timeline.cancelledAt(at);
            case EXPIRED -> timeline.expiredAt(at);
        };
    }

    /** The official schema has only two codes for steps. */
    private static LastError stepError(LastError error) {
        return error.code().equals(ErrorCode.INVALID_PROMPT)
                ? LastError.of(ErrorCode.SERVER_ERROR, error.message())
                : error;
    }
}
