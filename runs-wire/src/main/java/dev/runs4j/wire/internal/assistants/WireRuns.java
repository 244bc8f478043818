package dev.runs4j.wire.internal.assistants;

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
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.client.PathId;
import dev.runs4j.wire.internal.client.RunsApi;
import dev.runs4j.wire.internal.client.WireQuery;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operations on runs. */
final class WireRuns implements Runs {

    private static final int FULL_PAGE = 100;

    private final Wiring wiring;
    private final RunsApi api;
    private final RunStarts starts;
    private final TokenMemory tokens;

    WireRuns(Wiring wiring) {
        this.wiring = wiring;
        this.api = wiring.apis().runs();
        this.tokens = new TokenMemory(wiring.can(Capability.FIND_BY_TOKEN));
        this.starts = new RunStarts(wiring, tokens);
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        wiring.guard().check(command);
        return starts.create(command, options);
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        wiring.guard().check(command);
        return starts.create(command, options);
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        Address at = guarded(run);
        return read(wiring.exchange()
                .call(
                        Subject.ofRun(WireOperation.GET_RUN, run),
                        options,
                        null,
                        call -> api.get(call, at.thread(), at.run()),
                        wiring.answers().observed(JsonType.RUN)));
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        CommandGuard guard = wiring.guard();
        guard.checkIds("thread_id", threadId);
        guard.check(page);
        PathId thread = PathId.of("thread_id", threadId);
        Map<String, Object> query = WireQuery.page(page);
        return wiring.exchange()
                .call(
                        Subject.ofThread(WireOperation.LIST_RUNS, threadId),
                        options,
                        null,
                        call -> api.list(call, thread, query),
                        wiring.answers().page(JsonType.RUN_LIST));
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        CommandGuard guard = wiring.guard();
        guard.require(Capability.FIND_BY_TOKEN);
        guard.checkIds("thread_id", threadId, "token", token);
        PageRequest page =
                PageRequest.ofSize(Math.min(FULL_PAGE, wiring.limits().pageSize()));
        return listAll(threadId, page, options).stream()
                .filter(run -> tokens.isOf(run, token))
                .findFirst();
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        Address at = guarded(command.run());
        wiring.guard().check(command);
        ModifyRun kept = tokens.kept(command, run -> get(run, options).value());
        wiring.guard().check(kept);
        byte[] body = wiring.json().writeRequestBytes(kept);
        return tokens.written(wiring.exchange()
                .call(
                        Subject.ofRun(WireOperation.MODIFY_RUN, command.run()),
                        options,
                        body,
                        call -> api.modify(call, at.thread(), at.run()),
                        wiring.answers().value(JsonType.RUN)));
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions options) {
        Address at = guarded(run);
        return written(wiring.exchange()
                .call(
                        Subject.ofRun(WireOperation.CANCEL_RUN, run),
                        options,
                        Wiring.NO_BODY,
                        call -> api.cancel(call, at.thread(), at.run()),
                        wiring.answers().observed(JsonType.RUN)));
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options) {
        Address at = guarded(run);
        wiring.guard().check(answers);
        byte[] body = wiring.json().writeRequestBytes(answers);
        return written(wiring.exchange()
                .call(
                        Subject.ofRun(WireOperation.SUBMIT_TOOL_OUTPUTS, run),
                        options,
                        body,
                        call -> api.submit(call, at.thread(), at.run()),
                        wiring.answers().observed(JsonType.RUN)));
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options) {
        Address at = guarded(run);
        wiring.guard().check(page);
        wiring.guard().checkInclude(include);
        Map<String, Object> query = WireQuery.page(page, include);
        return wiring.exchange()
                .call(
                        Subject.ofRun(WireOperation.LIST_STEPS, run),
                        options,
                        null,
                        call -> api.steps(call, at.thread(), at.run(), query),
                        wiring.answers().page(JsonType.STEP_LIST));
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options) {
        Address at = guarded(run);
        wiring.guard().checkIds("step_id", stepId);
        wiring.guard().checkInclude(include);
        PathId step = PathId.of("step_id", stepId);
        Map<String, Object> query = WireQuery.include(include);
        return wiring.exchange()
                .call(
                        Subject.ofStep(WireOperation.GET_STEP, run, stepId),
                        options,
                        null,
                        call -> api.step(call, at.thread(), at.run(), step, query),
                        wiring.answers().value(JsonType.RUN_STEP));
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        wiring.guard().checkStream(command);
        return starts.stream(command, options);
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        wiring.guard().checkStream(command);
        return starts.stream(command, options);
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        Address at = guarded(run);
        wiring.guard().checkStream(answers);
        byte[] body = wiring.json().writeRequestBytes(answers, true);
        return wiring.exchange()
                .open(
                        Subject.ofRun(WireOperation.SUBMIT_TOOL_OUTPUTS, run),
                        options,
                        body,
                        call -> api.submit(call, at.thread(), at.run()),
                        wiring.streams());
    }

    /** The protocol numbers no events, so a stream cannot be joined again, whatever a dialect says. */
    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        guarded(cursor.run());
        wiring.guard().require(Capability.STREAMING);
        wiring.guard().require(Capability.STREAM_RESUME);
        throw new UnsupportedFeatureException(
                Capability.STREAM_RESUME, "The protocol cannot join a stream again; read the run instead");
    }

    private Observed<Run> read(Observed<Run> run) {
        tokens.read(run.value());
        return run;
    }

    private Observed<Run> written(Observed<Run> run) {
        tokens.written(run.value());
        return run;
    }

    private Address guarded(RunRef run) {
        wiring.guard().checkIds("thread_id", run.threadId(), "run_id", run.runId());
        return new Address(PathId.of("thread_id", run.threadId()), PathId.of("run_id", run.runId()));
    }

    private record Address(PathId thread, PathId run) {}
}
