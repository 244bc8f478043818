package dev.runs4j.inmemory;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Operations on assistants. */
final class InMemoryAssistants implements Assistants {

    private final Engine engine;

    InMemoryAssistants(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Assistant create(CreateAssistant command, CallOptions options) {
        engine.guard().check(command);
        return engine.call(BackendCall.of(Operation.ASSISTANT_CREATE), options, now -> {
            Assistant made =
                    engine.assistants.add(engine.ids::nextAssistantId, id -> AssistantMaker.make(id, command, now));
            return accepted(Operation.ASSISTANT_CREATE, made, now, command);
        });
    }

    @Override
    public Assistant get(String assistantId, CallOptions options) {
        check(assistantId);
        return engine.call(
                BackendCall.of(Operation.ASSISTANT_GET, "", assistantId),
                options,
                now -> engine.assistants.get(assistantId).assistant());
    }

    @Override
    public Page<Assistant> list(PageRequest page, CallOptions options) {
        CommandGuard guard = engine.guard();
        guard.require(Capability.ASSISTANTS);
        guard.check(page);
        return engine.call(
                BackendCall.of(Operation.ASSISTANT_LIST),
                options,
                now -> Paging.page(engine.assistants.all(), page, Assistant::id, Resource.ASSISTANT));
    }

    @Override
    public Assistant modify(ModifyAssistant command, CallOptions options) {
        engine.guard().check(command);
        String id = command.assistantId();
        return engine.call(BackendCall.of(Operation.ASSISTANT_MODIFY, "", id), options, now -> {
            Assistant changed = engine.assistants.change(id, old -> AssistantMaker.change(old, command));
            return accepted(Operation.ASSISTANT_MODIFY, changed, now, command);
        });
    }

    @Override
    public Deletion delete(String assistantId, CallOptions options) {
        check(assistantId);
        return engine.call(BackendCall.of(Operation.ASSISTANT_DELETE, "", assistantId), options, now -> {
            engine.assistants.remove(assistantId);
            engine.ledger.add(now, Operation.ASSISTANT_DELETE, assistantId, null, null, null);
            return Deletion.of(assistantId, Assistant.OBJECT);
        });
    }

    private void check(String assistantId) {
        CommandGuard guard = engine.guard();
        guard.require(Capability.ASSISTANTS);
        guard.checkIds("assistant_id", assistantId);
    }

    private Assistant accepted(Operation operation, Assistant assistant, Instant now, @Nullable Command command) {
        engine.ledger.add(now, operation, assistant.id(), null, null, command);
        return assistant;
    }
}
