package dev.runs4j.ports;

import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the ids that came last, so many that a server cannot repeat itself unnoticed, so few that a long walk stays small. */
final class RecentIds {

    /** Ten pages of the largest size that servers give. */
    static final int MOST = 1_000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Remembers an id; says whether it is new. */
    boolean add(String id) {
        boolean isNew = ids.add(id);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return isNew;
    }
}
