package dev.runs4j.inmemory;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Leads a call to its thread or run: looks it up, takes the lock, lets the active run live up to now, does the work. */
final class Access {

    private final ThreadStore threads;

    Access(ThreadStore threads) {
        this.threads = threads;
    }

    <T> T thread(String id, Instant now, Function<ThreadState, T> work) {
        return locked(id, now, reason -> Refusals.notFound(Resource.THREAD, id, reason), work);
    }

    <T> T run(RunRef ref, Instant now, BiFunction<ThreadState, RunRecord, T> work) {
        return locked(ref.threadId(), now, reason -> Refusals.runWithoutThread(ref, reason), thread -> {
            RunRecord record =
                    thread.run(ref.runId()).orElseThrow(() -> Refusals.notFound(Resource.RUN, ref.runId(), ""));
            return work.apply(thread, record);
        });
    }

    private <T> T locked(
            String id, Instant now, Function<String, NotFoundException> missing, Function<ThreadState, T> work) {
        ThreadState thread = threads.get(id, missing);
        thread.lock();
        try {
            if (thread.isDeleted()) {
                throw missing.apply("deleted");
            }
            thread.advance(now);
            return work.apply(thread);
        } finally {
            thread.unlock();
        }
    }
}
