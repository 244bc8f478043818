package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepType;
import org.jspecify.annotations.Nullable;

/** A step of a run. */
final class StepReader implements Members {

    private static final StepStatus UNTOLD = StepStatus.of("");

    private final StepTimelineMembers timeline = new StepTimelineMembers();
    private @Nullable String id;
    private String runId = "";
    private String threadId = "";
    private @Nullable String assistantId;
    private @Nullable StepType type;
    private @Nullable StepStatus status;
    private @Nullable StepDetails details;
    private @Nullable LastError lastError;
    private @Nullable Metadata metadata;
    private @Nullable Usage usage;

    private StepReader() {}

    static RunStep read(JsonIn in) {
        return read(in, UNTOLD);
    }

    /** Reads a step whose status may be missing because the event around it tells it. */
    static RunStep read(JsonIn in, StepStatus told) {
        StepReader reader = new StepReader();
        Extras extras = in.members(reader);
        return reader.build(in.id(reader.id), told, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(RunStep.OBJECT);
            case "run_id" -> runId = in.textOr("");
            case "thread_id" -> threadId = in.textOr("");
            case "assistant_id" -> assistantId = in.text();
            case "type" -> type = in.word(StepType::of);
            case "status" -> status = in.word(StepStatus::of);
            case "step_details" -> details = in.object(StepDetailsReader::read);
            case "last_error" -> lastError = in.object(LastErrorReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            case "usage" -> usage = in.object(UsageReader::read);
            default -> {
                return timeline.member(name, in);
            }
        }
        return true;
    }

    private RunStep build(String stepId, StepStatus told, Extras extras) {
        return RunStep.builder(stepId)
                .runId(runId)
                .threadId(threadId)
                .assistantId(assistantId)
                .type(type == null ? StepType.of("") : type)
                .status(status == null ? told : status)
                .details(details)
                .lastError(lastError)
                .timeline(timeline.build())
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .usage(usage)
                .extras(extras)
                .build();
    }
}
