package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Page;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.client.AssistantsApi;
import dev.runs4j.wire.internal.client.PathId;
import dev.runs4j.wire.internal.client.WireQuery;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on assistants. */
final class WireAssistants implements Assistants {

    private final Wiring wiring;
    private final AssistantsApi api;

    WireAssistants(Wiring wiring) {
        this.wiring = wiring;
        this.api = wiring.apis().assistants();
    }

    @Override
    public Assistant create(CreateAssistant command, CallOptions options) {
        guard().check(command);
        byte[] body = wiring.json().writeRequestBytes(command);
        return assistant(Subject.of(WireOperation.CREATE_ASSISTANT), options, body, api::create);
    }

    @Override
    public Assistant get(String assistantId, CallOptions options) {
        PathId assistant = guarded(assistantId);
        return assistant(
                Subject.ofAssistant(WireOperation.GET_ASSISTANT, assistantId),
                options,
                null,
                call -> api.get(call, assistant));
    }

    @Override
    public Page<Assistant> list(PageRequest page, CallOptions options) {
        guard().check(page);
        Map<String, Object> query = WireQuery.page(page);
        return wiring.exchange()
                .call(
                        Subject.of(WireOperation.LIST_ASSISTANTS),
                        options,
                        null,
                        call -> api.list(call, query),
                        wiring.answers().page(JsonType.ASSISTANT_LIST));
    }

    @Override
    public Assistant modify(ModifyAssistant command, CallOptions options) {
        PathId assistant = guarded(command.assistantId());
        guard().check(command);
        byte[] body = wiring.json().writeRequestBytes(command);
        return assistant(
                Subject.ofAssistant(WireOperation.MODIFY_ASSISTANT, command.assistantId()),
                options,
                body,
                call -> api.modify(call, assistant));
    }

    @Override
    public Deletion delete(String assistantId, CallOptions options) {
        PathId assistant = guarded(assistantId);
        return wiring.exchange()
                .call(
                        Subject.ofAssistant(WireOperation.DELETE_ASSISTANT, assistantId),
                        options,
                        null,
                        call -> api.delete(call, assistant),
                        wiring.answers().deletion(assistantId, "assistant"));
    }

    private CommandGuard guard() {
        CommandGuard guard = wiring.guard();
        guard.require(Capability.ASSISTANTS);
        return guard;
    }

    private PathId guarded(String assistantId) {
        guard().checkIds("assistant_id", assistantId);
        return PathId.of("assistant_id", assistantId);
    }

    private Assistant assistant(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender) {
        return wiring.exchange()
                .call(subject, options, body, sender, wiring.answers().value(JsonType.ASSISTANT));
    }
}
