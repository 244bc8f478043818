package example.files;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.RunOverrides;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes new runs. */
final class Maker {

    /** As long as OpenAI's servers gave a run. */
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final Shelf shelf;
    private final Ids ids;

    Maker(Shelf shelf, Ids ids) {
        this.shelf = shelf;
        this.ids = ids;
    }

    Run run(CreateRun command, Instant now) throws IOException {
        String additional = command.additionalInstructions().orElse("");
        RunSettings settings = settings(assistant(command.assistantId()), command.overrides(), additional);
        return run(command.threadId(), command.assistantId(), settings, command.metadata(), now);
    }

    Run run(String threadId, CreateThreadAndRun command, Instant now) throws IOException {
        RunSettings settings = settings(assistant(command.assistantId()), command.overrides(), "");
        return run(threadId, command.assistantId(), settings, command.metadata(), now);
    }

    private Run run(String threadId, String assistantId, RunSettings settings, Metadata metadata, Instant now) {
        Run run = Run.builder(ids.next("run", now), threadId)
                .assistantId(assistantId)
                .settings(settings)
                .metadata(metadata)
                .timeline(RunTimeline.builder()
                        .createdAt(now)
                        .expiresAt(now.plus(EXPIRY))
                        .build())
                .build();
        return Due.after(now, run);
    }

    private Assistant assistant(String id) throws IOException {
        return shelf.assistant(id).orElseThrow(() -> new NotFoundException(Resource.ASSISTANT, id));
    }

    /** The command's values, else the assistant's; kept with the run, so that later changes of the assistant do not reach it (R105). */
    private static RunSettings settings(Assistant assistant, RunOverrides overrides, String additional) {
        String instructions =
                overrides.instructions().or(assistant::instructions).orElse("");
        return RunSettings.builder()
                .model(overrides.model().or(assistant::model).orElse(null))
                .instructions(Stream.of(instructions, additional)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")))
                .tools(overrides.tools().orElse(assistant.tools()))
                .toolResources(assistant.toolResources().orElse(null))
                .temperature(overrides.temperature().or(assistant::temperature).orElse(null))
                .topP(overrides.topP().or(assistant::topP).orElse(null))
                .truncationStrategy(overrides.truncationStrategy().orElse(null))
                .toolChoice(overrides.toolChoice().orElse(null))
                .parallelToolCalls(overrides.parallelToolCalls().orElse(null))
                .responseFormat(
                        overrides.responseFormat().or(assistant::responseFormat).orElse(null))
                .build();
    }
}
