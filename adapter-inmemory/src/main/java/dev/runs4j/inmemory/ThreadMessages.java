package dev.runs4j.inmemory;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages of one thread, oldest first. Guarded by the thread's lock. */
final class ThreadMessages {

    private final String threadId;
    private final String idStart;
    private final List<Message> messages = new ArrayList<>(2);
    private long tokens;
    private int made;

    ThreadMessages(String threadId, String number) {
        this.threadId = threadId;
        this.idStart = "msg_" + number + "_";
    }

    String nextId() {
        made++;
        return idStart + made;
    }

    Message add(NewMessage message, Instant at) {
        Message added = MessageMaker.make(nextId(), threadId, message, at);
        put(added);
        return added;
    }

    /** Adds a message, or replaces the one of the same id. */
    void put(Message message) {
        int index = find(message.id());
        tokens += Tokens.of(message);
        if (index < 0) {
            messages.add(message);
        } else {
            tokens -= Tokens.of(messages.set(index, message));
        }
    }

    /** Replaces a message that is still there. */
    void replace(Message message) {
        if (find(message.id()) >= 0) {
            put(message);
        }
    }

    boolean remove(String id) {
        int index = find(id);
        if (index >= 0) {
            tokens -= Tokens.of(messages.remove(index));
        }
        return index >= 0;
    }

    /** Takes away what was added last. */
    void shrinkTo(int size) {
        while (messages.size() > size) {
            tokens -= Tokens.of(messages.remove(messages.size() - 1));
            made--;
        }
    }

    Optional<Message> get(String id) {
        int index = find(id);
        return index < 0 ? Optional.empty() : Optional.of(messages.get(index));
    }

    Optional<Message> newest(Predicate<Message> wanted) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (wanted.test(messages.get(i))) {
                return Optional.of(messages.get(i));
            }
        }
        return Optional.empty();
    }

    List<Message> all() {
        return messages;
    }

    List<Message> ofRun(String runId) {
        return messages.stream()
                .filter(message -> message.runId().filter(runId::equals).isPresent())
                .toList();
    }

    private int find(String id) {
        return IdOrder.find(messages, Message::id, id);
    }

    /** What a model reads of this thread: all of it, or only the newest messages. */
    long tokens(int newest) {
        return newest >= messages.size()
                ? tokens
                : messages.subList(messages.size() - newest, messages.size()).stream()
                        .mapToLong(Tokens::of)
                        .sum();
    }
}
