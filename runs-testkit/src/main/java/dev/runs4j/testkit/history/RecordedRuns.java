package dev.runs4j.testkit.history;

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
import java.util.Optional;
import java.util.Set;

/** Every operation on runs, watched. */
final class RecordedRuns implements Runs {

    private final Runs runs;
    private final Watch watch;

    RecordedRuns(Runs runs, Watch watch) {
        this.runs = runs;
        this.watch = watch;
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        return watch.saw(watch.call("runs.create", null, () -> runs.create(command, options)));
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        return watch.saw(watch.call("runs.createWithThread", null, () -> runs.createWithThread(command, options)));
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        return watch.saw(watch.call("runs.get", run, () -> runs.get(run, options)));
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        Page<Run> found = watch.call("runs.list", null, () -> runs.list(threadId, page, options));
        found.items().forEach(run -> watch.saw(run, null));
        return found;
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        Optional<Run> found = watch.call("runs.findByToken", null, () -> runs.findByToken(threadId, token, options));
        found.ifPresent(run -> watch.saw(run, null));
        return found;
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        Run changed = watch.call("runs.modify", command.run(), () -> runs.modify(command, options));
        watch.saw(changed, null);
        return changed;
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions options) {
        return watch.saw(watch.write(
                "runs.cancel", run, () -> runs.cancel(run, options), at -> watch.book.cancelRequested(run, at)));
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options) {
        return watch.saw(watch.write(
                "runs.answer",
                run,
                () -> runs.answer(run, answers, options),
                at -> watch.book.answered(run, answers, at)));
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options) {
        return watch.call("runs.steps", run, () -> runs.steps(run, page, include, options));
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options) {
        return watch.call("runs.step", run, () -> runs.step(run, stepId, include, options));
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        RunStream opened = watch.call("runs.stream", null, () -> runs.stream(command, options));
        return new RecordedStream(opened, watch, null);
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        RunStream opened = watch.call("runs.streamWithThread", null, () -> runs.streamWithThread(command, options));
        return new RecordedStream(opened, watch, null);
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        RunStream opened = watch.write(
                "runs.streamAnswer",
                run,
                () -> runs.streamAnswer(run, answers, options),
                at -> watch.book.answered(run, answers, at));
        return new RecordedStream(opened, watch, run);
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        RunStream opened = watch.call("runs.resume", cursor.run(), () -> runs.resume(cursor, options));
        return new RecordedStream(opened, watch, cursor.run());
    }
}
