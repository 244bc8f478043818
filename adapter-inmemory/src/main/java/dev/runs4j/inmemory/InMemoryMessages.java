package dev.runs4j.inmemory;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on messages. */
final class InMemoryMessages implements Messages {

    private final Engine engine;
    private final Access access;

    InMemoryMessages(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    @Override
    public Message create(CreateMessage command, CallOptions options) {
        engine.guard().check(command);
        String threadId = command.threadId();
        return engine.call(
                BackendCall.of(Operation.MESSAGE_CREATE, threadId),
                options,
                begun -> access.thread(threadId, (thread, now) -> create(thread, command, now)));
    }

    private Message create(ThreadState thread, CreateMessage command, Instant now) {
        Run active = thread.activeRun();
        if (active != null) {
            throw Refusals.messageDuring(active);
        }
        ThreadMaker.checkRoom(thread, 1);
        Message added = thread.messages().add(command.message(), now);
        engine.ledger.add(now, Operation.MESSAGE_CREATE, added.id(), thread.id(), null, command);
        return added;
    }

    @Override
    public Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options) {
        CommandGuard guard = engine.guard();
        guard.checkIds("thread_id", threadId);
        if (runId != null) {
            guard.checkIds("run_id", runId);
        }
        guard.check(page);
        return engine.call(
                BackendCall.of(Operation.MESSAGE_LIST, threadId, runId == null ? "" : runId),
                options,
                begun -> access.thread(threadId, (thread, now) -> list(thread, runId, page)));
    }

    private static Page<Message> list(ThreadState thread, @Nullable String runId, PageRequest page) {
        ThreadMessages messages = thread.messages();
        List<Message> wanted = runId == null ? messages.all() : messages.ofRun(runId);
        return Paging.page(wanted, page, Message::id, Resource.MESSAGE);
    }

    @Override
    public Message get(String threadId, String messageId, CallOptions options) {
        checkIds(threadId, messageId);
        return engine.call(
                BackendCall.of(Operation.MESSAGE_GET, threadId, messageId),
                options,
                begun -> access.thread(threadId, (thread, now) -> get(thread, messageId)));
    }

    private static Message get(ThreadState thread, String id) {
        return thread.messages().get(id).orElseThrow(() -> Refusals.notFound(Resource.MESSAGE, id, ""));
    }

    @Override
    public Message modify(ModifyMessage command, CallOptions options) {
        engine.guard().check(command);
        return engine.call(
                BackendCall.of(Operation.MESSAGE_MODIFY, command.threadId(), command.messageId()),
                options,
                begun -> access.thread(command.threadId(), (thread, now) -> modify(thread, command, now)));
    }

    private Message modify(ThreadState thread, ModifyMessage command, Instant now) {
        Message changed = get(thread, command.messageId()).toBuilder()
                .metadata(command.metadata())
                .build();
        thread.messages().replace(changed);
        engine.ledger.add(now, Operation.MESSAGE_MODIFY, changed.id(), thread.id(), null, command);
        return changed;
    }

    @Override
    public Deletion delete(String threadId, String messageId, CallOptions options) {
        checkIds(threadId, messageId).require(Capability.DELETE_MESSAGE);
        return engine.call(
                BackendCall.of(Operation.MESSAGE_DELETE, threadId, messageId),
                options,
                begun -> access.thread(threadId, (thread, now) -> delete(thread, messageId, now)));
    }

    private Deletion delete(ThreadState thread, String id, Instant now) {
        if (!thread.messages().remove(id)) {
            throw Refusals.notFound(Resource.MESSAGE, id, "");
        }
        engine.ledger.add(now, Operation.MESSAGE_DELETE, id, thread.id(), null, null);
        return Deletion.of(id, Message.OBJECT);
    }

    private CommandGuard checkIds(String threadId, String messageId) {
        CommandGuard guard = engine.guard();
        guard.checkIds("thread_id", threadId, "message_id", messageId);
        return guard;
    }
}
