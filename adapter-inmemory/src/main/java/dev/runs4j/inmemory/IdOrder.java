package dev.runs4j.inmemory;

import java.util.List;
import java.util.function.Function;

/** The order of ids that end in a number: by length, then by text. Lists that grow at their end are in it. */
final class IdOrder {

    private IdOrder() {}

    static int compare(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    /** Finds the item with this id in a list that is in this order; -1 for none. */
    static <T> int find(List<T> items, Function<? super T, String> id, String wanted) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(id.apply(items.get(middle)), wanted);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }
}
