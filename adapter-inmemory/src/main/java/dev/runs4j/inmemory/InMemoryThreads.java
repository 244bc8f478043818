package dev.runs4j.inmemory;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Threads;
import java.time.Instant;

/** Operations on threads. */
final class InMemoryThreads implements Threads {

    private final Engine engine;
    private final Access access;
    private final ThreadMaker maker;
    private final ThreadListing listing;

    InMemoryThreads(Engine engine, Access access, ThreadMaker maker) {
        this.engine = engine;
        this.access = access;
        this.maker = maker;
        this.listing = new ThreadListing(engine.threads);
    }

    @Override
    public ConversationThread create(CreateThread command, CallOptions options) {
        engine.guard().check(command);
        return engine.call(BackendCall.of(Operation.THREAD_CREATE), options, now -> create(command, now));
    }

    private ConversationThread create(CreateThread command, Instant now) {
        engine.threads.sweep(now);
        ThreadState thread = maker.make(command, now);
        engine.ledger.add(now, Operation.THREAD_CREATE, thread.id(), thread.id(), null, command);
        engine.threads.add(thread);
        return thread.value();
    }

    @Override
    public ConversationThread get(String threadId, CallOptions options) {
        engine.guard().checkIds("thread_id", threadId);
        return engine.call(
                BackendCall.of(Operation.THREAD_GET, threadId),
                options,
                begun -> access.thread(threadId, (thread, now) -> thread.value()));
    }

    @Override
    public ConversationThread modify(ModifyThread command, CallOptions options) {
        engine.guard().check(command);
        String id = command.threadId();
        return engine.call(
                BackendCall.of(Operation.THREAD_MODIFY, id),
                options,
                begun -> access.thread(id, (thread, now) -> modify(thread, command, now)));
    }

    private ConversationThread modify(ThreadState thread, ModifyThread command, Instant now) {
        ConversationThread old = thread.value();
        thread.value(old.toBuilder()
                .metadata(AssistantMaker.orElse(command.metadata(), old.metadata(), Metadata.EMPTY))
                .toolResources(AssistantMaker.changed(command.toolResources(), old.toolResources()))
                .build());
        engine.ledger.add(now, Operation.THREAD_MODIFY, thread.id(), thread.id(), null, command);
        return thread.value();
    }

    @Override
    public Deletion delete(String threadId, CallOptions options) {
        engine.guard().checkIds("thread_id", threadId);
        return engine.call(
                BackendCall.of(Operation.THREAD_DELETE, threadId),
                options,
                begun -> access.thread(threadId, (thread, now) -> delete(thread, now)));
    }

    private Deletion delete(ThreadState thread, Instant now) {
        Run active = thread.activeRun();
        if (active != null) {
            throw Refusals.deleteDuring(active);
        }
        thread.delete();
        engine.threads.delete(thread);
        engine.ledger.add(now, Operation.THREAD_DELETE, thread.id(), thread.id(), null, null);
        return Deletion.of(thread.id(), ConversationThread.OBJECT);
    }

    @Override
    public Page<ConversationThread> list(PageRequest page, CallOptions options) {
        CommandGuard guard = engine.guard();
        guard.require(Capability.LIST_THREADS);
        guard.check(page);
        return engine.call(BackendCall.of(Operation.THREAD_LIST), options, now -> listing.page(page));
    }
}
