package dev.runs4j.domain.command;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.NewMessage;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Adds a message to a thread.
 *
 * @param threadId the thread; it may have no active run
 * @param message the message
 */
public record CreateMessage(String threadId, NewMessage message) implements Command {

    /** Refuses null. */
    public CreateMessage {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public Set<Capability> needs() {
        return MessageChecks.needs(List.of(message));
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits).id("thread_id", threadId);
        MessageChecks.message(checks, "", message);
        return checks.violations();
    }
}
