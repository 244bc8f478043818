package dev.runs4j.driver;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runs of a {@link FakeBackend}. */
final class FakeRuns implements Runs {

    final Deque<Object> script = new ArrayDeque<>();
    final List<CreateRun> created = new ArrayList<>();
    final List<CreateThreadAndRun> createdWithThread = new ArrayList<>();
    final List<ToolAnswers> answers = new ArrayList<>();
    final List<CallOptions> options = new ArrayList<>();
    final List<FakeStream> streams = new ArrayList<>();

    /** What the first reads of steps give, before the backend's steps or a failure. */
    final Deque<List<RunStep>> lateSteps = new ArrayDeque<>();

    int stepReads;

    @Nullable
    RuntimeException stepsFailure;

    private final FakeBackend backend;

    FakeRuns(FakeBackend backend) {
        this.backend = backend;
    }

    /**
     * Plays the next answer: a run, an observed run, an exception to throw, a stream's events, a supplier of any of these; the last one again
     * and again.
     */
    private Object next(String call, CallOptions given) {
        backend.note(call);
        options.add(given);
        Object answer = script.size() == 1 ? script.getFirst() : script.removeFirst();
        while (answer instanceof Supplier<?> later) {
            answer = later.get();
        }
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return answer;
    }

    @SuppressWarnings("unchecked") // A test lays down observed runs only.
    private Observed<Run> observed(Object answer) {
        return answer instanceof Run run
                ? new Observed<>(run, backend.clock.now(), null, null)
                : (Observed<Run>) answer;
    }

    static Observed<Run> observed(Run run, @Nullable Duration pollAfter, @Nullable String requestId) {
        return new Observed<>(run, FakeBackend.START, pollAfter, requestId);
    }

    @SuppressWarnings("unchecked") // A test lays down lists of events only.
    private RunStream stream(Object answer) {
        FakeStream stream = new FakeStream(backend, (List<Object>) answer);
        streams.add(stream);
        return stream;
    }

    /** Lays down a stream: events, durations to wait, exceptions to throw; the end comes by itself. */
    static List<Object> events(Object... events) {
        return List.of(events);
    }

    static RunEvent changed(Run run) {
        return dev.runs4j.domain.event.RunChanged.of(run);
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions given) {
        created.add(command);
        return observed(next("create", given));
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions given) {
        createdWithThread.add(command);
        return observed(next("createWithThread", given));
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions given) {
        return observed(next("get " + run, given));
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions given) {
        Object found = next("find " + threadId + " " + token, given);
        return found instanceof Run run ? Optional.of(run) : Optional.empty();
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions given) {
        return observed(next("cancel " + run, given));
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers given, CallOptions callOptions) {
        answers.add(given);
        return observed(next("answer " + run, callOptions));
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions given) {
        created.add(command);
        return stream(next("stream", given));
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions given) {
        createdWithThread.add(command);
        return stream(next("streamWithThread", given));
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers given, CallOptions callOptions) {
        answers.add(given);
        return stream(next("streamAnswer " + run, callOptions));
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions given) {
        stepReads++;
        if (!lateSteps.isEmpty()) {
            return new Page<>(lateSteps.removeFirst(), false);
        }
        if (stepsFailure != null) {
            throw stepsFailure;
        }
        return new Page<>(backend.steps, false);
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions given) {
        Object active = next("list " + threadId, given);
        return new Page<>(active instanceof Run run ? List.of(run) : List.of(), false);
    }

    @Override
    public Run modify(ModifyRun command, CallOptions given) {
        throw new AssertionError("a driver modifies no run");
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions given) {
        throw new AssertionError("a driver reads no single step");
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions given) {
        throw new AssertionError("the streams laid down here have no cursor");
    }
}
