package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and creates runs over loopback. All clients live in one process and take turns within each round, so that a busy moment of the machine
 * hits them alike; the table shows the median of the rounds, with the least and the most. Arguments: rounds (7) and calls in each part of a
 * round (3000).
 */
public final class HttpComparison {

    private HttpComparison() {}

    /** Runs it and prints a table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        int calls = args.length > 1 ? Integer.parseInt(args[1]) : 3000;
        try (Child server = Child.server(0)) {
            String address = server.address();
            Map<String, HttpMeasurement> all = new LinkedHashMap<>();
            for (Contender contender : Contender.values()) {
                all.put(contender.toString(), new HttpMeasurement(contender.open(address), calls));
            }
            for (HttpMeasurement one : all.values()) {
                one.warmUp();
            }
            for (int round = 1; round <= rounds; round++) {
                for (HttpMeasurement one : all.values()) {
                    one.all();
                }
                System.err.println("round " + round + " of " + rounds);
            }
            Map<String, Figures> figures = new LinkedHashMap<>();
            all.forEach((name, one) -> figures.put(name, one.figures()));
            Figures.print(figures);
            try (RunsClient ours = Contender.RUNS4J.open(address)) {
                AllocationShares.print(ours, calls * rounds);
            }
        }
        System.exit(0); // Some clients keep threads that do not end.
    }
}
