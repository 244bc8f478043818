package dev.runs4j.inmemory;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.ports.error.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All assistants, oldest first: few, read often, changed seldom. Safe for many threads. */
final class AssistantStore {

    private static final int MOST = 10_000;

    private volatile Map<String, StoredAssistant> assistants = Map.of();

    /** Finds an assistant, or says that there is none. */
    StoredAssistant get(String id) {
        StoredAssistant found = assistants.get(id);
        if (found == null) {
            throw Refusals.notFound(Resource.ASSISTANT, id, "");
        }
        return found;
    }

    /** Adds an assistant with an id of the caller's; refuses an id that is used already. */
    synchronized void register(Assistant assistant) {
        if (assistants.containsKey(assistant.id())) {
            throw usedId(assistant.id());
        }
        checkRoom();
        put(assistant);
    }

    static IllegalArgumentException usedId(String id) {
        return new IllegalArgumentException("id: an id of its own, but '" + id + "' is used already");
    }

    /**
     * Adds an assistant.
     *
     * @param ids gives ids; those that were registered are stepped over
     * @param make makes the assistant of an id
     */
    synchronized Assistant add(Supplier<String> ids, Function<String, Assistant> make) {
        checkRoom();
        String id = ids.get();
        while (assistants.containsKey(id)) {
            id = ids.get();
        }
        Assistant assistant = make.apply(id);
        put(assistant);
        return assistant;
    }

    private void checkRoom() {
        if (assistants.size() >= MOST) {
            throw Refusals.full("assistants", "assistants", MOST);
        }
    }

    synchronized Assistant change(String id, UnaryOperator<Assistant> change) {
        Assistant changed = change.apply(get(id).assistant());
        put(changed);
        return changed;
    }

    synchronized void remove(String id) {
        get(id);
        Map<String, StoredAssistant> fewer = new LinkedHashMap<>(assistants);
        fewer.remove(id);
        assistants = fewer;
    }

    List<Assistant> all() {
        return assistants.values().stream().map(StoredAssistant::assistant).toList();
    }

    private void put(Assistant assistant) {
        Map<String, StoredAssistant> more = new LinkedHashMap<>(assistants);
        more.put(assistant.id(), new StoredAssistant(assistant));
        assistants = more;
    }
}
