package dev.runs4j.benchmarks.transport;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One round of one candidate. */
final class Measurement {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final RunsApi api;
    private final int calls;
    private final Figures figures;

    Measurement(RunsApi api, int calls, Figures figures) {
        this.api = api;
        this.calls = calls;
        this.figures = figures;
    }

    void all() throws InterruptedException {
        alone("GET", api::get);
        alone("POST", () -> api.post(RunBytes.RUN));
        together(8);
        together(64);
    }

    void warmUp() throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            api.get();
            api.post(RunBytes.RUN);
        }
        together(8);
    }

    private interface Call {
        byte[] call();
    }

    private void alone(String what, Call call) {
        long[] times = new long[calls];
        long bytes = allocated();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            check(call.call());
            times[i] = System.nanoTime() - start;
        }
        figures.add(what + " cpu", (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / calls);
        figures.add(what + " bytes", (double) (allocated() - bytes) / calls);
        figures.addTimes(what, times);
    }

    /** Other threads count as well, since some clients work on their own. */
    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private void together(int callers) throws InterruptedException {
        AtomicLong left = new AtomicLong(calls);
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[callers];
        for (int i = 0; i < callers; i++) {
            threads[i] = new Thread(() -> {
                check(api.get());
                ready.countDown();
                awaitOrFail(go);
                while (left.decrementAndGet() >= 0) {
                    check(api.get());
                }
            });
            threads[i].start();
        }
        ready.await();
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        figures.add(callers + " callers", calls / ((System.nanoTime() - start) / 1e9));
        figures.add(callers + " cpu", (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / calls);
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(byte[] answer) {
        if (answer.length != RunBytes.RUN.length) {
            throw new IllegalStateException("a run of " + answer.length + " bytes");
        }
    }
}
