package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Capability;
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
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on runs. */
final class InMemoryRuns implements Runs {

    private final Engine engine;
    private final Access access;
    private final RunCreator creator;
    private final RunChanger changer;
    private final Streams streams;

    InMemoryRuns(Engine engine, Access access, ThreadMaker maker) {
        this.engine = engine;
        this.access = access;
        this.creator = new RunCreator(engine, access, maker);
        this.changer = new RunChanger(engine, access);
        this.streams = new Streams(engine, access);
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        engine.guard().check(command);
        BackendCall call = BackendCall.of(Operation.RUN_CREATE, command.threadId());
        return engine.call(
                call, options, begun -> creator.create(command, begun, false).seen(engine));
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        engine.guard().check(command);
        BackendCall call = BackendCall.of(Operation.RUN_CREATE_WITH_THREAD);
        return engine.call(
                call, options, begun -> creator.create(command, begun, false).seen(engine));
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        guard(run);
        return engine.call(
                call(Operation.RUN_GET, run),
                options,
                begun -> access.run(run, (thread, record, now) -> engine.observed(record.run(), now)));
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        CommandGuard guard = engine.guard();
        guard.checkIds("thread_id", threadId);
        guard.check(page);
        return engine.call(
                BackendCall.of(Operation.RUN_LIST, threadId),
                options,
                begun -> access.thread(
                        threadId,
                        (thread, now) -> Paging.page(
                                thread.runs().stream().map(RunRecord::run).toList(), page, Run::id, Resource.RUN)));
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        CommandGuard guard = engine.guard();
        guard.require(Capability.FIND_BY_TOKEN);
        guard.checkIds("thread_id", threadId, "token", token);
        return engine.call(
                BackendCall.of(Operation.RUN_FIND_BY_TOKEN, threadId),
                options,
                begun -> access.thread(
                        threadId, (thread, now) -> thread.runByToken(token).map(RunRecord::run)));
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        guard(command.run()).check(command);
        return engine.call(call(Operation.RUN_MODIFY, command.run()), options, begun -> changer.modify(command));
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions options) {
        guard(run);
        return engine.call(call(Operation.RUN_CANCEL, run), options, begun -> changer.cancel(run));
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options) {
        guard(run).check(answers);
        return engine.call(
                call(Operation.RUN_ANSWER, run),
                options,
                begun -> changer.answer(run, answers, false).seen(engine));
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options) {
        CommandGuard guard = guard(run);
        guard.check(page);
        guard.checkInclude(include);
        return engine.call(
                call(Operation.RUN_STEPS, run),
                options,
                begun -> access.run(run, (thread, record, now) -> steps(record, page, include)));
    }

    private static Page<RunStep> steps(RunRecord record, PageRequest wanted, Set<Include> include) {
        Page<RunStep> page = Paging.page(record.steps(), wanted, RunStep::id, Resource.STEP);
        List<RunStep> shown =
                page.items().stream().map(step -> Includes.view(step, include)).toList();
        return new Page<>(shown, page.hasMore());
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options) {
        CommandGuard guard = guard(run);
        guard.checkIds("step_id", stepId);
        guard.checkInclude(include);
        return engine.call(
                BackendCall.of(Operation.RUN_STEP, run.threadId(), run.runId()),
                options,
                begun -> access.run(
                        run,
                        (thread, record, now) -> record.step(stepId)
                                .map(step -> Includes.view(step, include))
                                .orElseThrow(() -> Refusals.notFound(Resource.STEP, stepId, ""))));
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        engine.guard().checkStream(command);
        BackendCall call = new BackendCall(Operation.RUN_CREATE, command.threadId(), "", true);
        RunCreator.Created created = engine.call(call, options, begun -> creator.create(command, begun, true));
        return streams.fromStart(created, call);
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        engine.guard().checkStream(command);
        BackendCall call = new BackendCall(Operation.RUN_CREATE_WITH_THREAD, "", "", true);
        RunCreator.Created created = engine.call(call, options, begun -> creator.create(command, begun, true));
        return streams.fromStart(created, call);
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        guard(run).checkStream(answers);
        BackendCall call = new BackendCall(Operation.RUN_ANSWER, run.threadId(), run.runId(), true);
        RunChanger.Answered answered = engine.call(call, options, begun -> changer.answer(run, answers, true));
        return streams.from(answered, call);
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        CommandGuard guard = guard(cursor.run());
        guard.require(Capability.STREAMING);
        guard.require(Capability.STREAM_RESUME);
        BackendCall call = new BackendCall(
                Operation.RUN_RESUME, cursor.run().threadId(), cursor.run().runId(), true);
        return engine.call(call, options, begun -> streams.resumed(cursor, call));
    }

    private CommandGuard guard(RunRef run) {
        CommandGuard guard = engine.guard();
        guard.checkIds("thread_id", run.threadId(), "run_id", run.runId());
        return guard;
    }

    private static BackendCall call(Operation operation, RunRef run) {
        return BackendCall.of(operation, run.threadId(), run.runId());
    }
}
