package dev.runs4j.testkit.contract;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.RunsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets calls start at the same time, each on a thread of its own. */
final class Race implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** {@return what each call gave: its result, or its refusal} */
    @SafeVarargs
    final List<Object> run(Callable<Object>... calls) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(calls.length);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> call : calls) {
            running.add(threads.submit(() -> outcome(start, call)));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    /** Makes the same call four times at once. */
    List<Object> runFour(Callable<Object> call) throws InterruptedException, ExecutionException {
        return run(call, call, call, call);
    }

    private static Object outcome(CountDownLatch start, Callable<Object> call) throws Exception {
        start.countDown();
        start.await();
        try {
            Object answer = call.call();
            if (answer instanceof RunStream opened) {
                opened.close(); // Hundreds of rounds would leave as many connections open.
            }
            return answer;
        } catch (RunsException refusal) {
            return refusal;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
