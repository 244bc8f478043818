package dev.runs4j.inmemory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.runs4j.ports.error.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All threads, bounded by number. A thread with an active run weighs nothing, so that the cache never lets it go; of the others the cache
 * lets go whom it thinks least likely to be wanted again. Safe for many threads; takes no thread's lock but where it says so.
 */
final class ThreadStore {

    private static final int REMEMBERED = 10_000;
    private static final int SWEPT_AT_ONCE = 2;

    private final Ids ids;
    private final Cache<String, ThreadState> threads;
    private final RecentIds deleted = new RecentIds(REMEMBERED);
    private final ActiveThreads active = new ActiveThreads();
    private final AtomicLong evictions = new AtomicLong();

    ThreadStore(Ids ids, int most) {
        this.ids = ids;
        this.threads = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String id, ThreadState thread) -> thread.isPinned() ? 0 : 1)
                .executor(Runnable::run)
                .evictionListener((@Nullable String id, @Nullable ThreadState thread, RemovalCause cause) ->
                        evictions.incrementAndGet())
                .build();
    }

    void add(ThreadState thread) {
        threads.put(thread.id(), thread);
    }

    /**
     * Finds a thread.
     *
     * @param missing makes the error for a thread that is not there; told why it is not, or the empty text
     */
    ThreadState get(String id, Function<String, NotFoundException> missing) {
        ThreadState thread = threads.getIfPresent(id);
        if (thread == null) {
            throw missing.apply(whyMissing(id));
        }
        return thread;
    }

    /** Every id that was once made and is no more was deleted or evicted. */
    private String whyMissing(String id) {
        if (!ids.hasIssuedThread(id)) {
            return "";
        }
        return evictions.get() == 0 || deleted.contains(id) ? "deleted" : "evicted";
    }

    /** Keeps a thread from being evicted; false when it was evicted already. Called with the thread's lock. */
    boolean pin(ThreadState thread) {
        thread.pinned(true);
        if (reweigh(thread)) {
            return true;
        }
        thread.pinned(false);
        return false;
    }

    /** Puts a pinned thread in line for being looked after once its run must have expired. */
    void watch(ThreadState thread, Instant expiry) {
        active.add(thread, expiry);
    }

    /** Lets a thread be evicted again. Called with the thread's lock. */
    void unpin(ThreadState thread) {
        active.remove(thread);
        if (thread.isPinned()) {
            thread.pinned(false);
            reweigh(thread);
        }
    }

    private boolean reweigh(ThreadState thread) {
        return threads.asMap().computeIfPresent(thread.id(), (id, same) -> same) != null;
    }

    /** Removes a thread for good. */
    void delete(ThreadState thread) {
        deleted.add(thread.id());
        threads.invalidate(thread.id());
    }

    /** Lets runs end that have expired unseen. Takes the locks of their threads, one at a time: call it without any. */
    void sweep(Instant now) {
        for (int i = 0; i < SWEPT_AT_ONCE; i++) {
            ThreadState overdue = active.overdue(now);
            if (overdue == null) {
                return;
            }
            settle(overdue, now);
        }
    }

    private void settle(ThreadState thread, Instant now) {
        thread.lock();
        try {
            thread.advance(now);
            if (thread.activeRun() == null) {
                active.remove(thread);
            }
        } finally {
            thread.unlock();
        }
    }

    /** The threads that are kept, in no order; a look at them does not count as a use. */
    Collection<ThreadState> all() {
        return threads.asMap().values();
    }

    int size() {
        return threads.asMap().size();
    }

    int activeSize() {
        return active.size();
    }

    long evictions() {
        return evictions.get();
    }

    void clear() {
        threads.invalidateAll();
        active.clear();
    }

    /** Tells whether a thread is still kept. */
    @Nullable
    ThreadState peek(String id) {
        return threads.policy().getIfPresentQuietly(id);
    }
}
