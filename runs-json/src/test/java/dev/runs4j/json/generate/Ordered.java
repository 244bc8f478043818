package dev.runs4j.json.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Copies that keep their order, so that a written tree is the same on every run. */
final class Ordered {

    private Ordered() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return new LinkedHashMap<>(map);
    }
}
