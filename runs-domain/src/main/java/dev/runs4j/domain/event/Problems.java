package dev.runs4j.domain.event;

import java.util.ArrayList;
import java.util.List;

/** The problems of one stream; the first ones are kept, all are counted, so that a broken server cannot fill the memory. */
final class Problems {

    static final int KEPT = 1_000;

    private final List<StreamProblem> kept = new ArrayList<>();
    private long count;

    void add(StreamProblem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    List<StreamProblem> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
