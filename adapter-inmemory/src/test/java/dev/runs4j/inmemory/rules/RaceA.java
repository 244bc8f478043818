package dev.runs4j.inmemory.rules;

import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets two calls start at the same time, on threads of their own. */
final class RaceA implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** {@return what each call gave: its result, or its refusal} */
    List<Object> run(Callable<?> one, Callable<?> other) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(2);
        Future<Object> first = threads.submit(() -> outcome(start, one));
        Future<Object> second = threads.submit(() -> outcome(start, other));
        return List.of(first.get(), second.get());
    }

    private static Object outcome(CountDownLatch start, Callable<?> call) throws Exception {
        start.countDown();
        start.await();
        try {
            return call.call();
        } catch (RunsException refusal) {
            return refusal;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
