package dev.runs4j.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured of one contender, round by round. The median of the rounds counts; of many rounds the best and the worst tenth are left out
 * of the spread.
 */
final class Figures {

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    void add(String what, double value) {
        rounds.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
    }

    /** Adds the middle and the slow end of these times in microseconds. */
    void addTimes(String what, long[] nanos) {
        Arrays.sort(nanos);
        add(what + " p50", nanos[nanos.length / 2] / 1e3);
        add(what + " p99", nanos[(int) (nanos.length * 0.99)] / 1e3);
    }

    private static String shown(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f–%.0f)",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() / 10),
                sorted.get(sorted.size() - 1 - sorted.size() / 10));
    }

    /** Prints a table: a row for each figure, a column for each of these. */
    static void print(Map<String, Figures> all) {
        System.out.println("| | " + String.join(" | ", all.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(all.size()));
        List<String> rows = all.values().stream()
                .flatMap(figures -> figures.rounds.keySet().stream())
                .distinct()
                .toList();
        for (String row : rows) {
            StringBuilder line = new StringBuilder("| ").append(row);
            all.values()
                    .forEach(figures -> line.append(" | ")
                            .append(figures.rounds.containsKey(row) ? shown(figures.rounds.get(row)) : ""));
            System.out.println(line.append(" |"));
        }
    }
}
