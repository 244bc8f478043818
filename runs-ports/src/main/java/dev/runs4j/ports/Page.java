package dev.runs4j.ports;

import java.util.List;
import java.util.Objects;

/**
 * A piece of a list. Immutable.
 *
 * @param items in the order that was asked for
 * @param hasMore whether there is more behind the last item, or in front of the first where only {@code before} was given; rule P03
 * @param <T> the items' type
 */
public record Page<T>(List<T> items, boolean hasMore) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(Objects.requireNonNull(items, "items"));
    }
}
