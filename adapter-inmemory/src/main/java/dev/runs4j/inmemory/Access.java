package dev.runs4j.inmemory;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Leads a call to its thread or run: looks it up, takes the lock, lets the active run live up to now, does the work. */
final class Access {

    /**
     * What a call does to a run.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface RunWork<T> {

        T on(ThreadState thread, RunRecord record, Instant now);
    }

    private final RunsClock clock;
    private final ThreadStore threads;

    Access(RunsClock clock, ThreadStore threads) {
        this.clock = clock;
        this.threads = threads;
    }

    <T> T thread(String id, BiFunction<ThreadState, Instant, T> work) {
        return locked(id, reason -> Refusals.notFound(Resource.THREAD, id, reason), work);
    }

    <T> T run(RunRef ref, RunWork<T> work) {
        return locked(ref.threadId(), reason -> Refusals.runWithoutThread(ref, reason), (thread, now) -> {
            RunRecord record =
                    thread.run(ref.runId()).orElseThrow(() -> Refusals.notFound(Resource.RUN, ref.runId(), ""));
            return work.on(thread, record, now);
        });
    }

    private <T> T locked(
            String id, Function<String, NotFoundException> missing, BiFunction<ThreadState, Instant, T> work) {
        ThreadState thread = threads.get(id, missing);
        thread.lock();
        try {
            if (thread.isDeleted()) {
                throw missing.apply("deleted");
            }
            // Read with the lock: whoever had it meanwhile has seen a later time than this call did when it began.
            Instant now = clock.now();
            thread.advance(now);
            return work.apply(thread, now);
        } finally {
            thread.unlock();
        }
    }
}
