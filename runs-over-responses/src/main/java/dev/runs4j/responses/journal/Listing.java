package dev.runs4j.responses.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The ids of a list in its order, to be given page by page. For one thread at a time. */
final class Listing {

    private final NavigableSet<Place> order = new TreeSet<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Takes an id in, or moves it. */
    void put(Place place) {
        remove(place.id());
        places.put(place.id(), place);
        order.add(place);
    }

    void remove(String id) {
        Place place = places.remove(id);
        if (place != null) {
            order.remove(place);
        }
    }

    List<String> page(int max, Optional<String> before) {
        if (before.isEmpty()) {
            return first(order, max);
        }
        Place from = places.get(before.get());
        return from == null ? List.of() : first(order.tailSet(from, false), max);
    }

    List<String> all() {
        return first(order, order.size());
    }

    private static List<String> first(NavigableSet<Place> from, int max) {
        return from.stream().limit(max).map(Place::id).toList();
    }
}
