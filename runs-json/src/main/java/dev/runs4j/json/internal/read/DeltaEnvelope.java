package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import org.jspecify.annotations.Nullable;

/** What every delta event has: an id, its kind, and the addition itself in the member {@code delta}. */
final class DeltaEnvelope implements Members {

    private final String object;
    private final Members delta;
    private @Nullable String id;
    private @Nullable Extras deltaExtras;

    DeltaEnvelope(String object, Members delta) {
        this.object = object;
        this.delta = delta;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(object);
            case "delta" -> deltaExtras = in.object(value -> value.members(delta));
            default -> {
                return false;
            }
        }
        return true;
    }

    @Nullable
    String id() {
        return id;
    }

    Extras deltaExtras() {
        return deltaExtras == null ? Extras.NONE : deltaExtras;
    }
}
