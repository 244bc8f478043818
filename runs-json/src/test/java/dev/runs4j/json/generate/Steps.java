package dev.runs4j.json.generate;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepTimeline;
import dev.runs4j.domain.step.StepType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps of runs. */
final class Steps {

    private final Parts parts;
    private final Dice dice;
    private final ToolCalls calls;

    Steps(Parts parts, ToolCalls calls) {
        this.parts = parts;
        this.dice = parts.dice;
        this.calls = calls;
    }

    RunStep step() {
        StepDetails details = dice.told(this::details);
        return RunStep.builder(parts.texts.id("step_"))
                .runId(idOrNone("run_"))
                .threadId(idOrNone("thread_"))
                .assistantId(dice.maybe(() -> parts.texts.id("asst_")))
                .type(type(details))
                .status(dice.wordOrNone(StepStatus.values(), StepStatus::of))
                .details(details)
                .lastError(dice.maybe(() -> parts.lastError(codes())))
                .timeline(timeline())
                .metadata(parts.metadata())
                .usage(dice.maybe(parts::usage))
                .extras(parts.opaque.extrasOfObject("assistant.run.step"))
                .build();
    }

    /** Servers that are not official may name another type than their details have. */
    private StepType type(@Nullable StepDetails details) {
        return details != null && (dice.official() || !dice.oneIn(4))
                ? StepType.of(details.type())
                : dice.wordOrNone(StepType.values(), StepType::of);
    }

    private String idOrNone(String prefix) {
        return dice.pick("", parts.texts.id(prefix));
    }

    StepStatus status() {
        return dice.word(StepStatus.values(), StepStatus::of);
    }

    private List<ErrorCode> codes() {
        return dice.official() ? List.of(ErrorCode.SERVER_ERROR, ErrorCode.RATE_LIMIT_EXCEEDED) : ErrorCode.values();
    }

    private StepDetails details() {
        return dice.official()
                ? dice.make(this::message, this::toolCalls)
                : dice.make(this::message, this::toolCalls, this::activities, this::unrecognised);
    }

    private StepDetails message() {
        return new StepDetails.MessageCreation(idOrNone("msg_"), parts.extras(), parts.extras());
    }

    private StepDetails toolCalls() {
        return new StepDetails.ToolCalls(dice.list(calls::call), parts.extras());
    }

    private StepDetails activities() {
        return new StepDetails.Activities(dice.list(parts.opaque::anyObject), parts.extras());
    }

    private StepDetails unrecognised() {
        String type = parts.opaque.unknownType();
        return new StepDetails.Unrecognised(type, parts.opaque.unrecognised(type, Map.of()));
    }

    private StepTimeline timeline() {
        return StepTimeline.builder()
                .createdAt(dice.told(parts.numbers::time))
                .expiresAt(dice.maybe(parts.numbers::time))
                .expiredAt(dice.maybe(parts.numbers::time))
                .cancelledAt(dice.maybe(parts.numbers::time))
                .failedAt(dice.maybe(parts.numbers::time))
                .completedAt(dice.maybe(parts.numbers::time))
                .build();
    }
}
