package dev.runs4j.inmemory;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads with an active run, in the order in which their runs expire. A run that nobody looks at any more would otherwise keep its
 * thread for ever. Safe for many threads.
 */
final class ActiveThreads {

    private final Map<ThreadState, Instant> expiries = new LinkedHashMap<>();

    synchronized void add(ThreadState thread, Instant expiry) {
        expiries.put(thread, expiry);
    }

    synchronized void remove(ThreadState thread) {
        expiries.remove(thread);
    }

    synchronized void clear() {
        expiries.clear();
    }

    /** The thread whose run has been active for longest, where that run must have expired by now; null for none. */
    synchronized @Nullable ThreadState overdue(Instant now) {
        Iterator<Map.Entry<ThreadState, Instant>> oldest = expiries.entrySet().iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        Map.Entry<ThreadState, Instant> first = oldest.next();
        return first.getValue().isAfter(now) ? null : first.getKey();
    }
}
