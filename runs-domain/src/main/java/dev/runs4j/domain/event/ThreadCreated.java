package dev.runs4j.domain.event;

import dev.runs4j.domain.thread.ConversationThread;
import java.util.Objects;

/**
 * The thread that was created together with the run: the event {@code thread.created}, sent by create-thread-and-run only.
 *
 * @param thread the thread
 */
public record ThreadCreated(ConversationThread thread) implements RunEvent {

    /** Refuses null. */
    public ThreadCreated {
        Objects.requireNonNull(thread, "thread");
    }

    @Override
    public String name() {
        return EventName.THREAD_CREATED;
    }
}
