package dev.runs4j.testkit.history;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Threads;

/** Every operation on threads, watched for failures. */
final class RecordedThreads implements Threads {

    private final Threads threads;
    private final Watch watch;

    RecordedThreads(Threads threads, Watch watch) {
        this.threads = threads;
        this.watch = watch;
    }

    @Override
    public ConversationThread create(CreateThread command, CallOptions options) {
        return watch.call("threads.create", null, () -> threads.create(command, options));
    }

    @Override
    public ConversationThread get(String threadId, CallOptions options) {
        return watch.call("threads.get", null, () -> threads.get(threadId, options));
    }

    @Override
    public ConversationThread modify(ModifyThread command, CallOptions options) {
        return watch.call("threads.modify", null, () -> threads.modify(command, options));
    }

    @Override
    public Deletion delete(String threadId, CallOptions options) {
        return watch.call("threads.delete", null, () -> threads.delete(threadId, options));
    }

    @Override
    public Page<ConversationThread> list(PageRequest page, CallOptions options) {
        return watch.call("threads.list", null, () -> threads.list(page, options));
    }
}
