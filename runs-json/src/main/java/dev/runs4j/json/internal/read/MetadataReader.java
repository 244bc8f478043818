package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller's pairs; what is not text is kept apart. */
final class MetadataReader implements Members {

    private final Map<String, String> pairs = new LinkedHashMap<>();

    private MetadataReader() {}

    static Metadata read(JsonIn in) {
        MetadataReader reader = new MetadataReader();
        Extras others = in.members(reader);
        return Metadata.read(reader.pairs, others);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!in.isText()) {
            pairs.remove(name);
            return false;
        }
        pairs.put(name, in.textOr(""));
        return true;
    }
}
