package example.files;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.Optional;
import java.util.Set;

/** Runs, in one file for each thread. */
final class FilesRuns implements Runs {

    private final Gate gate;
    private final Rooms rooms;
    private final Shelf shelf;
    private final Maker maker;
    private final Desk desk;
    private final Ids ids;

    FilesRuns(Gate gate, Rooms rooms, Shelf shelf, Ids ids) {
        this.gate = gate;
        this.rooms = rooms;
        this.shelf = shelf;
        this.maker = new Maker(shelf, ids);
        this.desk = new Desk(ids);
        this.ids = ids;
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        gate.guard().check(command);
        return rooms.change(command.threadId(), options, (room, now) -> {
            Refusals.busy(room);
            Run run = maker.run(command, now);
            command.additionalMessages().forEach(message -> NewMessages.add(message, room, ids, now));
            room.runs().put(run);
            return Observed.at(now, Due.hidden(run));
        });
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        gate.guard().check(command);
        return gate.pass(options, now -> {
            Room room = FilesThreads.made(command.thread().orElse(CreateThread.EMPTY), ids, now);
            Run run = maker.run(room.thread().id(), command, now);
            room.runs().put(run);
            Gate.write(() -> shelf.save(room));
            return Observed.at(now, Due.hidden(run));
        });
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        check(run);
        return rooms.readRun(run, options, (room, found, now) -> Observed.at(now, Due.hidden(found)));
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        gate.guard().checkIds("thread_id", threadId);
        gate.guard().check(page);
        return rooms.read(
                threadId,
                options,
                (room, now) ->
                        Paging.page(room.runs().all().stream().map(Due::hidden).toList(), page, Run::id, Resource.RUN));
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        gate.guard().check(command);
        return rooms.changeRun(command.run(), options, (room, run, now) -> {
            Refusals.unless(run.status().isTerminal(), run, "new metadata");
            Run changed = run.toBuilder().metadata(command.metadata()).build();
            room.runs().put(changed);
            return changed;
        });
    }

    @Override
    public Observed<Run> cancel(RunRef ref, CallOptions options) {
        check(ref);
        return rooms.changeRun(ref, options, (room, run, now) -> {
            Refusals.unless(!run.status().isTerminal(), run, "cancel");
            Run cancelled = desk.cancel(room, run, now);
            room.runs().put(cancelled);
            return Observed.at(now, cancelled);
        });
    }

    @Override
    public Observed<Run> answer(RunRef ref, ToolAnswers answers, CallOptions options) {
        check(ref);
        gate.guard().check(answers);
        return rooms.changeRun(ref, options, (room, run, now) -> {
            Refusals.unless(run.status().equals(RunStatus.REQUIRES_ACTION), run, "answers");
            Refusals.answers(run, answers);
            desk.answer(room, run, answers, now);
            Run answered = run.answered();
            room.runs().put(Due.after(now, answered));
            return Observed.at(now, answered);
        });
    }

    @Override
    public Page<RunStep> steps(RunRef ref, PageRequest page, Set<Include> include, CallOptions options) {
        check(ref);
        gate.guard().check(page);
        gate.guard().checkInclude(include);
        return rooms.readRun(
                ref, options, (room, run, now) -> Paging.page(room.steps(run), page, RunStep::id, Resource.STEP));
    }

    @Override
    public RunStep step(RunRef ref, String stepId, Set<Include> include, CallOptions options) {
        check(ref);
        gate.guard().checkIds("step_id", stepId);
        gate.guard().checkInclude(include);
        return rooms.readRun(
                ref,
                options,
                (room, run, now) -> room.steps(run).stream()
                        .filter(step -> step.id().equals(stepId))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(Resource.STEP, stepId)));
    }

    private void check(RunRef run) {
        gate.guard().checkIds("thread_id", run.threadId(), "run_id", run.runId());
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        throw missing(Capability.FIND_BY_TOKEN);
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        throw missing(Capability.STREAMING);
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        throw missing(Capability.STREAMING);
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        throw missing(Capability.STREAMING);
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        throw missing(Capability.STREAM_RESUME);
    }

    private static UnsupportedFeatureException missing(Capability capability) {
        return new UnsupportedFeatureException(
                capability, "Backend " + FilesBackend.NAME + " does not support " + capability + "; nothing was done");
    }
}
