package example.files;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.ListBody;
import dev.runs4j.json.RunsJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where everything stands: {@code assistants/asst_1.json}, and four files for each thread, {@code threads/thread_1/runs.json} and so on. */
final class Shelf {

    private static final String THREADS = "threads/";
    private static final String ASSISTANTS = "assistants/";
    private static final String END = ".json";

    private final RunsJson json = RunsJson.standard();
    private final Disk disk;

    Shelf(Disk disk) {
        this.disk = disk;
    }

    Optional<Room> room(String id) throws IOException {
        Optional<ConversationThread> thread = thread(id);
        return thread.isEmpty()
                ? Optional.empty()
                : Optional.of(Room.of(
                        thread.get(),
                        list(JsonType.MESSAGE_LIST, place(id, "messages")),
                        list(JsonType.RUN_LIST, place(id, "runs")),
                        list(JsonType.STEP_LIST, place(id, "steps"))));
    }

    /**
     * Writes one file after the other. The run comes after what it wrote, so that after a crash it is asked again and finds what it wrote; the
     * thread comes last, so that there is no half of a new one.
     */
    Room save(Room room) throws IOException {
        String id = room.thread().id();
        byte[] messages = bytes(JsonType.MESSAGE_LIST, body(room.messages().all()));
        byte[] steps = bytes(JsonType.STEP_LIST, body(room.steps().all()));
        byte[] runs = bytes(JsonType.RUN_LIST, body(room.runs().all()));
        byte[] thread =
                bytes(JsonType.THREAD, room.thread()); // What cannot be written was refused by now, before any write.
        disk.write(place(id, "messages"), messages);
        disk.write(place(id, "steps"), steps);
        disk.write(place(id, "runs"), runs);
        disk.write(place(id, "thread"), thread);
        return room;
    }

    boolean deleteRoom(String id) throws IOException {
        boolean deleted = Ids.isName("thread", id) && disk.delete(place(id, "thread"));
        return deleted && disk.delete(THREADS + id);
    }

    /** {@return all threads, oldest first} */
    List<ConversationThread> threads() throws IOException {
        List<ConversationThread> threads = new ArrayList<>();
        for (String id : disk.names(THREADS)) {
            thread(id).ifPresent(threads::add);
        }
        return threads;
    }

    private Optional<ConversationThread> thread(String id) throws IOException {
        return Ids.isName("thread", id) ? read(JsonType.THREAD, place(id, "thread")) : Optional.empty();
    }

    Optional<Assistant> assistant(String id) throws IOException {
        return Ids.isName("asst", id) ? read(JsonType.ASSISTANT, ASSISTANTS + id + END) : Optional.empty();
    }

    Assistant save(Assistant assistant) throws IOException {
        disk.write(ASSISTANTS + assistant.id() + END, bytes(JsonType.ASSISTANT, assistant));
        return assistant;
    }

    boolean deleteAssistant(String id) throws IOException {
        return Ids.isName("asst", id) && disk.delete(ASSISTANTS + id + END);
    }

    /** {@return all assistants, oldest first} */
    List<Assistant> assistants() throws IOException {
        List<Assistant> assistants = new ArrayList<>();
        for (String file : disk.names(ASSISTANTS)) {
            if (file.endsWith(END)) {
                read(JsonType.ASSISTANT, ASSISTANTS + file).ifPresent(assistants::add);
            }
        }
        return assistants;
    }

    private static String place(String thread, String file) {
        return THREADS + thread + "/" + file + END;
    }

    private <T> Optional<T> read(JsonType<T> type, String file) throws IOException {
        return disk.read(file).map(bytes -> json.read(type, bytes));
    }

    private <T> List<T> list(JsonType<ListBody<T>> type, String file) throws IOException {
        return read(type, file).map(ListBody::data).orElse(List.of());
    }

    private <T> byte[] bytes(JsonType<T> type, T value) {
        return json.writeBytes(type, value, JsonForm.STORAGE);
    }

    private static <T> ListBody<T> body(List<T> items) {
        return new ListBody<>(items, Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE);
    }
}
