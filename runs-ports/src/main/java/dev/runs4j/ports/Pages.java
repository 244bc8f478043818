package dev.runs4j.ports;

import dev.runs4j.domain.command.PageRequest;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list page by page, lazily: a page is asked for when its first item is wanted.
 *
 * <ul>
 *   <li><b>P05</b> Every item that is there during the whole walk comes exactly once, in the order asked for; the walk ends when a page says
 *       that there is no more, is empty, or brings nothing new.
 * </ul>
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
     * @param first size, order and start
     * @param source gives one page
     * @param id an item's id, the cursor of the next page
     */
    public Pages(PageRequest first, Function<PageRequest, Page<T>> source, Function<T, String> id) {
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
            String cursor = lastId(page.items());
            // A server that answers with the same page again would otherwise be asked for ever.
            boolean stuck = cursor != null && cursor.equals(next.after().orElse(null));
            items = stuck ? List.of() : page.items();
            at = 0;
            ended = !page.hasMore() || cursor == null || stuck;
            next = next.after(cursor);
        }

        private @Nullable String lastId(List<T> page) {
            return page.isEmpty() ? null : id.apply(page.get(page.size() - 1));
        }
    }
}
