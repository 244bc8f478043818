package example.files;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Cuts pages out of lists, by the rules P01 to P04 of the ports. */
final class Paging {

    private static final int SIZE = 20;

    private Paging() {}

    /**
     * Cuts a page.
     *
     * @param oldestFirst all items
     * @param wanted which of them
     * @param id an item's id
     * @param kind what they are, for a cursor that names none
     */
    static <T> Page<T> page(List<T> oldestFirst, PageRequest wanted, Function<T, String> id, Resource kind) {
        List<T> items = new ArrayList<>(oldestFirst);
        if (wanted.order().orElse(SortOrder.DESC) == SortOrder.DESC) {
            Collections.reverse(items);
        }
        List<String> ids = items.stream().map(id).toList();
        int from = wanted.after().map(cursor -> place(ids, cursor, kind) + 1).orElse(0);
        int to = wanted.before().map(cursor -> place(ids, cursor, kind)).orElse(items.size());
        List<T> between = items.subList(Math.min(from, to), to);
        int size = Math.min(wanted.limit().orElse(SIZE), between.size());
        boolean fromTheEnd = wanted.before().isPresent() && wanted.after().isEmpty();
        int start = fromTheEnd ? between.size() - size : 0;
        return new Page<>(between.subList(start, start + size), size < between.size());
    }

    private static int place(List<String> ids, String cursor, Resource kind) {
        int place = ids.indexOf(cursor);
        if (place < 0) {
            throw new NotFoundException(kind, cursor);
        }
        return place;
    }
}
