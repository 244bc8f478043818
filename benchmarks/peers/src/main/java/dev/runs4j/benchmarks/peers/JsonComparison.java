package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The benchmarks of JSON by turns in one process, in slices of some milliseconds, by the CPU time of the thread: for machines that are not quiet,
 * on which JMH's one after the other compares their moods. Argument: rounds (400).
 */
public final class JsonComparison {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SLICE_NANOS = 5_000_000;

    private final Blackhole hole = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private interface Task {
        Object run() throws IOException;
    }

    private JsonComparison() {}

    /** Runs it and prints three tables, in nanoseconds. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 400;
        JsonComparison all = new JsonComparison();
        all.print("read a run, ns", all.readRun(), rounds);
        all.print("read a page of 20 runs, ns", all.readPage(), rounds);
        all.print("write a create, ns", create(), rounds);
    }

    private Map<String, Task> readRun() {
        ReadBenchmark read = new ReadBenchmark();
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put(Contender.RUNS4J.toString(), read::runs4j);
        tasks.put(Contender.OPENAI_JAVA.toString(), read::openAiJava);
        tasks.put(Contender.AZURE.toString(), read::azure);
        tasks.put(Contender.SIMPLE_OPENAI.toString(), read::simpleOpenAi);
        tasks.put("token scan", () -> {
            read.scan(hole);
            return hole;
        });
        return tasks;
    }

    private Map<String, Task> readPage() {
        ReadPageBenchmark read = new ReadPageBenchmark();
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put(Contender.RUNS4J.toString(), read::runs4j);
        tasks.put(Contender.OPENAI_JAVA.toString(), read::openAiJava);
        tasks.put(Contender.AZURE.toString(), read::azure);
        tasks.put(Contender.SIMPLE_OPENAI.toString(), read::simpleOpenAi);
        tasks.put("token scan", () -> {
            read.scan(hole);
            return hole;
        });
        return tasks;
    }

    private static Map<String, Task> create() throws IOException {
        CreateBenchmark create = new CreateBenchmark();
        create.check();
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put(Contender.RUNS4J.toString(), create::runs4j);
        tasks.put(Contender.OPENAI_JAVA.toString(), create::openAiJava);
        tasks.put(Contender.AZURE.toString(), create::azure);
        tasks.put(Contender.SIMPLE_OPENAI.toString(), create::simpleOpenAi);
        return tasks;
    }

    private void print(String what, Map<String, Task> tasks, int rounds) throws IOException {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (int round = -rounds; round < rounds; round++) {
            for (Map.Entry<String, Task> one : tasks.entrySet()) {
                double nanos = nanos(one.getValue());
                if (round >= 0) {
                    figures.computeIfAbsent(one.getKey(), name -> new Figures()).add(what, nanos);
                }
            }
        }
        Figures.print(figures);
        System.out.println();
    }

    private double nanos(Task task) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        long used = 0;
        int count = 0;
        for (; used < SLICE_NANOS; used = THREADS.getCurrentThreadCpuTime() - start) {
            for (int i = 0; i < 5; i++) {
                hole.consume(task.run());
            }
            count += 5;
        }
        return (double) used / count;
    }
}
