package dev.runs4j.benchmarks;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many bytes of heap a completed run takes in memory, its thread with a question, an answer and the steps included. Prints one line; the
 * argument is the number of runs, 100,000 by default.
 */
public final class HeldRuns {

    private HeldRuns() {}

    /** Creates the runs, completes them, and looks at the heap before and after. */
    public static void main(String[] args) {
        int count = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        VirtualClock clock = VirtualClock.manual(Instant.parse("2026-01-01T00:00:00Z"));
        InMemoryBackend backend =
                InMemoryBackend.builder().clock(clock).maxThreads(count + 1).build();
        List<Run> first = hold(backend, clock, 1);
        long before = usedHeap();
        List<Run> runs = hold(backend, clock, count);
        runs.subList(1, runs.size()).clear();
        long after = usedHeap();
        boolean alive = backend.runs().get(runs.get(0).ref()).value().status().equals(RunStatus.COMPLETED)
                && backend.runs().get(first.get(0).ref()).value().status().equals(RunStatus.COMPLETED);
        System.out.printf(
                "%d completed runs held, %d bytes each, all alive: %b%n", count, (after - before) / count, alive);
        backend.close();
    }

    private static List<Run> hold(InMemoryBackend backend, VirtualClock clock, int count) {
        List<Run> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String thread =
                    backend.threads().create(NewMessage.user("Question " + i)).id();
            runs.add(backend.runs()
                    .create(CreateRun.on(thread)
                            .by(InMemoryBackend.DEFAULT_ASSISTANT)
                            .build())
                    .value());
        }
        clock.advance(Duration.ofSeconds(60));
        runs.replaceAll(run -> backend.runs().get(run.ref()).value());
        return runs;
    }

    private static long usedHeap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
