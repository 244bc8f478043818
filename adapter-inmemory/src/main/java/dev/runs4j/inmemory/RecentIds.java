package dev.runs4j.inmemory;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the newest ids that it was told. Safe for many threads. */
final class RecentIds {

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    RecentIds(int most) {
        this.most = most;
    }

    synchronized void add(String id) {
        ids.add(id);
        if (ids.size() > most) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized boolean contains(String id) {
        return ids.contains(id);
    }
}
