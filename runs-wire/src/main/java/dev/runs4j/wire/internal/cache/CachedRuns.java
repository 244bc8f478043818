package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads ended runs and their steps from memory, and forgets what is written to. */
final class CachedRuns implements Runs {

    private final Runs runs;
    private final RunCache cache;
    private final KeptRuns kept;

    CachedRuns(Runs runs, RunCache cache) {
        this.runs = Objects.requireNonNull(runs, "runs");
        this.cache = cache;
        this.kept = cache.kept();
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        if (passesBy(options)) {
            return runs.get(run, options);
        }
        EndedRun found = kept.find(run);
        if (found != null) {
            cache.hit(run, options);
            return found.run();
        }
        cache.missed();
        long asked = kept.asking(run);
        Observed<Run> seen = runs.get(run, options);
        kept.keep(run, seen, asked);
        return seen;
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options) {
        if (passesBy(options)) {
            return runs.steps(run, page, include, options);
        }
        StepsKey key = new StepsKey(page, include);
        EndedRun found = kept.find(run);
        Page<RunStep> known = found == null ? null : found.page(key);
        if (known != null) {
            cache.hit(run, options);
            return known;
        }
        return ask(run, key, options);
    }

    private Page<RunStep> ask(RunRef run, StepsKey key, CallOptions options) {
        cache.missed();
        long asked = kept.asking(run);
        Instant askedAt = cache.now();
        Page<RunStep> seen = runs.steps(run, key.page(), key.include(), options);
        kept.keep(run, key, seen, askedAt, asked);
        return seen;
    }

    /** Headers of a call may make it somebody else's. */
    private static boolean passesBy(CallOptions options) {
        return !options.headers().isEmpty();
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        boolean known = true;
        try {
            return runs.modify(command, options);
        } catch (RunsException failed) {
            known = failed.happened() == Happened.NO;
            throw failed;
        } finally {
            if (known) {
                kept.forget(command.run());
            } else {
                kept.doubt(command.run());
            }
        }
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions options) {
        try {
            return runs.cancel(run, options);
        } finally {
            kept.forget(run);
        }
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options) {
        try {
            return runs.answer(run, answers, options);
        } finally {
            kept.forget(run);
        }
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        try {
            return runs.streamAnswer(run, answers, options);
        } finally {
            kept.forget(run);
        }
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        return runs.create(command, options);
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        return runs.createWithThread(command, options);
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        return runs.list(threadId, page, options);
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        return runs.findByToken(threadId, token, options);
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options) {
        return runs.step(run, stepId, include, options);
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        return runs.stream(command, options);
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        return runs.streamWithThread(command, options);
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        return runs.resume(cursor, options);
    }
}
