package dev.runs4j.domain.event;

import org.jspecify.annotations.Nullable;

/** One object of a stream: the last whole one, and what deltas have added since. */
final class Snapshot<D, V> {

    private final Kind<D, V> kind;
    private final Place place;
    private @Nullable Entry<D, V> growing;
    private @Nullable V value;

    Snapshot(Kind<D, V> kind, Place place) {
        this.kind = kind;
        this.place = place;
    }

    void replace(V whole) {
        growing = null;
        value = whole;
    }

    void add(D delta) {
        if (growing == null) {
            growing = kind.resume(value == null ? kind.blank(delta) : value, place);
        }
        growing.add(delta);
        value = null;
    }

    /** The object now; null before anything was told. Built anew only after a change, since a caller may look after every event. */
    @Nullable
    V orNull() {
        if (value == null && growing != null) {
            value = growing.value();
        }
        return value;
    }
}
