package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Threads;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.client.PathId;
import dev.runs4j.wire.internal.client.ThreadsApi;
import dev.runs4j.wire.internal.client.WireQuery;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on threads. */
final class WireThreads implements Threads {

    private final Wiring wiring;
    private final ThreadsApi api;

    WireThreads(Wiring wiring) {
        this.wiring = wiring;
        this.api = wiring.apis().threads();
    }

    @Override
    public ConversationThread create(CreateThread command, CallOptions options) {
        wiring.guard().check(command);
        byte[] body = wiring.json().writeRequestBytes(command);
        return thread(Subject.of(WireOperation.CREATE_THREAD), options, body, api::create);
    }

    @Override
    public ConversationThread get(String threadId, CallOptions options) {
        PathId thread = guarded(threadId);
        return thread(
                Subject.ofThread(WireOperation.GET_THREAD, threadId), options, null, call -> api.get(call, thread));
    }

    @Override
    public ConversationThread modify(ModifyThread command, CallOptions options) {
        PathId thread = guarded(command.threadId());
        wiring.guard().check(command);
        byte[] body = wiring.json().writeRequestBytes(command);
        return thread(
                Subject.ofThread(WireOperation.MODIFY_THREAD, command.threadId()),
                options,
                body,
                call -> api.modify(call, thread));
    }

    @Override
    public Deletion delete(String threadId, CallOptions options) {
        PathId thread = guarded(threadId);
        return wiring.exchange()
                .call(
                        Subject.ofThread(WireOperation.DELETE_THREAD, threadId),
                        options,
                        null,
                        call -> api.delete(call, thread),
                        wiring.answers().deletion(threadId, "thread"));
    }

    @Override
    public Page<ConversationThread> list(PageRequest page, CallOptions options) {
        wiring.guard().require(Capability.LIST_THREADS);
        wiring.guard().check(page);
        Map<String, Object> query = WireQuery.page(page);
        return wiring.exchange()
                .call(
                        Subject.of(WireOperation.LIST_THREADS),
                        options,
                        null,
                        call -> api.list(call, query),
                        wiring.answers().page(JsonType.THREAD_LIST));
    }

    private PathId guarded(String threadId) {
        wiring.guard().checkIds("thread_id", threadId);
        return PathId.of("thread_id", threadId);
    }

    private ConversationThread thread(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender) {
        return wiring.exchange()
                .call(subject, options, body, sender, wiring.answers().value(JsonType.THREAD));
    }
}
