package dev.runs4j.ports;

import dev.runs4j.domain.command.PageRequest;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Walks a list page by page, lazily: a page is asked for when its first item is wanted.
 *
 * <ul>
 *   <li><b>P05</b> Every item that is there during the whole walk comes exactly once, in the order asked for; the walk ends when a page says
 *       that there is no more, is empty, or brings nothing new.
 * </ul>
 *
 * <p>Servers are not trusted here: pages that overlap give their items once, and one that goes in circles ends the walk. The ids of the last
 * 1,000 items are remembered for that.
 *
 * <p>An iterator is for one thread. Any exception of the port comes out of {@code hasNext} or {@code next}.
 *
 * @param <T> the items' type
 */
public final class Pages<T> implements Iterable<T> {

    private final PageRequest first;
    private final Function<PageRequest, Page<T>> source;
    private final Function<T, String> id;

    /**
     * Describes the walk.
     *
     * @param first size, order and start; {@code before} only together with {@code after}, since a page that has {@code before} alone lies at
     *     the end of its list, and a walk goes on from there to nowhere
     * @param source gives one page
     * @param id an item's id, the cursor of the next page
     * @throws IllegalArgumentException when there is a {@code before} without {@code after}
     */
    public Pages(PageRequest first, Function<PageRequest, Page<T>> source, Function<T, String> id) {
        if (first.before().isPresent() && first.after().isEmpty()) {
            throw new IllegalArgumentException("before: only together with after when a whole list is walked, but was "
                    + first.before().orElseThrow() + " alone; ask for single pages instead");
        }
        this.first = first;
        this.source = source;
        this.id = id;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    /** {@return the items as a stream, just as lazy} */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    private final class Walk implements Iterator<T> {

        private final RecentIds seen = new RecentIds();
        private PageRequest next = first;
        private List<T> items = List.of();
        private int at;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (at == items.size() && !ended) {
                turn();
            }
            return at < items.size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the list has no more items");
            }
            return items.get(at++);
        }

        private void turn() {
            Page<T> page = source.apply(next);
            next.after().ifPresent(seen::add);
            items = page.items().stream()
                    .filter(item -> seen.add(id.apply(item)))
                    .toList();
            at = 0;
            ended = !page.hasMore() || items.isEmpty();
            if (!ended) {
                next = next.after(id.apply(items.get(items.size() - 1)));
            }
        }
    }
}
