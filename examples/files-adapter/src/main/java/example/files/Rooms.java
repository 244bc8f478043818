package example.files;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Calls on a thread: one at a time for each, and on what has become of it by now. */
final class Rooms {

    /** The work of a call on a thread. */
    interface RoomWork<T> {
        T on(Room room, Instant now) throws IOException;
    }

    /** The work of a call on a run. */
    interface RunWork<T> {
        T on(Room room, Run run, Instant now) throws IOException;
    }

    private final Gate gate;
    private final Shelf shelf;
    private final Player player;

    Rooms(Gate gate, Shelf shelf, Player player) {
        this.gate = gate;
        this.shelf = shelf;
        this.player = player;
    }

    /** Reads a thread. */
    <T> T read(String thread, CallOptions options, RoomWork<T> work) {
        Supplier<NotFoundException> missing = () -> new NotFoundException(Resource.THREAD, thread);
        return gate.alone(thread, options, now -> work.on(open(thread, missing, now), now));
    }

    /** Changes a thread: does the work, then keeps what has become of it. */
    <T> T change(String thread, CallOptions options, RoomWork<T> work) {
        Supplier<NotFoundException> missing = () -> new NotFoundException(Resource.THREAD, thread);
        return gate.alone(thread, options, now -> {
            Room room = open(thread, missing, now);
            T result = work.on(room, now);
            Gate.write(() -> shelf.save(room));
            return result;
        });
    }

    /** Changes what a thread itself carries. */
    ConversationThread changeThread(String thread, CallOptions options, UnaryOperator<ConversationThread> change) {
        return read(thread, options, (room, now) -> {
            ConversationThread changed = change.apply(room.thread());
            Room after = new Room(changed, room.messages(), room.runs(), room.steps());
            return Gate.write(() -> shelf.save(after)).thread();
        });
    }

    /** Reads a run; one of another thread, or of none, is an unknown run. */
    <T> T readRun(RunRef ref, CallOptions options, RunWork<T> work) {
        Supplier<NotFoundException> missing = () -> new NotFoundException(Resource.RUN, ref.runId());
        return gate.alone(ref.threadId(), options, now -> {
            Room room = open(ref.threadId(), missing, now);
            return work.on(room, room.runs().find(ref.runId()).orElseThrow(missing), now);
        });
    }

    /** Changes a run. */
    <T> T changeRun(RunRef ref, CallOptions options, RunWork<T> work) {
        return readRun(ref, options, (room, run, now) -> {
            T result = work.on(room, run, now);
            Gate.write(() -> shelf.save(room));
            return result;
        });
    }

    /** Takes a thread off the disk and lets its run do what was due by now. */
    private Room open(String thread, Supplier<NotFoundException> missing, Instant now) throws IOException {
        Room room = shelf.room(thread).orElseThrow(missing);
        if (player.catchUp(room, now)) {
            shelf.save(room);
        }
        return room;
    }
}
