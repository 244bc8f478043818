package dev.runs4j.json.internal.request;

import dev.runs4j.domain.command.Change;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ValueWriter;

/** Members of modifications: away, null, or a value. */
final class Changes {

    private Changes() {}

    static <T> void put(JsonOut out, String name, Change<T> change, ValueWriter<? super T> writer) {
        if (change.isClear()) {
            out.putNull(name);
        } else {
            out.put(name, change.value(), writer);
        }
    }
}
