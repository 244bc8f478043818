package dev.runs4j.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** One client with many outstanding runs. Prints its figures as lines of name and number. Arguments: who, address, runs, pollers. */
public final class ManyRuns {

    private static final long SHORTEST_MILLIS = 2000;
    private static final long SPREAD_MILLIS = 500;
    private static final int WARM_UP = 3000;

    private final RunsClient client;
    private final DelayQueue<Polled> queue = new DelayQueue<>();
    private final ConcurrentLinkedQueue<Long> lateLooks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> lateEnds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();

    private ManyRuns(RunsClient client) {
        this.client = client;
    }

    /** Polls all runs to their end. */
    public static void main(String[] args) throws InterruptedException {
        ManyRuns many = new ManyRuns(Contender.of(args[0]).open(args[1]));
        int pollers = Integer.parseInt(args[3]);
        many.warmUp(pollers);
        System.gc();
        many.poll(Integer.parseInt(args[2]), pollers);
        Runtime.getRuntime().halt(0);
    }

    private void warmUp(int pollers) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger(WARM_UP);
        run(pollers, () -> {
            while (calls.decrementAndGet() >= 0) {
                client.isCompleted(Samples.RUN_ID);
            }
        });
    }

    private void poll(int runs, int pollers) throws InterruptedException {
        left.set(runs);
        Usage before = Usage.now();
        long now = System.currentTimeMillis();
        for (int i = 0; i < runs; i++) {
            long part = SPREAD_MILLIS * i / runs;
            queue.add(new Polled(DueRun.id(now + SHORTEST_MILLIS + part), now + SHORTEST_MILLIS + part, now + part));
        }
        run(pollers, this::pollUntilNoneIsLeft);
        tell(Usage.now().since(before));
    }

    private static void run(int pollers, Runnable task) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pollers; i++) {
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void pollUntilNoneIsLeft() {
        while (left.get() > 0) {
            Polled next = queue.poll();
            if (next == null) {
                Thread.onSpinWait();
                pause();
            } else {
                look(next);
            }
        }
    }

    private void look(Polled run) {
        long now = System.currentTimeMillis();
        lateLooks.add(now - run.nextMillis());
        if (client.isCompleted(run.id())) {
            lateEnds.add(System.currentTimeMillis() - run.dueMillis());
            left.decrementAndGet();
        } else {
            queue.add(run.later());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Usage used) {
        System.out.println("looks:" + lateLooks.size());
        System.out.println("ms that a look came late, p50:" + percentile(lateLooks, 0.5));
        System.out.println("ms that a look came late, p99:" + percentile(lateLooks, 0.99));
        System.out.println("ms from an end until it was seen, p99:" + percentile(lateEnds, 0.99));
        System.out.println("ms until all ends were seen:" + used.nanos() / 1_000_000);
        System.out.println("CPU ms:" + used.cpuNanos() / 1_000_000);
        System.out.println("most threads:" + ManagementFactory.getThreadMXBean().getPeakThreadCount());
        System.gc();
        System.out.println("KB of heap alive:"
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1000);
    }

    private static long percentile(ConcurrentLinkedQueue<Long> values, double part) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) ((sorted.size() - 1) * part));
    }
}
