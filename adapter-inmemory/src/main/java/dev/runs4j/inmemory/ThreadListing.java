package dev.runs4j.inmemory;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Cuts pages out of all threads, which are kept in no order: looks at each, and keeps no more than the page needs. */
final class ThreadListing {

    private static final Comparator<ConversationThread> OLDEST_FIRST =
            (one, other) -> IdOrder.compare(one.id(), other.id());

    private final ThreadStore store;

    ThreadListing(ThreadStore store) {
        this.store = store;
    }

    Page<ConversationThread> page(PageRequest wanted) {
        boolean newestFirst = wanted.order().orElse(SortOrder.DESC) == SortOrder.DESC;
        Comparator<ConversationThread> order = newestFirst ? OLDEST_FIRST.reversed() : OLDEST_FIRST;
        ConversationThread after = wanted.after().map(this::cursor).orElse(null);
        ConversationThread before = wanted.before().map(this::cursor).orElse(null);
        // With a last item only, the page has the items next to it: the last ones in the order asked for.
        boolean backwards = before != null && after == null;
        Comparator<ConversationThread> nearest = backwards ? order.reversed() : order;
        int size = wanted.limit().orElse(Paging.SIZE);
        // A set, because a thread that changes its place is shown twice.
        NavigableSet<ConversationThread> found = new TreeSet<>(nearest);
        store.each(thread -> {
            ConversationThread value = thread.value();
            if ((after == null || order.compare(value, after) > 0)
                    && (before == null || order.compare(value, before) < 0)) {
                keep(value, found, size);
            }
        });
        return page(found, size, backwards);
    }

    /** Keeps one item more than the page has, to know whether there are more. */
    private static void keep(ConversationThread value, NavigableSet<ConversationThread> found, int size) {
        found.add(value);
        if (found.size() > size + 1) {
            found.pollLast();
        }
    }

    private static Page<ConversationThread> page(NavigableSet<ConversationThread> found, int size, boolean backwards) {
        boolean more = found.size() > size;
        if (more) {
            found.pollLast();
        }
        List<ConversationThread> items = new ArrayList<>(found);
        if (backwards) {
            Collections.reverse(items);
        }
        return new Page<>(items, more);
    }

    private ConversationThread cursor(String id) {
        return store.get(id, reason -> Refusals.notFound(Resource.THREAD, id, reason))
                .value();
    }
}
