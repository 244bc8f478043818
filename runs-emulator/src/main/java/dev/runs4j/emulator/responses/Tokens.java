package dev.runs4j.emulator.responses;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Counts tokens the plain way: a word is a token. */
final class Tokens {

    /** They say what an item is; the model does not read them. */
    private static final Set<String> SILENT = Set.of("id", "type", "role", "status", "call_id", "phase", "object");

    private Tokens() {}

    static int of(JsonNode tree) {
        if (tree.isString()) {
            return words(tree.stringValue());
        }
        int sum = 0;
        if (tree.isObject()) {
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                sum += SILENT.contains(member.getKey()) ? 0 : of(member.getValue());
            }
        } else if (tree.isArray()) {
            for (JsonNode element : tree) {
                sum += of(element);
            }
        }
        return sum;
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
