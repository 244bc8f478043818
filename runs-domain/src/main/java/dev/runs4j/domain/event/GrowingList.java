package dev.runs4j.domain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** A list whose entries are named by position. Entries may come in any order; positions that nothing came for are skipped. */
final class GrowingList<D extends IndexedDelta, V> {

    /** No position from here on; the official Node SDK draws the line there, too. */
    static final int END = 65_536;
    /** How far a new entry may stand behind the last one; as in the official Node SDK. */
    static final int GAP = 1_024;

    private final Kind<D, V> kind;
    private final Place place;
    private final TreeMap<Integer, Slot<D, V>> slots = new TreeMap<>();

    GrowingList(List<? extends V> start, Kind<D, V> kind, Place place) {
        this.kind = kind;
        this.place = place;
        for (V value : start) {
            slots.put(slots.size(), slot(slots.size()).startingWith(value));
        }
    }

    void add(List<? extends D> deltas) {
        deltas.forEach(this::add);
    }

    private void add(D delta) {
        int index = delta.index();
        if (index < 0) {
            place.report("an addition without a position, or with a negative one, was ignored");
        } else if (index >= END || index - size() > GAP) {
            place.report("an addition at position " + index + " was ignored, the list having " + size());
        } else {
            slots.computeIfAbsent(index, this::slot).add(delta, delta.type());
        }
    }

    private Slot<D, V> slot(int index) {
        return new Slot<>(kind, place.at(index));
    }

    /** Holes included, as positions count. */
    private int size() {
        return slots.isEmpty() ? 0 : slots.lastKey() + 1;
    }

    List<V> values() {
        List<V> values = new ArrayList<>(slots.size());
        for (Slot<D, V> slot : slots.values()) {
            values.add(Objects.requireNonNull(slot.orNull()));
        }
        return values;
    }
}
