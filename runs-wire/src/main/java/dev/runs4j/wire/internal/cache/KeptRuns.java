package dev.runs4j.wire.internal.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.RunCacheSettings;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory. An answer is kept only if nothing was written to its thread since it was asked for, which is looked at while the
 * run's entry is locked; a write counts first and drops the entry then, so that either sees the other. Safe for many threads.
 */
final class KeptRuns {

    private final Cache<RunRef, EndedRun> runs;
    private final Writes writes = new Writes();
    private final Weights weights = new Weights(RunsJson.standard());
    private final LongAdder evictions = new LongAdder();

    KeptRuns(RunCacheSettings settings, RunsClock clock) {
        this.runs = Caffeine.newBuilder()
                .ticker(new ClockTicker(clock))
                .executor(Runnable::run)
                .expireAfter(new Expiries(settings.expireAfter()))
                .maximumWeight(settings.maxBytes())
                .weigher((RunRef run, EndedRun kept) -> (int) Math.min(kept.bytes(), Integer.MAX_VALUE))
                .evictionListener((run, kept, cause) -> countEviction(cause == RemovalCause.SIZE))
                .build();
    }

    private void countEviction(boolean isForRoom) {
        if (isForRoom) {
            evictions.increment();
        }
    }

    @Nullable
    EndedRun find(RunRef run) {
        EndedRun found = runs.getIfPresent(run);
        return found == EndedRun.IN_DOUBT ? null : found;
    }

    /** {@return a mark to give back together with the answer} */
    long asking(RunRef run) {
        return writes.count(run.threadId());
    }

    void keep(RunRef ref, Observed<Run> seen, long asked) {
        if (seen.value().status().isTerminal()) {
            weights.of(seen.value()).ifPresent(bytes -> {
                EndedRun ended = EndedRun.of(seen, bytes);
                runs.asMap().compute(ref, (run, kept) -> kept == null && asking(run) == asked ? ended : kept);
            });
        }
    }

    void keep(RunRef ref, StepsKey key, Page<RunStep> page, Instant askedAt, long asked) {
        if (page.items().stream().allMatch(step -> step.status().isTerminal())) {
            weights.of(page)
                    .ifPresent(bytes -> runs.asMap()
                            .computeIfPresent(
                                    ref,
                                    (run, kept) -> kept.isAtRest(askedAt) && asking(run) == asked
                                            ? kept.with(key, page, bytes)
                                            : kept));
        }
    }

    void forget(RunRef run) {
        writes.add(run.threadId());
        runs.asMap().computeIfPresent(run, (ref, kept) -> kept == EndedRun.IN_DOUBT ? kept : null);
    }

    /** Forgets a run and keeps none of its answers for as long as they would be kept: nobody knows whether a change is still to come. */
    void doubt(RunRef run) {
        writes.add(run.threadId());
        runs.invalidate(run);
        runs.put(run, EndedRun.IN_DOUBT);
    }

    /** Looks at every entry, which are a few thousand at most where a thread is deleted now and then. */
    void forgetThread(String threadId) {
        writes.add(threadId);
        runs.asMap().keySet().removeIf(run -> run.threadId().equals(threadId));
    }

    void clear() {
        runs.invalidateAll();
    }

    long evictions() {
        return evictions.sum();
    }

    long count() {
        runs.cleanUp();
        return runs.estimatedSize();
    }

    long bytes() {
        return runs.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
