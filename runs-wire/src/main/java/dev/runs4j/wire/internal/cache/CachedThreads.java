package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Threads;
import java.util.Objects;

/** Forgets the runs of threads that are deleted. */
final class CachedThreads implements Threads {

    private final Threads threads;
    private final KeptRuns kept;

    CachedThreads(Threads threads, KeptRuns kept) {
        this.threads = Objects.requireNonNull(threads, "threads");
        this.kept = kept;
    }

    @Override
    public Deletion delete(String threadId, CallOptions options) {
        try {
            return threads.delete(threadId, options);
        } finally {
            kept.forgetThread(threadId);
        }
    }

    @Override
    public ConversationThread create(CreateThread command, CallOptions options) {
        return threads.create(command, options);
    }

    @Override
    public ConversationThread get(String threadId, CallOptions options) {
        return threads.get(threadId, options);
    }

    @Override
    public ConversationThread modify(ModifyThread command, CallOptions options) {
        return threads.modify(command, options);
    }

    @Override
    public Page<ConversationThread> list(PageRequest page, CallOptions options) {
        return threads.list(page, options);
    }
}
