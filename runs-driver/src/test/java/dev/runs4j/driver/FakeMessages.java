package dev.runs4j.driver;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a {@link FakeBackend}; like some servers it does not care about the run that is asked for. */
final class FakeMessages implements Messages {

    final Deque<RuntimeException> failures = new ArrayDeque<>();
    final List<CallOptions> options = new ArrayList<>();

    private final FakeBackend backend;

    FakeMessages(FakeBackend backend) {
        this.backend = backend;
    }

    @Override
    public Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("list", Happened.NO, null);
        }
        this.options.add(options);
        RuntimeException failure = failures.pollFirst();
        if (failure != null) {
            throw failure;
        }
        return new Page<>(backend.messages, false);
    }

    @Override
    public Message create(CreateMessage command, CallOptions options) {
        throw new AssertionError("a driver writes no messages");
    }

    @Override
    public Message get(String threadId, String messageId, CallOptions options) {
        throw new AssertionError("a driver reads no single message");
    }

    @Override
    public Message modify(ModifyMessage command, CallOptions options) {
        throw new AssertionError("a driver modifies no message");
    }

    @Override
    public Deletion delete(String threadId, String messageId, CallOptions options) {
        throw new AssertionError("a driver deletes no message");
    }
}
