package dev.runs4j.testkit.history;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Page;
import org.jspecify.annotations.Nullable;

/** Every operation on messages, watched. */
final class RecordedMessages implements Messages {

    private final Messages messages;
    private final Watch watch;

    RecordedMessages(Messages messages, Watch watch) {
        this.messages = messages;
        this.watch = watch;
    }

    @Override
    public Message create(CreateMessage command, CallOptions options) {
        return watch.call("messages.create", null, () -> messages.create(command, options));
    }

    @Override
    public Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options) {
        RunRef run = runId == null || runId.isBlank() || threadId.isBlank() ? null : RunRef.of(threadId, runId);
        Page<Message> found = watch.call("messages.list", run, () -> messages.list(threadId, runId, page, options));
        found.items().forEach(message -> watch.saw(message, null, threadId));
        return found;
    }

    @Override
    public Message get(String threadId, String messageId, CallOptions options) {
        return saw(watch.call("messages.get", null, () -> messages.get(threadId, messageId, options)), threadId);
    }

    @Override
    public Message modify(ModifyMessage command, CallOptions options) {
        return saw(watch.call("messages.modify", null, () -> messages.modify(command, options)), command.threadId());
    }

    @Override
    public Deletion delete(String threadId, String messageId, CallOptions options) {
        return watch.call("messages.delete", null, () -> messages.delete(threadId, messageId, options));
    }

    private Message saw(Message message, String threadId) {
        watch.saw(message, null, threadId);
        return message;
    }
}
