package dev.runs4j.benchmarks.transport;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a transport has to be able to do, before speed: each wait ends within 250 ms, or soon after its idle time. */
final class Checks {

    private static final int LONG = 20_000;
    private static final int SHORT = 200;
    private static final int IN_TIME = 250;

    private final Candidate candidate;

    Checks(Candidate candidate) {
        this.candidate = candidate;
    }

    /** {@return what passed; all is tried twice and the second time counts, so that no loading of classes does} */
    Map<String, Boolean> secondTime() throws InterruptedException {
        candidate.api().apply(LONG).get();
        all();
        return all();
    }

    private Map<String, Boolean> all() throws InterruptedException {
        Map<String, Boolean> results = new LinkedHashMap<>();
        results.put("interrupt while waiting", interruptWaiting());
        results.put("interrupt in a stream", interruptStream());
        results.put("close of a live stream", closeLive());
        results.put("idle time in a body", idleTime());
        results.put("no drain on close", noDrain());
        return results;
    }

    private static final class Task extends FutureTask<Object> {

        private final Thread thread = new Thread(this);

        Task(Callable<Object> task) {
            super(task);
            thread.setDaemon(true);
            thread.start();
        }

        /** {@return whether it fails within this time} */
        boolean failsIn(int millis) throws InterruptedException {
            try {
                get(millis, TimeUnit.MILLISECONDS);
                return false;
            } catch (ExecutionException e) {
                return e.getCause() instanceof Exception;
            } catch (TimeoutException e) {
                return false;
            }
        }
    }

    private boolean interruptWaiting() throws InterruptedException {
        RunsApi api = candidate.api().apply(LONG);
        Task task = new Task(() -> api.silent().status());
        TimeUnit.MILLISECONDS.sleep(SHORT);
        task.thread.interrupt();
        return task.failsIn(IN_TIME);
    }

    private Task reader(RunsApi api, Response[] answer, CountDownLatch begun) {
        return new Task(() -> {
            answer[0] = api.stream();
            skip(answer[0], 5);
            begun.countDown();
            return answer[0].body().asInputStream().read();
        });
    }

    private boolean interruptStream() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = reader(candidate.api().apply(LONG), new Response[1], begun);
        await(begun);
        TimeUnit.MILLISECONDS.sleep(SHORT);
        task.thread.interrupt();
        return task.failsIn(IN_TIME);
    }

    private boolean closeLive() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Response[] answer = new Response[1];
        Task task = reader(candidate.api().apply(LONG), answer, begun);
        await(begun);
        TimeUnit.MILLISECONDS.sleep(SHORT);
        Thread closer = new Thread(() -> answer[0].close());
        closer.setDaemon(true);
        closer.start();
        return task.failsIn(IN_TIME);
    }

    private boolean idleTime() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Task task = reader(candidate.api().apply(SHORT), new Response[1], begun);
        await(begun);
        return task.failsIn(SHORT + IN_TIME);
    }

    private boolean noDrain() throws InterruptedException {
        RunsApi api = candidate.api().apply(LONG);
        CountDownLatch begun = new CountDownLatch(1);
        Task task = new Task(() -> closeInside(api, begun));
        await(begun);
        try {
            task.get(IN_TIME, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static void await(CountDownLatch begun) throws InterruptedException {
        if (!begun.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no answer has begun");
        }
    }

    /** Byte by byte: one client waits for more when it is asked for nothing, as the bulk reads of streams do at their end. */
    private static void skip(Response answer, int count) throws IOException {
        InputStream in = answer.body().asInputStream();
        for (int i = 0; i < count; i++) {
            if (in.read() < 0) {
                throw new IOException("ended after " + i + " bytes");
            }
        }
    }

    private static Object closeInside(RunsApi api, CountDownLatch begun) throws IOException {
        Response answer = api.endless();
        skip(answer, 100);
        begun.countDown();
        answer.close();
        return answer;
    }
}
