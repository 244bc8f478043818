package example.files;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Assistants, one file each. */
final class FilesAssistants implements Assistants {

    private final Gate gate;
    private final Shelf shelf;
    private final Ids ids;

    FilesAssistants(Gate gate, Shelf shelf, Ids ids) {
        this.gate = gate;
        this.shelf = shelf;
        this.ids = ids;
    }

    @Override
    public Assistant create(CreateAssistant command, CallOptions options) {
        gate.guard().check(command);
        return gate.pass(options, now -> {
            Assistant made = made(ids.next("asst", now), command, now);
            return Gate.write(() -> shelf.save(made));
        });
    }

    private static Assistant made(String id, CreateAssistant command, Instant now) {
        return Assistant.builder(id)
                .createdAt(now)
                .model(command.model())
                .name(command.name().orElse(null))
                .description(command.description().orElse(null))
                .instructions(command.instructions().orElse(null))
                .tools(command.tools())
                .toolResources(command.toolResources().orElse(null))
                .metadata(command.metadata())
                .temperature(command.temperature().orElse(null))
                .topP(command.topP().orElse(null))
                .responseFormat(command.responseFormat().orElse(null))
                .build();
    }

    @Override
    public Assistant get(String assistantId, CallOptions options) {
        check(assistantId);
        return gate.pass(options, now -> shelf.assistant(assistantId).orElseThrow(() -> missing(assistantId)));
    }

    @Override
    public Page<Assistant> list(PageRequest page, CallOptions options) {
        gate.guard().require(Capability.ASSISTANTS);
        gate.guard().check(page);
        return gate.pass(options, now -> Paging.page(shelf.assistants(), page, Assistant::id, Resource.ASSISTANT));
    }

    @Override
    public Assistant modify(ModifyAssistant command, CallOptions options) {
        gate.guard().check(command);
        String id = command.assistantId();
        return gate.alone(id, options, now -> {
            Assistant changed = changed(shelf.assistant(id).orElseThrow(() -> missing(id)), command);
            return Gate.write(() -> shelf.save(changed));
        });
    }

    private static Assistant changed(Assistant old, ModifyAssistant command) {
        return old.toBuilder()
                .model(command.model().apply(old.model().orElse(null)))
                .name(command.name().apply(old.name().orElse(null)))
                .description(command.description().apply(old.description().orElse(null)))
                .instructions(command.instructions().apply(old.instructions().orElse(null)))
                .tools(Objects.requireNonNullElse(command.tools().apply(old.tools()), List.of()))
                .toolResources(command.toolResources().apply(old.toolResources().orElse(null)))
                .metadata(Objects.requireNonNullElse(command.metadata().apply(old.metadata()), Metadata.EMPTY))
                .temperature(command.temperature().apply(old.temperature().orElse(null)))
                .topP(command.topP().apply(old.topP().orElse(null)))
                .responseFormat(
                        command.responseFormat().apply(old.responseFormat().orElse(null)))
                .build();
    }

    @Override
    public Deletion delete(String assistantId, CallOptions options) {
        check(assistantId);
        return gate.alone(assistantId, options, now -> {
            if (!Gate.write(() -> shelf.deleteAssistant(assistantId))) {
                throw missing(assistantId);
            }
            return Deletion.of(assistantId, Assistant.OBJECT);
        });
    }

    private void check(String assistantId) {
        gate.guard().require(Capability.ASSISTANTS);
        gate.guard().checkIds("assistant_id", assistantId);
    }

    private static NotFoundException missing(String assistantId) {
        return new NotFoundException(Resource.ASSISTANT, assistantId);
    }
}
