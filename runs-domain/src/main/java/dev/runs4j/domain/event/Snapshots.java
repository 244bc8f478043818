package dev.runs4j.domain.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects of one kind that a stream tells about, in the order of their first appearance. */
final class Snapshots<D, V> {

    private final String name;
    private final Kind<D, V> kind;
    private final Room room;
    private final Problems problems;
    private final Map<String, Snapshot<D, V>> byId = new LinkedHashMap<>();
    private @Nullable List<V> values;

    Snapshots(String name, Kind<D, V> kind, Room room, Problems problems) {
        this.name = name;
        this.kind = kind;
        this.room = room;
        this.problems = problems;
    }

    void replace(String id, V whole) {
        Snapshot<D, V> known = find(id);
        if (known != null) {
            known.replace(whole);
        }
    }

    void add(String id, D delta) {
        if (id.isBlank()) {
            place(id).report("a delta without an id was ignored");
            return;
        }
        Snapshot<D, V> known = find(id);
        if (known != null) {
            known.add(delta);
        }
    }

    Optional<V> get(String id) {
        return Optional.ofNullable(byId.get(id)).map(Snapshot::orNull);
    }

    private @Nullable Snapshot<D, V> find(String id) {
        Snapshot<D, V> known = byId.get(id);
        values = null;
        if (known != null) {
            return known;
        }
        if (!room.take()) {
            place(id).report("was ignored, there being " + Room.OBJECTS + " steps and messages already");
            return null;
        }
        Snapshot<D, V> fresh = new Snapshot<>(kind, place(id));
        byId.put(id, fresh);
        return fresh;
    }

    private Place place(String id) {
        return Place.of(problems, name, id);
    }

    int size() {
        return byId.size();
    }

    List<V> values() {
        if (values == null) {
            List<V> all = new ArrayList<>(byId.size());
            byId.values().forEach(snapshot -> all.add(Objects.requireNonNull(snapshot.orNull())));
            values = List.copyOf(all);
        }
        return values;
    }
}
