package dev.runs4j.domain.event;

import org.jspecify.annotations.Nullable;

/** Room for one value of a union, whose kind the first addition decides. */
final class Slot<D, V> {

    private final Kind<D, V> kind;
    private final Place place;
    private @Nullable Entry<D, V> entry;

    Slot(Kind<D, V> kind, Place place) {
        this.kind = kind;
        this.place = place;
    }

    Slot<D, V> startingWith(V value) {
        entry = kind.resume(value, place);
        return this;
    }

    void add(D delta, String type) {
        Entry<D, V> current = entry;
        if (current == null || current.givesWay()) {
            current = kind.resume(kind.blank(delta), place);
            entry = current;
        }
        if (!current.add(delta)) {
            place.report(
                    "an addition of type \"" + Place.shown(type) + "\" does not fit what is there and was ignored");
        }
    }

    @Nullable
    V orNull() {
        return entry == null ? null : entry.value();
    }
}
