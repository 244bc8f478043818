package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** A run; its timeline, settings and outcome have members of their own. */
final class RunReader implements Members {

    private static final RunStatus UNTOLD = RunStatus.of("");

    private final RunTimelineMembers timeline = new RunTimelineMembers();
    private final RunSettingsMembers settings = new RunSettingsMembers();
    private final RunOutcomeMembers outcome = new RunOutcomeMembers();
    private @Nullable String id;
    private String threadId = "";
    private @Nullable String assistantId;
    private @Nullable RunStatus status;
    private @Nullable RequiredAction requiredAction;
    private @Nullable Metadata metadata;

    private RunReader() {}

    static Run read(JsonIn in) {
        return read(in, UNTOLD);
    }

    /** Reads a run whose status may be missing because the event around it tells it. */
    static Run read(JsonIn in, RunStatus told) {
        RunReader reader = new RunReader();
        Extras extras = in.members(reader);
        return reader.build(in.id(reader.id), told, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(Run.OBJECT);
            case "thread_id" -> threadId = in.textOr("");
            case "assistant_id" -> assistantId = in.text();
            case "status" -> status = in.word(RunStatus::of);
            case "required_action" -> requiredAction = in.object(RequiredActionReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            default -> {
                return timeline.member(name, in) || settings.member(name, in) || outcome.member(name, in);
            }
        }
        return true;
    }

    private Run build(String runId, RunStatus told, Extras extras) {
        return Run.builder(runId, threadId)
                .assistantId(assistantId)
                .status(status == null ? told : status)
                .requiredAction(requiredAction)
                .timeline(timeline.build())
                .settings(settings.build())
                .outcome(outcome.build())
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .extras(extras)
                .build();
    }
}
