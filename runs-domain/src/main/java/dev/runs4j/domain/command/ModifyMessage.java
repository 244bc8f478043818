package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Replaces a message's metadata; nothing else of a message can be changed. Empty metadata clears it.
 *
 * @param threadId the thread
 * @param messageId the message
 * @param metadata the new pairs
 */
public record ModifyMessage(String threadId, String messageId, Metadata metadata) implements Command {

    /** Refuses null. */
    public ModifyMessage {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public Set<Capability> needs() {
        return Set.of(Capability.MODIFY_MESSAGE);
    }

    @Override
    public List<Violation> check(Limits limits) {
        return new Checks(limits)
                .id("thread_id", threadId)
                .id("message_id", messageId)
                .metadata("metadata", metadata)
                .violations();
    }
}
