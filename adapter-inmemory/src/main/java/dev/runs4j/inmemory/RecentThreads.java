package dev.runs4j.inmemory;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The threads that were made, or whose run ended, most recently. They are not evicted: who has just made a thread is about to use it, and
 * who has just waited for a run is about to read its answer, but a cache that counts uses would rather keep older ones. Safe for many
 * threads.
 */
final class RecentThreads {

    private final int most;
    private long added;
    private final Set<ThreadState> newest = new LinkedHashSet<>();

    RecentThreads(int most) {
        this.most = most;
    }

    /** Makes a thread one of the most recent ones; gives the one that is not recent any more, or null. */
    synchronized @Nullable ThreadState add(ThreadState thread) {
        added++;
        // Most runs end soon after their thread was made; moving those to the end would change nothing but the order
        // among the newest.
        if (thread.isRecent() && added - thread.recentSince() <= most / 2) {
            return null;
        }
        newest.remove(thread);
        newest.add(thread);
        thread.recent(added);
        return newest.size() > most ? removeOldest() : null;
    }

    /** Forgets a thread that was deleted: it would take the place of one that is still wanted, and its messages would stay in memory. */
    synchronized void remove(ThreadState thread) {
        newest.remove(thread);
        thread.recent(ThreadState.NOT_RECENT);
    }

    private ThreadState removeOldest() {
        Iterator<ThreadState> threads = newest.iterator();
        ThreadState oldest = threads.next();
        threads.remove();
        oldest.recent(ThreadState.NOT_RECENT);
        return oldest;
    }

    synchronized void clear() {
        newest.clear();
    }
}
