package dev.runs4j.json.property;

import dev.runs4j.json.generate.Json;
import java.util.List;

/** Whether one document holds all that another holds. More members do no harm: a writer may tell a default that was not told to it. */
final class Contained {

    private Contained() {}

    static boolean in(Json more, Json less) {
        if (less instanceof Json.Obj part) {
            return more instanceof Json.Obj whole
                    && part.members().keySet().stream()
                            .allMatch(name -> whole.members().containsKey(name)
                                    && in(
                                            whole.members().get(name),
                                            part.members().get(name)));
        }
        if (less instanceof Json.Arr part) {
            return more instanceof Json.Arr whole && elements(whole.elements(), part.elements());
        }
        return more.equals(less);
    }

    private static boolean elements(List<Json> more, List<Json> less) {
        for (int i = 0; i < less.size(); i++) {
            if (i >= more.size() || !in(more.get(i), less.get(i))) {
                return false;
            }
        }
        return more.size() == less.size();
    }
}
