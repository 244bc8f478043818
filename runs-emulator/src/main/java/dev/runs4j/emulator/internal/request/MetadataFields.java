package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.TextLength;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The caller's pairs. */
public final class MetadataFields {

    private static final String NAME = "metadata";

    private MetadataFields() {}

    static Metadata readOrNone(Fields fields) {
        Metadata metadata = read(fields);
        return metadata == null ? Metadata.EMPTY : metadata;
    }

    /** {@return the pairs; null where they are away or null} */
    public static @Nullable Metadata read(Fields fields) {
        JsonNode value = fields.get(NAME);
        if (value == null) {
            return null;
        }
        String path = fields.path(NAME);
        if (!value.isObject()) {
            throw Refusals.type(path, JsonKind.OBJECT, JsonKind.of(value));
        }
        return read(path, value, fields.rules().limits().metadata());
    }

    private static Metadata read(String path, JsonNode value, MetadataLimits limits) {
        if (value.size() > limits.pairs()) {
            throw Refusals.tooManyPairs(path, limits.pairs(), value.size());
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> pair : value.properties()) {
            int length = TextLength.of(pair.getKey());
            if (length > limits.keyLength()) {
                throw Refusals.keyTooLong(path, limits.keyLength(), length);
            }
            String place = path + "." + pair.getKey();
            String text = Fields.text(place, pair.getValue());
            Fields.length(place, text, limits.valueLength());
            pairs.put(pair.getKey(), text);
        }
        return Metadata.read(pairs, Extras.NONE);
    }
}
