package dev.runs4j.inmemory;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.thread.ConversationThread;
import java.time.Instant;
import java.util.List;

/** Makes threads and puts messages of callers into them. */
final class ThreadMaker {

    /** As many as the official server keeps; runs are held to the same. */
    private static final int MOST = 100_000;

    private final Ids ids;
    private final ThreadStore threads;

    ThreadMaker(Ids ids, ThreadStore threads) {
        this.ids = ids;
        this.threads = threads;
    }

    /** Makes a thread that nobody else can see yet. */
    ThreadState make(CreateThread command, Instant now) {
        checkRoom(command.messages().size());
        String number = ids.nextThread();
        ConversationThread value = ConversationThread.builder(Ids.thread(number))
                .createdAt(now)
                .toolResources(VectorStores.made(Ids.thread(number), command.toolResources()))
                .metadata(command.metadata())
                .build();
        ThreadState thread = new ThreadState(threads, value, number);
        addAll(thread, command.messages(), now);
        return thread;
    }

    static void addAll(ThreadState thread, List<NewMessage> messages, Instant now) {
        for (NewMessage message : messages) {
            thread.messages().add(message, now);
        }
    }

    /** Refuses what the thread has no room for. */
    static void checkRoom(ThreadState thread, int newMessages) {
        checkRoom(thread.messages().all().size() + newMessages);
    }

    private static void checkRoom(int messages) {
        if (messages > MOST) {
            throw Refusals.full("messages", "messages in a thread", MOST);
        }
    }

    static void checkRoomForRun(ThreadState thread) {
        if (thread.runs().size() >= MOST) {
            throw Refusals.full("runs", "runs of a thread", MOST);
        }
    }
}
