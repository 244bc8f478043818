package dev.runs4j.responses.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Where something stands in a list: newest first, then the greater id first. */
record Place(Instant createdAt, String id) implements Comparable<Place> {

    private static final Comparator<Place> OLDEST_FIRST =
            Comparator.comparing(Place::createdAt).thenComparing(Place::codePoints, Arrays::compare);

    static Place of(ThreadRecord thread) {
        return new Place(thread.createdAt(), thread.id());
    }

    static Place of(RunRecord run) {
        Optional<Instant> createdAt = run.run().timeline().createdAt();
        return new Place(createdAt.orElse(Instant.MIN), run.id());
    }

    /** Not by {@code char}, which tables do not know. */
    private int[] codePoints() {
        return id.codePoints().toArray();
    }

    @Override
    public int compareTo(Place other) {
        return OLDEST_FIRST.compare(other, this);
    }
}
