package dev.runs4j.json.internal.read;

import dev.runs4j.domain.event.IndexedDelta;
import org.jspecify.annotations.Nullable;

/** What can be told of a delta of an unknown kind. */
final class UnknownDelta implements Members {

    private @Nullable Integer index;
    private String id = "";

    private UnknownDelta() {}

    static UnknownDelta at(int mark, JsonIn in) {
        UnknownDelta delta = new UnknownDelta();
        in.again(mark, delta);
        return delta;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "index" -> index = in.integer();
            case "id" -> id = in.textOr("");
            default -> {
                return false;
            }
        }
        return true;
    }

    int index() {
        return index == null ? IndexedDelta.NO_INDEX : index;
    }

    String id() {
        return id;
    }
}
