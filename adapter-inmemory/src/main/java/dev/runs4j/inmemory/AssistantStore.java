package dev.runs4j.inmemory;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.ports.error.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    synchronized Assistant add(Assistant assistant) {
        if (assistants.size() >= MOST) {
            throw Refusals.full("assistants", "assistants", MOST);
        }
        put(assistant);
        return assistant;
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
