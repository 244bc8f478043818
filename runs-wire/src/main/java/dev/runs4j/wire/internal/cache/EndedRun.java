package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run that has ended and what is known of its steps. Immutable; compared by identity. */
final class EndedRun {

    /** Azure was seen to end steps a while after their run. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** Stands for a run that is not to be kept for a while. */
    static final EndedRun IN_DOUBT = new EndedRun(null, Map.of(), 0);

    private final @Nullable Observed<Run> run;
    private final Map<StepsKey, Page<RunStep>> pages;
    private final long bytes;

    private EndedRun(@Nullable Observed<Run> run, Map<StepsKey, Page<RunStep>> pages, long bytes) {
        this.run = run;
        this.pages = pages;
        this.bytes = bytes;
    }

    static EndedRun of(Observed<Run> run, long bytes) {
        return new EndedRun(run, Map.of(), bytes);
    }

    EndedRun with(StepsKey key, Page<RunStep> page, long pageBytes) {
        if (pages.containsKey(key)) {
            return this;
        }
        Map<StepsKey, Page<RunStep>> more = new HashMap<>(pages);
        more.put(key, page);
        return new EndedRun(run, more, bytes + pageBytes);
    }

    Observed<Run> run() {
        return Objects.requireNonNull(run, "run");
    }

    @Nullable
    Page<RunStep> page(StepsKey key) {
        return pages.get(key);
    }

    /** {@return whether steps that are read at this time, on the clock of this process, have had time to end} */
    boolean isAtRest(Instant now) {
        return run != null && !now.isBefore(run.seenAt().plus(REST));
    }

    long bytes() {
        return bytes;
    }
}
