package dev.runs4j.inmemory;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts pages out of lists that are kept oldest first. */
final class Paging {

    /** As many items as the official server gives where nobody says how many. */
    static final int SIZE = 20;

    private Paging() {}

    /**
     * Cuts a page.
     *
     * @param items all items, oldest first
     * @param wanted which part
     * @param id an item's id
     * @param kind what the items are, for a cursor that names none
     */
    static <T> Page<T> page(List<T> items, PageRequest wanted, Function<? super T, String> id, Resource kind) {
        boolean newestFirst = wanted.order().orElse(SortOrder.DESC) == SortOrder.DESC;
        int size = wanted.limit().orElse(SIZE);
        int from = wanted.after()
                .map(cursor -> place(items, id, cursor, kind, newestFirst) + 1)
                .orElse(0);
        int to = wanted.before()
                .map(cursor -> place(items, id, cursor, kind, newestFirst))
                .orElse(items.size());
        boolean backwards = wanted.before().isPresent() && wanted.after().isEmpty();
        int start = backwards ? Math.max(from, to - size) : from;
        int end = backwards ? to : Math.min(to, from + size);
        boolean more = backwards ? start > from : end < to;
        return new Page<>(part(items, start, end, newestFirst), more);
    }

    /** Where an item stands in the order that was asked for. */
    private static <T> int place(
            List<T> items, Function<? super T, String> id, String cursor, Resource kind, boolean newestFirst) {
        int index = find(items, id, cursor);
        if (index < 0) {
            throw new NotFoundException(kind, cursor);
        }
        return newestFirst ? items.size() - 1 - index : index;
    }

    /** Quickly where the list is in order, as most are; else by looking at each. */
    private static <T> int find(List<T> items, Function<? super T, String> id, String wanted) {
        int index = IdOrder.find(items, id, wanted);
        for (int i = 0; index < 0 && i < items.size(); i++) {
            index = id.apply(items.get(i)).equals(wanted) ? i : -1;
        }
        return index;
    }

    private static <T> List<T> part(List<T> items, int start, int end, boolean newestFirst) {
        List<T> part = new ArrayList<>(Math.max(0, end - start));
        for (int i = start; i < end; i++) {
            part.add(items.get(newestFirst ? items.size() - 1 - i : i));
        }
        return part;
    }
}
