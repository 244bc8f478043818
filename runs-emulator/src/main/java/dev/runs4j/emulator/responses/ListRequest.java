package dev.runs4j.emulator.responses;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many at most, 1 to 100
 * @param ascending whether the oldest come first
 * @param after the id behind which the part begins; null for the beginning
 * @param before the id before which the part ends; null for the end. Only the lists of Foundry know it
 * @param include what more is wanted of items, such as {@code file_search_call.results}
 */
public record ListRequest(
        int limit,
        boolean ascending,
        @Nullable String after,
        @Nullable String before,
        Set<String> include) {

    /** The official default: twenty, the newest first. */
    public static final ListRequest FIRST = new ListRequest(20, false, null, null, Set.of());

    /** Copies the set. */
    public ListRequest {
        include = Set.copyOf(include);
    }

    /** {@return the same with another limit} */
    public ListRequest withLimit(int most) {
        return new ListRequest(most, ascending, after, before, include);
    }

    /** {@return the same with the oldest first} */
    public ListRequest oldestFirst() {
        return new ListRequest(limit, true, after, before, include);
    }

    /** {@return the same behind this id} */
    public ListRequest behind(String id) {
        return new ListRequest(limit, ascending, id, before, include);
    }
}
