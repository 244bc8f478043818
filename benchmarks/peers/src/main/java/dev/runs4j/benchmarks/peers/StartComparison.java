package dev.runs4j.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From the start of a JVM to the first run that it has retrieved, each time in a new process, by turns. Argument: rounds (15). */
public final class StartComparison {

    private StartComparison() {}

    /** Runs it and prints a table. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        try (Child server = Child.server(0)) {
            String address = server.address();
            Map<Contender, String> paths = new LinkedHashMap<>();
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (Contender contender : Contender.values()) {
                String path = LoadedJars.of(contender, address);
                paths.put(contender, path);
                of(figures, contender).add("KB of the places on the class path", size(path) / 1e3);
            }
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<Contender, String> one : paths.entrySet()) {
                    of(figures, one.getKey()).add("ms to the first run", millis(one, address));
                }
                System.err.println("round " + (round + 1) + " of " + rounds);
            }
            Figures.print(figures);
        }
    }

    private static Figures of(Map<String, Figures> figures, Contender contender) {
        return figures.computeIfAbsent(contender.toString(), name -> new Figures());
    }

    private static double millis(Map.Entry<Contender, String> one, String address) throws IOException {
        long start = System.nanoTime();
        try (Child child = new Child(List.of(), one.getValue(), FirstRun.class, one.getKey(), address)) {
            if (!child.line().equals("read")) {
                throw new IllegalStateException("no run");
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static double size(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile)
                .mapToLong(File::length)
                .sum();
    }
}
