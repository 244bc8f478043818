package dev.runs4j.json;

import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ValueWriter;
import dev.runs4j.json.internal.write.Values;

/** A page of a list. */
final class ListBodyWriter {

    private ListBodyWriter() {}

    /** Ids of an empty page are null, against the schema: so the live API was seen to send it. */
    static <T> void write(JsonOut out, ListBody<T> body, ValueWriter<T> element) {
        out.begin(body.extras());
        out.put("object", ListBodyReader.OBJECT, Values.TEXT);
        out.put("data", body.data(), Values.list(element));
        out.putOrNull("first_id", body.firstId(), Values.TEXT);
        out.putOrNull("last_id", body.lastId(), Values.TEXT);
        out.putOr("has_more", body.hasMore(), false, Values.FLAG);
        out.end();
    }
}
