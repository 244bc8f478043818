package example.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list of things with ids, oldest first. */
final class Items<T> {

    private final List<T> items;
    private final Function<T, String> id;

    Items(List<T> items, Function<T, String> id) {
        this.items = new ArrayList<>(items);
        this.id = id;
    }

    List<T> all() {
        return List.copyOf(items);
    }

    Optional<T> find(String wanted) {
        return items.stream().filter(item -> id.apply(item).equals(wanted)).findFirst();
    }

    /** Puts an item in the place of the one with its id, or at the end. */
    void put(T item) {
        for (int i = 0; i < items.size(); i++) {
            if (id.apply(items.get(i)).equals(id.apply(item))) {
                items.set(i, item);
                return;
            }
        }
        items.add(item);
    }

    boolean remove(String unwanted) {
        return items.removeIf(item -> id.apply(item).equals(unwanted));
    }
}
