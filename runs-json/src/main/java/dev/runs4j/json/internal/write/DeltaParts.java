package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.IndexedDelta;
import java.util.List;

/** What deltas have in common. */
final class DeltaParts {

    private DeltaParts() {}

    /** Writes the envelope of a delta event. */
    static <T> void event(JsonOut out, String id, String object, T delta, ValueWriter<T> writer, Extras extras) {
        out.begin(extras);
        out.put("id", id, TEXT);
        out.put("object", object, TEXT);
        out.put("delta", delta, writer);
        out.end();
    }

    /** Begins an entry of a list of deltas; in a resource, one without an index gets its position. */
    static void begin(JsonOut out, IndexedDelta delta, Extras extras) {
        out.begin(extras);
        if (delta.index() != IndexedDelta.NO_INDEX) {
            out.put("index", delta.index(), WHOLE);
        } else if (out.isResource()) {
            out.put("index", out.position(), WHOLE);
        }
        out.put("type", delta.type(), TEXT);
    }

    /** Writes a list of deltas, unless it is empty. */
    static <T> void list(JsonOut out, String name, List<T> deltas, ValueWriter<T> writer) {
        if (!deltas.isEmpty()) {
            out.put(name, deltas, Values.list(writer));
        }
    }
}
