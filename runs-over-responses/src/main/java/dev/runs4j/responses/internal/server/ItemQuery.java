package dev.runs4j.responses.internal.server;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for. Immutable.
 *
 * @param limit at most so many, 1 to 100
 * @param ascending whether the oldest come first
 * @param after only those that come behind this item in that order; null for the first ones
 * @param include what is wanted beside the usual, by the server's names
 */
public record ItemQuery(
        int limit, boolean ascending, @Nullable String after, List<String> include) {

    /** The most that a server gives at once (official schema 2.3.0). */
    public static final int MOST = 100;

    /** Copies the list. */
    public ItemQuery {
        Objects.checkIndex(limit - 1, MOST);
        include = List.copyOf(include);
    }

    /** Asks for the oldest ones. */
    public static ItemQuery oldest(int limit) {
        return new ItemQuery(limit, true, null, List.of());
    }

    /** Asks for the newest ones. */
    public static ItemQuery newest(int limit) {
        return new ItemQuery(limit, false, null, List.of());
    }

    /** {@return the same question for what comes behind an item} */
    public ItemQuery behind(@Nullable String item) {
        return new ItemQuery(limit, ascending, item, include);
    }
}
