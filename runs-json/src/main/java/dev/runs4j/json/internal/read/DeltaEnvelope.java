package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every delta event has: an id, its kind, and the addition itself in the member {@code delta}.
 *
 * @param <D> takes the members of the addition
 */
final class DeltaEnvelope<D extends Members> implements Members {

    private final String object;
    private final Supplier<D> blank;
    private D delta;
    private @Nullable String id;
    private @Nullable Extras deltaExtras;

    DeltaEnvelope(String object, Supplier<D> blank) {
        this.object = object;
        this.blank = blank;
        this.delta = blank.get();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(object);
            case "delta" -> addition(in);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Begins afresh, so that of two additions the last one counts. */
    private void addition(JsonIn in) {
        delta = blank.get();
        deltaExtras = in.object(value -> value.members(delta));
    }

    /** {@return what was added} */
    D delta() {
        return delta;
    }

    @Nullable
    String id() {
        return id;
    }

    Extras deltaExtras() {
        return deltaExtras == null ? Extras.NONE : deltaExtras;
    }
}
