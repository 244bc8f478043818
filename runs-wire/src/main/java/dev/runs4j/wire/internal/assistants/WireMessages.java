package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Page;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.client.MessagesApi;
import dev.runs4j.wire.internal.client.PathId;
import dev.runs4j.wire.internal.client.WireQuery;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on messages. */
final class WireMessages implements Messages {

    private final Wiring wiring;
    private final MessagesApi api;

    WireMessages(Wiring wiring) {
        this.wiring = wiring;
        this.api = wiring.apis().messages();
    }

    @Override
    public Message create(CreateMessage command, CallOptions options) {
        wiring.guard().check(command);
        PathId thread = PathId.of("thread_id", command.threadId());
        byte[] body = wiring.json().writeRequestBytes(command);
        return message(
                Subject.ofThread(WireOperation.CREATE_MESSAGE, command.threadId()),
                options,
                body,
                call -> api.create(call, thread));
    }

    @Override
    public Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options) {
        CommandGuard guard = wiring.guard();
        guard.checkIds("thread_id", threadId);
        if (runId != null) {
            guard.checkIds("run_id", runId);
        }
        guard.check(page);
        PathId thread = PathId.of("thread_id", threadId);
        Map<String, Object> query = runId == null ? WireQuery.page(page) : WireQuery.page(page, runId);
        return wiring.exchange()
                .call(
                        Subject.ofThread(WireOperation.LIST_MESSAGES, threadId),
                        options,
                        null,
                        call -> api.list(call, thread, query),
                        wiring.answers().page(JsonType.MESSAGE_LIST));
    }

    @Override
    public Message get(String threadId, String messageId, CallOptions options) {
        Address at = guarded(threadId, messageId);
        return message(
                Subject.ofMessage(WireOperation.GET_MESSAGE, threadId, messageId),
                options,
                null,
                call -> api.get(call, at.thread(), at.message()));
    }

    @Override
    public Message modify(ModifyMessage command, CallOptions options) {
        wiring.guard().require(Capability.MODIFY_MESSAGE);
        Address at = guarded(command.threadId(), command.messageId());
        wiring.guard().check(command);
        byte[] body = wiring.json().writeRequestBytes(command);
        return message(
                Subject.ofMessage(WireOperation.MODIFY_MESSAGE, command.threadId(), command.messageId()),
                options,
                body,
                call -> api.modify(call, at.thread(), at.message()));
    }

    @Override
    public Deletion delete(String threadId, String messageId, CallOptions options) {
        wiring.guard().require(Capability.DELETE_MESSAGE);
        Address at = guarded(threadId, messageId);
        return wiring.exchange()
                .call(
                        Subject.ofMessage(WireOperation.DELETE_MESSAGE, threadId, messageId),
                        options,
                        null,
                        call -> api.delete(call, at.thread(), at.message()),
                        wiring.answers().deletion(messageId, "thread.message"));
    }

    private Message message(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender) {
        return wiring.exchange()
                .call(subject, options, body, sender, wiring.answers().value(JsonType.MESSAGE));
    }

    private Address guarded(String threadId, String messageId) {
        wiring.guard().checkIds("thread_id", threadId, "message_id", messageId);
        return new Address(PathId.of("thread_id", threadId), PathId.of("message_id", messageId));
    }

    private record Address(PathId thread, PathId message) {}
}
