package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a run into whole objects.
 *
 * <p>An event with a whole object replaces what is known of it; a completed message counts for more than the deltas before it. Two kinds of
 * events from lenient servers are filled up from what is known: a run without its thread, and a step without details. Deltas are merged
 * much as the official SDKs do it, with their known traps left out:
 *
 * <ul>
 *   <li>pieces of text, arguments, output, code, logs and refusals are joined;
 *   <li>everything else that names something (ids, names, files, addresses, roles, positions in a text) is told once: the first value that
 *       is not empty stays, a repeated one changes nothing;
 *   <li>entries of lists are found by their position in their own list, holes are skipped. A position that is missing, negative, more than
 *       1,024 behind the end, or 65,536 and more is ignored;
 *   <li>what has no positions (results and ranking of a search, unmodelled members) is replaced by its latest value;
 *   <li>null never takes anything away, and an addition of another kind than what is there is ignored;
 *   <li>a delta for an object that was not created starts an empty one.
 * </ul>
 *
 * <p>Nothing that a server sends makes {@link #apply} throw; what could not be taken is listed by {@link #problems()}. At most 10,000 steps
 * and messages are followed, text is not limited. Events of several streams of one run, before and after its tool outputs, may be applied
 * one after the other.
 *
 * <p>Applying a delta costs as much as the delta is long; objects are built when asked for and kept until the next change. Not thread-safe.
 * The merge rules follow the official OpenAI SDKs for Python and Node.
 */
public final class RunAccumulator {

    private final Problems problems = new Problems();
    private final Room room = new Room();
    private final Snapshots<StepDelta, RunStep> steps = new Snapshots<>("step", new StepKind(), room, problems);
    private final Snapshots<MessageDelta, Message> messages =
            new Snapshots<>("message", new MessageKind(), room, problems);
    private @Nullable ConversationThread thread;
    private @Nullable Run run;
    private @Nullable StreamFailed failure;
    private long unrecognisedEvents;
    private boolean done;

    /** Starts with nothing known. */
    public RunAccumulator() {}

    /** Takes one event; events must come in the order of the stream. */
    public void apply(RunEvent event) {
        Objects.requireNonNull(event, "event");
        done = event instanceof Done;
        if (event instanceof MessageDelta delta) {
            messages.add(delta.id(), delta);
        } else if (event instanceof StepDelta delta) {
            steps.add(delta.id(), delta);
        } else {
            applyRare(event);
        }
    }

    private void applyRare(RunEvent event) {
        if (event instanceof RunChanged changed) {
            run = RunFolding.fold(changed, run, problems);
        } else if (event instanceof StepChanged changed) {
            replace(changed.step());
        } else if (event instanceof MessageChanged changed) {
            messages.replace(changed.message().id(), changed.message());
        } else if (event instanceof ThreadCreated created) {
            thread = created.thread();
        } else if (event instanceof StreamFailed failed) {
            failure = failure == null ? failed : failure;
        } else if (event instanceof UnrecognisedEvent) {
            unrecognisedEvents++;
        }
    }

    private void replace(RunStep step) {
        if (step.details().isPresent()) {
            steps.replace(step.id(), step);
        } else {
            RunStep filled = steps.get(step.id())
                    .flatMap(RunStep::details)
                    .map(known -> step.toBuilder().details(known).build())
                    .orElse(step);
            steps.replace(step.id(), filled);
        }
    }

    /** {@return the run as last told} */
    public Optional<Run> run() {
        return Optional.ofNullable(run);
    }

    /** {@return the thread, where it was created together with the run and the server told it} */
    public Optional<ConversationThread> thread() {
        return Optional.ofNullable(thread);
    }

    /** {@return the steps so far, in the order of their first appearance; unmodifiable} */
    public List<RunStep> steps() {
        return steps.values();
    }

    /** {@return the step with this id} */
    public Optional<RunStep> step(String id) {
        return steps.get(id);
    }

    /** {@return the messages so far, in the order of their first appearance; unmodifiable} */
    public List<Message> messages() {
        return messages.values();
    }

    /** {@return the message with this id} */
    public Optional<Message> message(String id) {
        return messages.get(id);
    }

    /** {@return the first failure of a stream, if one failed; the run itself may be alive all the same} */
    public Optional<StreamFailed> failure() {
        return Optional.ofNullable(failure);
    }

    /** {@return whether the latest event was the end of a stream} */
    public boolean isDone() {
        return done;
    }

    /** {@return what could not be taken as it was, in order; the first 1,000, see {@link #problemCount()}} */
    public List<StreamProblem> problems() {
        return problems.kept();
    }

    /** {@return the number of problems, listed or not} */
    public long problemCount() {
        return problems.count();
    }

    /** {@return the number of events that this version does not know; they changed nothing} */
    public long unrecognisedEvents() {
        return unrecognisedEvents;
    }

    @Override
    public String toString() {
        return "RunAccumulator[" + run + ", " + steps.size() + " steps, " + messages.size() + " messages, "
                + problems.count() + " problems" + (done ? ", done" : "") + "]";
    }
}
