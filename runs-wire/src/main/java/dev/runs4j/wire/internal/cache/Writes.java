package dev.runs4j.wire.internal.cache;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts what this process has done to threads, so that an answer that was under way meanwhile is not kept: it may show what was before. Threads
 * share counters by their hashes, so now and then an answer is not kept without need. Safe for many threads.
 */
final class Writes {

    private static final int COUNTERS = 256;

    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    long count(String threadId) {
        return counters.get(place(threadId));
    }

    void add(String threadId) {
        counters.incrementAndGet(place(threadId));
    }

    private static int place(String threadId) {
        int hash = threadId.hashCode();
        return (hash ^ (hash >>> 16)) & (COUNTERS - 1);
    }
}
