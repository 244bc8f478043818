package dev.runs4j.driver;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The drives of this process that want the same thread of the same backend object, in the order in which they came. Nothing is kept of a line that
 * nobody stands in. Safe for many threads.
 */
final class ThreadLine {

    private static final Object LOCK = new Object();
    private static final Map<Key, Deque<Place>> LINES = new HashMap<>();

    private ThreadLine() {}

    /** Takes the last place. */
    static Place join(RunsBackend backend, String threadId) {
        synchronized (LOCK) {
            Place place = new Place(new Key(backend, threadId));
            LINES.computeIfAbsent(place.key, key -> new ArrayDeque<>()).addLast(place);
            return place;
        }
    }

    /** {@return how many stand in a line} */
    static int length(RunsBackend backend, String threadId) {
        synchronized (LOCK) {
            Deque<Place> line = LINES.get(new Key(backend, threadId));
            return line == null ? 0 : line.size();
        }
    }

    /** {@return how many lines are remembered} */
    static int lines(RunsBackend backend) {
        synchronized (LOCK) {
            return (int) LINES.keySet().stream()
                    .filter(key -> key.backend == backend)
                    .count();
        }
    }

    /** Two backends are the same when they are one object: a backend need not say what it is equal to. */
    private static final class Key {

        private final RunsBackend backend;
        private final String threadId;

        Key(RunsBackend backend, String threadId) {
            this.backend = backend;
            this.threadId = threadId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.backend == backend && that.threadId.equals(threadId);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(backend) + threadId.hashCode();
        }
    }

    /** A place in a line. It is for one thread at a time. */
    static final class Place {

        private final Key key;
        private final WakeSignal turn = new WakeSignal();

        private Place(Key key) {
            this.key = key;
        }

        /** {@return how many stand before this place; 0 for one that was left, too} */
        int ahead() {
            synchronized (LOCK) {
                List<Place> line = new ArrayList<>(LINES.getOrDefault(key, new ArrayDeque<>()));
                return Math.max(line.indexOf(this), 0);
            }
        }

        /** {@return whether it is this one's turn; false when that time came first} */
        boolean await(Waits waits, Instant until) throws InterruptedException {
            return ahead() == 0 || waits.until(until, turn);
        }

        /** Lets the next one come; again has no effect. */
        void leave() {
            Place next;
            synchronized (LOCK) {
                Deque<Place> line = LINES.get(key);
                if (line == null || !line.remove(this)) {
                    return;
                }
                next = line.peekFirst();
                if (next == null) {
                    LINES.remove(key);
                }
            }
            if (next != null) {
                next.turn.raise();
            }
        }
    }
}
