package example.files;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages, in one file for each thread. */
final class FilesMessages implements Messages {

    private final Gate gate;
    private final Rooms rooms;
    private final Ids ids;

    FilesMessages(Gate gate, Rooms rooms, Ids ids) {
        this.gate = gate;
        this.rooms = rooms;
        this.ids = ids;
    }

    @Override
    public Message create(CreateMessage command, CallOptions options) {
        gate.guard().check(command);
        return rooms.change(command.threadId(), options, (room, now) -> {
            Refusals.busy(room);
            return NewMessages.add(command.message(), room, ids, now);
        });
    }

    @Override
    public Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options) {
        gate.guard().checkIds("thread_id", threadId);
        if (runId != null) {
            gate.guard().checkIds("run_id", runId);
        }
        gate.guard().check(page);
        return rooms.read(
                threadId, options, (room, now) -> Paging.page(of(room, runId), page, Message::id, Resource.MESSAGE));
    }

    private static List<Message> of(Room room, @Nullable String runId) {
        return room.messages().all().stream()
                .filter(message -> runId == null || message.runId().equals(Optional.of(runId)))
                .toList();
    }

    @Override
    public Message get(String threadId, String messageId, CallOptions options) {
        gate.guard().checkIds("thread_id", threadId, "message_id", messageId);
        return rooms.read(threadId, options, (room, now) -> find(room, messageId));
    }

    @Override
    public Message modify(ModifyMessage command, CallOptions options) {
        gate.guard().check(command);
        return rooms.change(command.threadId(), options, (room, now) -> {
            Message changed = find(room, command.messageId()).toBuilder()
                    .metadata(command.metadata())
                    .build();
            room.messages().put(changed);
            return changed;
        });
    }

    @Override
    public Deletion delete(String threadId, String messageId, CallOptions options) {
        gate.guard().require(Capability.DELETE_MESSAGE);
        gate.guard().checkIds("thread_id", threadId, "message_id", messageId);
        return rooms.change(threadId, options, (room, now) -> {
            room.messages().remove(find(room, messageId).id());
            return Deletion.of(messageId, Message.OBJECT);
        });
    }

    private static Message find(Room room, String messageId) {
        return room.messages().find(messageId).orElseThrow(() -> new NotFoundException(Resource.MESSAGE, messageId));
    }
}
