package dev.runs4j.inmemory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where threads are kept: those that must stay in a plain map, the others in a cache that lets go of whom it thinks least likely to be
 * wanted again. (Entries without weight in one cache would do the same, but whoever looks for one to evict has to step over all of them.)
 *
 * <p>A thread that changes its place is in both for a moment, never in none. Its own monitor guards the change; the cache is called with it,
 * and calls back nothing that takes another.
 */
final class Places {

    private final Map<String, ThreadState> held = new ConcurrentHashMap<>();
    private final Cache<String, ThreadState> idle;
    private final AtomicLong evictions = new AtomicLong();

    Places(int most) {
        this.idle = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .evictionListener((@Nullable String id, @Nullable ThreadState thread, RemovalCause cause) ->
                        evictions.incrementAndGet())
                .build();
    }

    void add(ThreadState thread) {
        held.put(thread.id(), thread);
    }

    @Nullable
    ThreadState find(String id) {
        ThreadState found = held.get(id);
        if (found == null) {
            found = idle.getIfPresent(id);
        }
        // It may have changed its place between the two looks.
        return found == null ? held.get(id) : found;
    }

    /** Keeps a thread that is about to get an active run; false when it has been let go already. */
    boolean hold(ThreadState thread) {
        synchronized (thread) {
            boolean wasHeld = held.put(thread.id(), thread) != null;
            if (!wasHeld && idle.asMap().remove(thread.id()) == null) {
                held.remove(thread.id());
                return false;
            }
            thread.busy(true);
            return true;
        }
    }

    /** Takes the mark of the active run away. */
    void release(ThreadState thread) {
        synchronized (thread) {
            thread.busy(false);
            settle(thread);
        }
    }

    /** Puts a thread where it belongs now. */
    void settle(ThreadState thread) {
        synchronized (thread) {
            if (!thread.mustStay() && held.containsKey(thread.id())) {
                idle.put(thread.id(), thread);
                held.remove(thread.id());
            }
        }
    }

    void remove(ThreadState thread) {
        synchronized (thread) {
            held.remove(thread.id());
            idle.invalidate(thread.id());
        }
    }

    void each(Consumer<ThreadState> look) {
        held.values().forEach(look);
        idle.asMap().values().forEach(look);
        // Whoever went from the cache to the map meanwhile was in neither when we came by.
        held.values().forEach(look);
    }

    int size() {
        return held.size() + idle.asMap().size();
    }

    long evictions() {
        return evictions.get();
    }

    void clear() {
        held.clear();
        idle.invalidateAll();
    }
}
