package dev.runs4j.benchmarks.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares transports under Feign over loopback, with the server in a process of its own. All candidates take turns within each round, so that
 * a busy moment of the machine hits them alike; the table shows the medians of the rounds. Arguments: rounds (5) and calls in each part of a
 * round (5000).
 */
public final class TransportComparison {

    private static final List<String> COLUMNS = List.of(
            "GET p50",
            "GET p99",
            "POST p50",
            "POST p99",
            "GET bytes",
            "POST bytes",
            "GET cpu",
            "8 callers",
            "64 callers",
            "8 cpu",
            "64 cpu");

    private TransportComparison() {}

    /** Runs it and prints two tables. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int calls = args.length > 1 ? Integer.parseInt(args[1]) : 5000;
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            List<Candidate> candidates = Candidates.all(Integer.parseInt(said.readLine()));
            printChecks(candidates);
            printFigures(measure(candidates, rounds, calls));
        } finally {
            server.destroy();
        }
        System.exit(0); // Threads of the clients that failed a check still wait.
    }

    private static Map<String, Figures> measure(List<Candidate> candidates, int rounds, int calls)
            throws InterruptedException {
        Map<String, RunsApi> apis = new LinkedHashMap<>();
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            RunsApi api = candidate.api().apply(20_000);
            new Measurement(api, calls, new Figures()).warmUp();
            apis.put(candidate.name(), api);
            figures.put(candidate.name(), new Figures());
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, RunsApi> entry : apis.entrySet()) {
                new Measurement(entry.getValue(), calls, Objects.requireNonNull(figures.get(entry.getKey()))).all();
            }
            System.err.println("round " + (round + 1) + " of " + rounds);
        }
        return figures;
    }

    private static void printChecks(List<Candidate> candidates) throws InterruptedException {
        for (Candidate candidate : candidates.subList(1, candidates.size())) {
            StringBuilder line = new StringBuilder("| ").append(candidate.name());
            new Checks(candidate)
                    .secondTime()
                    .forEach((what, passed) -> line.append(" | ").append(what).append(passed ? ": yes" : ": NO"));
            System.out.println(line.append(" |"));
        }
    }

    private static void printFigures(Map<String, Figures> figures) {
        System.out.println("| transport | " + String.join(" | ", COLUMNS) + " |");
        System.out.println("|---|" + "---|".repeat(COLUMNS.size()));
        figures.forEach((name, values) -> {
            StringBuilder line = new StringBuilder("| ").append(name);
            COLUMNS.forEach(column -> line.append(" | ").append(Math.round(values.median(column))));
            System.out.println(line.append(" |"));
        });
    }
}
