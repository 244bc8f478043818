package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many outstanding runs, each polled until it is completed, each client in a process of its own, by turns. Arguments: rounds (3), runs (10000) and
 * pollers (32).
 */
public final class ManyRunsComparison {

    private ManyRunsComparison() {}

    /** Runs it and prints a table. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int pollers = args.length > 2 ? Integer.parseInt(args[2]) : 32;
        Map<String, Figures> figures = new LinkedHashMap<>();
        try (Child server = Child.server(0)) {
            String address = server.address();
            for (int round = 0; round < rounds; round++) {
                for (Contender contender : Contender.values()) {
                    Figures known = figures.computeIfAbsent(contender.toString(), name -> new Figures());
                    poll(known, contender, address, runs, pollers);
                }
                System.err.println("round " + (round + 1) + " of " + rounds);
            }
        }
        Figures.print(figures);
    }

    private static void poll(Figures figures, Contender contender, String address, int runs, int pollers)
            throws IOException {
        try (Child child = new Child(
                List.of("-Xmx512m"),
                System.getProperty("java.class.path"),
                ManyRuns.class,
                contender,
                address,
                runs,
                pollers)) {
            for (String line : child.lines()) {
                int colon = line.lastIndexOf(':');
                figures.add(line.substring(0, colon), Double.parseDouble(line.substring(colon + 1)));
            }
        }
    }
}
