package dev.runs4j.benchmarks.peers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One client over HTTP: alone, and with many callers. */
final class HttpMeasurement {

    private final RunsClient client;
    private final int calls;
    private Figures figures = new Figures();

    HttpMeasurement(RunsClient client, int calls) {
        this.client = client;
        this.calls = calls;
    }

    Figures figures() {
        return figures;
    }

    void warmUp() throws InterruptedException {
        all();
        all();
        figures = new Figures();
    }

    void all() throws InterruptedException {
        alone("GET", this::get);
        alone("POST", this::post);
        together(8);
        together(64);
    }

    private void get() {
        if (client.isCompleted(Samples.RUN_ID)) {
            throw new IllegalStateException("read wrongly");
        }
    }

    private void post() {
        if (!client.create().equals(Samples.RUN_ID)) {
            throw new IllegalStateException("created wrongly");
        }
    }

    private void alone(String what, Runnable call) {
        long[] times = new long[calls];
        Usage before = Usage.now();
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            times[i] = System.nanoTime() - start;
        }
        Usage used = Usage.now().since(before);
        figures.addTimes(what + " µs", times);
        figures.add(what + " CPU µs", used.cpuNanos() / 1e3 / calls);
        figures.add(what + " bytes", (double) used.bytes() / calls);
    }

    private void together(int callers) throws InterruptedException {
        AtomicLong left = new AtomicLong(calls);
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[callers];
        for (int i = 0; i < callers; i++) {
            threads[i] = new Thread(() -> {
                get();
                ready.countDown();
                awaitOrFail(go);
                while (left.decrementAndGet() >= 0) {
                    get();
                }
            });
            threads[i].start();
        }
        ready.await();
        Usage before = Usage.now();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        Usage used = Usage.now().since(before);
        figures.add(callers + " callers, GET/s", calls / (used.nanos() / 1e9));
        figures.add(callers + " callers, CPU µs", used.cpuNanos() / 1e3 / calls);
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
