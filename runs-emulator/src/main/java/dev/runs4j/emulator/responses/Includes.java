package dev.runs4j.emulator.responses;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What more is shown of items than usual. */
final class Includes {

    /** The member of an item, the type that has it, and the word with which one asks for it. */
    private record Hidden(String type, String member, String word) {}

    private static final List<Hidden> HIDDEN = List.of(
            new Hidden("file_search_call", "results", "file_search_call.results"),
            new Hidden("code_interpreter_call", "outputs", "code_interpreter_call.outputs"),
            new Hidden("reasoning", "encrypted_content", "reasoning.encrypted_content"));

    private final Set<String> first;
    private final Set<String> second;

    Includes(Set<String> first, Set<String> second) {
        this.first = first;
        this.second = second;
    }

    static Includes of(Set<String> words) {
        return new Includes(words, Set.of());
    }

    /** {@return a copy of the item without what nobody asked for} */
    ObjectNode shown(ObjectNode item) {
        ObjectNode copy = item.deepCopy();
        String type = Json.text(item, "type");
        for (Hidden hidden : HIDDEN) {
            boolean asked = first.contains(hidden.word()) || second.contains(hidden.word());
            if (hidden.type().equals(type) && !asked && copy.has(hidden.member())) {
                copy.putNull(hidden.member());
            }
        }
        return copy;
    }
}
