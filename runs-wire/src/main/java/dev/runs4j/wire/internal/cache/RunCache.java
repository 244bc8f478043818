package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CacheStatistics;
import dev.runs4j.wire.RunCacheSettings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * The cache of one backend. It is put around the backend's runs and threads, both, since what is done through the one must be seen through the
 * other; a backend without a cache just leaves it away. Safe for many threads.
 */
public final class RunCache {

    private final KeptRuns kept;
    private final RunsClock clock;
    private final Runnable checkOpen;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * Makes an empty cache.
     *
     * @param settings how much is kept for how long
     * @param clock the backend's clock
     * @param checkOpen throws {@link dev.runs4j.ports.error.BackendClosedException} when the backend was closed
     */
    public RunCache(RunCacheSettings settings, RunsClock clock, Runnable checkOpen) {
        this.kept = new KeptRuns(settings, clock);
        this.clock = clock;
        this.checkOpen = Objects.requireNonNull(checkOpen, "checkOpen");
    }

    /** {@return these runs, those that have ended read from memory} */
    public Runs over(Runs runs) {
        return new CachedRuns(runs, this);
    }

    /** {@return these threads; what is deleted is forgotten} */
    public Threads over(Threads threads) {
        return new CachedThreads(threads, kept);
    }

    /** Forgets everything, as when the backend is closed. */
    public void clear() {
        kept.clear();
    }

    /** {@return what has happened so far} */
    public CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), misses.sum(), kept.evictions(), kept.count(), kept.bytes());
    }

    KeptRuns kept() {
        return kept;
    }

    Instant now() {
        return clock.now();
    }

    void missed() {
        misses.increment();
    }

    /** A call that is answered from memory fails where one that goes to the server would have failed before it left. */
    void hit(RunRef run, CallOptions options) {
        checkOpen.run();
        if (Thread.interrupted()) {
            throw new CallInterruptedException("Interrupted before the call", Happened.NO, null);
        }
        Instant deadline = options.deadline().orElse(Instant.MAX);
        if (!clock.now().isBefore(deadline)) {
            throw new BackendUnavailableException(
                    "The deadline " + deadline + " of a call about " + run + " has passed", ErrorDetails.NONE, null);
        }
        hits.increment();
    }
}
