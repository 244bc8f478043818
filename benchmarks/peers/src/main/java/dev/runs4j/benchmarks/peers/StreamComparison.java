package dev.runs4j.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Follows streams: how many deltas a second, over loopback and out of memory, and how long after the call the first one is told. Arguments:
 * rounds (9) and deltas in a stream (50000).
 */
public final class StreamComparison {

    private static final int SHORT_STREAMS = 40;

    private StreamComparison() {}

    private interface Reader {
        void read() throws IOException;
    }

    /** Runs it and prints a table. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        int deltas = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        try (Child fast = Child.server(deltas);
                Child slow = Child.server(0)) {
            Map<String, Reader> readers = readers(fast.address(), deltas);
            Map<String, RunsClient> clients = new LinkedHashMap<>();
            String address = slow.address();
            for (Contender contender : Contender.values()) {
                clients.put(contender.toString(), contender.open(address));
            }
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (int round = -2; round < rounds; round++) {
                if (round == 0) {
                    figures.clear();
                }
                for (Map.Entry<String, Reader> one : readers.entrySet()) {
                    rate(one.getValue(), deltas, figures.computeIfAbsent(one.getKey(), name -> new Figures()));
                }
                for (Map.Entry<String, RunsClient> one : clients.entrySet()) {
                    first(one.getValue(), figures.computeIfAbsent(one.getKey(), name -> new Figures()));
                }
                System.err.println("round " + (round + 1) + " of " + rounds);
            }
            Figures.print(figures);
        }
        System.exit(0); // Some clients keep threads that do not end.
    }

    private static Map<String, Reader> readers(String address, int deltas) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        for (Contender contender : Contender.values()) {
            RunsClient client = contender.open(address);
            readers.put(contender.toString(), () -> follow(client, deltas));
        }
        StreamFloor floor = new StreamFloor();
        readers.put("line and token scan", () -> floor.overSocket(address));
        byte[] transcript = Transcript.of(deltas);
        RunsClient memory = new Runs4jClient("http://127.0.0.1", new MemoryTransport(transcript, "text/event-stream"));
        readers.put("runs4j, from memory", () -> follow(memory, deltas));
        readers.put("line and token scan, from memory", () -> floor.read(new ByteArrayInputStream(transcript)));
        return readers;
    }

    private static void follow(RunsClient client, int deltas) {
        int[] seen = new int[1];
        client.follow(() -> seen[0]++);
        if (seen[0] != deltas) {
            throw new IllegalStateException(seen[0] + " deltas instead of " + deltas);
        }
    }

    private static void rate(Reader reader, int deltas, Figures figures) throws IOException {
        Usage before = Usage.now();
        reader.read();
        Usage used = Usage.now().since(before);
        figures.add("thousand deltas a second", deltas / (used.nanos() / 1e6));
        figures.add("CPU ns a delta", (double) used.cpuNanos() / deltas);
        figures.add("bytes a delta", (double) used.bytes() / deltas);
    }

    private static void first(RunsClient client, Figures figures) {
        long[] times = new long[SHORT_STREAMS];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int at = i;
            client.follow(() -> times[at] = System.nanoTime() - start);
        }
        figures.addTimes("first delta, µs", times);
    }
}
