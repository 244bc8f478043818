package dev.runs4j.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of many worlds. */
final class Summary {

    /** From so many worlds on, a fault that never happened counts as a failure: a smaller simulation may just have had none. */
    static final int MANY = 1_000;

    private static final int MOST_FINDINGS = 20;

    private final long seed;
    private final Trace hashes = new Trace(false);
    private final Map<FaultPoint, Integer> hits = new EnumMap<>(FaultPoint.class);
    private final List<Finding> findings = new ArrayList<>();
    private int rounds;
    private int violations;

    Summary(long seed) {
        this.seed = seed;
    }

    void add(Outcome outcome) {
        rounds++;
        hashes.mix(outcome.hash());
        outcome.hits().forEach((point, count) -> hits.merge(point, count, Integer::sum));
        violations += outcome.findings().size();
        outcome.findings().stream()
                .limit(MOST_FINDINGS - (long) findings.size())
                .forEach(findings::add);
    }

    long seed() {
        return seed;
    }

    int rounds() {
        return rounds;
    }

    /** {@return how many rules were broken, over all worlds} */
    int violations() {
        return violations;
    }

    /** {@return the first of them} */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int hits(FaultPoint point) {
        return hits.getOrDefault(point, 0);
    }

    List<FaultPoint> neverHit() {
        return Arrays.stream(FaultPoint.values())
                .filter(point -> hits(point) == 0)
                .toList();
    }

    /** {@return a hash of everything that happened in all worlds} */
    String hash() {
        return String.format(Locale.ROOT, "%016x", hashes.hash());
    }

    boolean isGood() {
        return violations == 0 && (rounds < MANY || neverHit().isEmpty());
    }
}
