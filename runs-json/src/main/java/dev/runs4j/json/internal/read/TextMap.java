package dev.runs4j.json.internal.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An object of texts under free names. One with a value of another type is unusable as a whole; a name without a value is none. */
final class TextMap implements Members {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> others = new HashSet<>();

    private TextMap() {}

    static Map<String, String> read(JsonIn in) {
        TextMap map = new TextMap();
        if (in.isObject()) {
            in.again(in.mark(), map);
            if (map.others.isEmpty()) {
                in.skip();
                return map.texts;
            }
        }
        in.misfit();
        return Map.of();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        texts.remove(name);
        others.remove(name);
        if (in.isText()) {
            texts.put(name, in.textOr(""));
        } else {
            if (!in.isNull()) {
                others.add(name);
            }
            in.skip();
        }
        return true;
    }
}
