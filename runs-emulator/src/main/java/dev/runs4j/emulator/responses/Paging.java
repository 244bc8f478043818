package dev.runs4j.emulator.responses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of lists. */
final class Paging {

    private Paging() {}

    static ObjectNode items(List<Item> items, ListRequest wanted) {
        Includes includes = Includes.of(wanted.include());
        return page(items, wanted, Item::id, item -> includes.shown(item.json()));
    }

    static <T> ObjectNode page(
            List<T> oldestFirst, ListRequest wanted, Function<T, String> id, Function<T, ObjectNode> shown) {
        List<T> all = new ArrayList<>(oldestFirst);
        if (!wanted.ascending()) {
            Collections.reverse(all);
        }
        int from = wanted.after() == null ? 0 : place(all, id, wanted.after(), "after") + 1;
        int to = wanted.before() == null ? all.size() : place(all, id, wanted.before(), "before");
        boolean backwards = wanted.before() != null && wanted.after() == null;
        int size = Math.min(wanted.limit(), Math.max(0, to - from));
        int first = backwards ? to - size : from;
        boolean more = size < to - from;
        return list(all.subList(first, first + size), id, shown, more);
    }

    private static <T> int place(List<T> all, Function<T, String> id, @Nullable String wanted, String param) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw Errors.invalid("Nothing found with id '" + wanted + "'.", param, "invalid_value");
    }

    private static <T> ObjectNode list(
            List<T> part, Function<T, String> id, Function<T, ObjectNode> shown, boolean more) {
        ObjectNode list = Json.object().put("object", "list");
        ArrayNode data = list.putArray("data");
        part.forEach(element -> data.add(shown.apply(element)));
        list.put("first_id", part.isEmpty() ? null : id.apply(part.get(0)));
        list.put("last_id", part.isEmpty() ? null : id.apply(part.get(part.size() - 1)));
        return list.put("has_more", more);
    }

    /** {@return all of these, as they were created together} */
    static ObjectNode created(List<Item> items) {
        return list(items, Item::id, item -> item.json().deepCopy(), false);
    }
}
