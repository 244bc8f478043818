package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Message;
import java.util.Objects;

/**
 * A message was created or took another status.
 *
 * @param name the name on the wire, {@code thread.message.created} or {@code thread.message.} and the status
 * @param message the message as it was at that moment
 */
public record MessageChanged(String name, Message message) implements RunEvent {

    /** Refuses null. */
    public MessageChanged {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(message, "message");
    }
}
