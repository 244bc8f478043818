package dev.runs4j.inmemory;

import dev.runs4j.ports.error.NotFoundException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All threads, bounded by number. Threads with an active run are always kept, and so are the most recent ones, half as many as are kept in
 * all. Safe for many threads; takes no thread's lock but where it says so.
 */
final class ThreadStore {

    private static final int REMEMBERED = 10_000;
    private static final int SWEPT_AT_ONCE = 2;

    private final Ids ids;
    private final Places places;
    private final RecentThreads recent;
    private final ActiveThreads active = new ActiveThreads();
    private final RecentIds deleted = new RecentIds(REMEMBERED);
    private final RecentIds unborn = new RecentIds(REMEMBERED);

    ThreadStore(Ids ids, int most) {
        int protectedOnes = (most + 1) / 2;
        this.ids = ids;
        this.recent = new RecentThreads(protectedOnes);
        this.places = new Places(most - protectedOnes);
    }

    void add(ThreadState thread) {
        places.add(thread);
        touch(thread);
    }

    /** Makes a thread the most recent one; the one that is not recent any more may have to go. */
    private void touch(ThreadState thread) {
        ThreadState left = recent.add(thread);
        if (left != null) {
            places.settle(left);
        }
    }

    /**
     * Finds a thread.
     *
     * @param missing makes the error for a thread that is not there; told why it is not, or the empty text
     */
    ThreadState get(String id, Function<String, NotFoundException> missing) {
        ThreadState thread = places.find(id);
        if (thread == null) {
            throw missing.apply(whyMissing(id));
        }
        return thread;
    }

    /** Takes down that a thread was refused after it had got its id. */
    void neverMade(ThreadState thread) {
        unborn.add(thread.id());
    }

    /**
     * Every id that was once made and is no more was deleted or evicted. As many ids as are remembered are told apart for certain; of
     * older ones those that were deleted are called evicted, once there was an eviction.
     */
    private String whyMissing(String id) {
        if (!ids.hasIssuedThread(id) || unborn.contains(id)) {
            return "";
        }
        return evictions() == 0 || deleted.contains(id) ? "deleted" : "evicted";
    }

    /** Keeps a thread from being evicted; false when it was evicted already. Called with the thread's lock. */
    boolean pin(ThreadState thread) {
        return places.hold(thread);
    }

    /** Puts a pinned thread in line for being looked after once its run must have expired. */
    void watch(ThreadState thread, Instant expiry) {
        active.add(thread, expiry);
    }

    /** Lets a thread be evicted again, though not at once. Called with the thread's lock. */
    void unpin(ThreadState thread) {
        active.remove(thread);
        touch(thread);
        places.release(thread);
    }

    /** Removes a thread for good. */
    void delete(ThreadState thread) {
        deleted.add(thread.id());
        places.remove(thread);
        recent.remove(thread);
    }

    /**
     * Lets runs end that have expired unseen. A thread that is at work is let alone, and what goes wrong in one is no business of whoever
     * happens to sweep: it fails that thread's run.
     */
    void sweep(Instant now) {
        for (int i = 0; i < SWEPT_AT_ONCE; i++) {
            ThreadState overdue = active.overdue(now);
            if (overdue == null || !overdue.tryLock()) {
                return;
            }
            try {
                settle(overdue, now);
            } finally {
                overdue.unlock();
            }
        }
    }

    private void settle(ThreadState thread, Instant now) {
        thread.live(now);
        if (thread.activeRun() == null) {
            active.remove(thread);
        }
    }

    /** Shows every thread that is kept, in no order; one that changes its place meanwhile perhaps twice. */
    void each(Consumer<ThreadState> look) {
        places.each(look);
    }

    int size() {
        return places.size();
    }

    long evictions() {
        return places.evictions();
    }

    void clear() {
        places.clear();
        active.clear();
        recent.clear();
    }
}
