package dev.runs4j.benchmarks.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of one candidate, round by round; the median of the rounds counts. */
final class Figures {

    private final Map<String, List<Double>> rounds = new TreeMap<>();

    void add(String what, double value) {
        rounds.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
    }

    /** Adds the middle and the slow end of these times in microseconds. */
    void addTimes(String what, long[] nanos) {
        Arrays.sort(nanos);
        add(what + " p50", nanos[nanos.length / 2] / 1e3);
        add(what + " p99", nanos[(int) (nanos.length * 0.99)] / 1e3);
    }

    double median(String what) {
        double[] values = rounds.getOrDefault(what, List.of(Double.NaN)).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return values[values.length / 2];
    }
}
