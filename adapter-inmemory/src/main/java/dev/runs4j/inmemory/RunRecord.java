package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept of a run: itself, its steps, its token, and while it works its state. Guarded by the thread's lock. */
final class RunRecord {

    private Run run;
    private final @Nullable String token;
    // Most runs have few steps, and there are many runs.
    private final ArrayList<RunStep> steps = new ArrayList<>(1);
    private @Nullable RunState state;
    private @Nullable EventLog log;
    private Set<Include> streamed = Set.of();

    RunRecord(Run run, @Nullable String token) {
        this.run = run;
        this.token = token;
    }

    Run run() {
        return run;
    }

    void run(Run changed) {
        run = changed;
    }

    @Nullable
    String token() {
        return token;
    }

    List<RunStep> steps() {
        return steps;
    }

    Optional<RunStep> step(String id) {
        int index = IdOrder.find(steps, RunStep::id, id);
        return index < 0 ? Optional.empty() : Optional.of(steps.get(index));
    }

    void put(RunStep step) {
        int index = IdOrder.find(steps, RunStep::id, step.id());
        if (index >= 0) {
            steps.set(index, step);
        } else {
            steps.add(step);
        }
    }

    @Nullable
    RunState state() {
        return state;
    }

    /** Keeps the state of a run at work; of one that has ended nothing but the results are kept. */
    void state(RunState next) {
        state = next.isEnded() ? null : next;
        if (state == null) {
            steps.trimToSize();
        }
    }

    @Nullable
    EventLog log() {
        return log;
    }

    /** Begins to keep events, where that is not done already. */
    EventLog openLog(Set<Include> include) {
        streamed = include;
        if (log == null) {
            log = new EventLog();
        }
        return log;
    }

    void dropLog() {
        log = null;
    }

    Set<Include> streamed() {
        return streamed;
    }
}
