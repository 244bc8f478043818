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
import java.util.PriorityQueue;

/** Cuts pages out of all threads, which are kept in no order: looks at each, and keeps no more than the page needs. */
final class ThreadListing {

    private static final Comparator<ConversationThread> OLDEST_FIRST =
            (one, other) -> IdOrder.compare(one.id(), other.id());
    private static final int SIZE = 20;

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
        int size = wanted.limit().orElse(SIZE);
        PriorityQueue<ConversationThread> found = new PriorityQueue<>(size + 2, nearest.reversed());
        for (ThreadState thread : store.all()) {
            ConversationThread value = thread.value();
            if ((after == null || order.compare(value, after) > 0)
                    && (before == null || order.compare(value, before) < 0)) {
                found.add(value);
                if (found.size() > size + 1) {
                    found.poll();
                }
            }
        }
        return page(found, size, nearest, backwards);
    }

    private static Page<ConversationThread> page(
            PriorityQueue<ConversationThread> found,
            int size,
            Comparator<ConversationThread> nearest,
            boolean backwards) {
        List<ConversationThread> items = new ArrayList<>(found);
        items.sort(nearest);
        boolean more = items.size() > size;
        List<ConversationThread> part = new ArrayList<>(more ? items.subList(0, size) : items);
        if (backwards) {
            Collections.reverse(part);
        }
        return new Page<>(part, more);
    }

    private ConversationThread cursor(String id) {
        ThreadState thread = store.peek(id);
        if (thread == null) {
            throw Refusals.notFound(Resource.THREAD, id, "");
        }
        return thread.value();
    }
}
