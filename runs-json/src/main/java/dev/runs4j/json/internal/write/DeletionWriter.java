package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Deletion;

/** The answer to a delete. */
final class DeletionWriter {

    private DeletionWriter() {}

    static void write(JsonOut out, Deletion deletion) {
        out.begin(deletion.extras());
        out.put("id", deletion.id(), TEXT);
        out.put("object", deletion.object(), TEXT);
        out.put("deleted", deletion.deleted(), FLAG);
        out.end();
    }
}
