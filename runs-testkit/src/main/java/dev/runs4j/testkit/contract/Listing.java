package dev.runs4j.testkit.contract;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list with 23 items.
 *
 * @param ids the items' ids, oldest first
 * @param source cuts a page, of which the ids are shown
 */
record Listing(List<String> ids, Function<PageRequest, Page<String>> source) {

    static final int ITEMS = 23;

    /** A list whose ids nobody was told when its items were made. */
    static Listing of(Function<PageRequest, Page<String>> source) {
        PageRequest all = PageRequest.oldestFirst().withLimit(100);
        return new Listing(source.apply(all).items(), source);
    }

    /** A list whose items are made one after the other. */
    static Listing making(Supplier<String> item, Function<PageRequest, Page<String>> source) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            ids.add(item.get());
        }
        return new Listing(ids, source);
    }

    Page<String> page(PageRequest wanted) {
        return source.apply(wanted);
    }
}
