package example.files;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import java.util.Objects;

/** Threads, a folder each. */
final class FilesThreads implements Threads {

    private final Gate gate;
    private final Rooms rooms;
    private final Shelf shelf;
    private final Ids ids;

    FilesThreads(Gate gate, Rooms rooms, Shelf shelf, Ids ids) {
        this.gate = gate;
        this.rooms = rooms;
        this.shelf = shelf;
        this.ids = ids;
    }

    @Override
    public ConversationThread create(CreateThread command, CallOptions options) {
        gate.guard().check(command);
        return gate.pass(
                options,
                now -> Gate.write(() -> shelf.save(made(command, ids, now))).thread());
    }

    static Room made(CreateThread command, Ids ids, Instant now) {
        Room room = Room.of(ConversationThread.builder(ids.next("thread", now))
                .createdAt(now)
                .toolResources(command.toolResources().orElse(null))
                .metadata(command.metadata())
                .build());
        command.messages().forEach(message -> NewMessages.add(message, room, ids, now));
        return room;
    }

    @Override
    public ConversationThread get(String threadId, CallOptions options) {
        gate.guard().checkIds("thread_id", threadId);
        return rooms.read(threadId, options, (room, now) -> room.thread());
    }

    @Override
    public ConversationThread modify(ModifyThread command, CallOptions options) {
        gate.guard().check(command);
        return rooms.changeThread(
                command.threadId(),
                options,
                old -> old.toBuilder()
                        .metadata(Objects.requireNonNullElse(command.metadata().apply(old.metadata()), Metadata.EMPTY))
                        .toolResources(command.toolResources()
                                .apply(old.toolResources().orElse(null)))
                        .build());
    }

    @Override
    public Deletion delete(String threadId, CallOptions options) {
        gate.guard().checkIds("thread_id", threadId);
        return gate.alone(threadId, options, now -> {
            if (!Gate.write(() -> shelf.deleteRoom(threadId))) {
                throw new NotFoundException(Resource.THREAD, threadId);
            }
            return Deletion.of(threadId, ConversationThread.OBJECT);
        });
    }

    @Override
    public Page<ConversationThread> list(PageRequest page, CallOptions options) {
        gate.guard().require(Capability.LIST_THREADS);
        gate.guard().check(page);
        return gate.pass(options, now -> Paging.page(shelf.threads(), page, ConversationThread::id, Resource.THREAD));
    }
}
