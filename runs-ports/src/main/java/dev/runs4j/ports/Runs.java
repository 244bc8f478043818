package dev.runs4j.ports;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import java.util.Optional;
import java.util.Set;

/**
 * Operations on runs. Facts behind the rules: OpenAI's assistants guide and schema 2.3.0, and what live servers were seen to do.
 *
 * <p>Creating:
 *
 * <ul>
 *   <li><b>R101</b> {@code create} answers with a run that names its thread and assistant and is {@code queued}, or further already.
 *   <li><b>R102</b> A thread with an active run refuses a second one with {@link dev.runs4j.ports.error.ThreadBusyException}, which names
 *       the active run where known; nothing is created.
 *   <li><b>R103</b> An unknown thread or assistant is a {@link dev.runs4j.ports.error.NotFoundException} that names which.
 *   <li><b>R104</b> Additional messages stand in the thread, in their order, before the run works; they stay there.
 *   <li><b>R105</b> The run shows what it works with: the command's overrides, else the assistant's values; later changes of the assistant
 *       do not reach it.
 *   <li><b>R106</b> The run carries the command's metadata.
 *   <li><b>R107</b> {@code findByToken} finds the run that was created on that thread with that token, and only that one; empty for a token
 *       that nobody used there. A token names one run of a thread: creating a second one with it may be refused with
 *       {@link dev.runs4j.ports.error.ConcurrentChangeException}, so that nothing is created twice; where a server has no way to refuse it,
 *       the token finds one of the two.
 *   <li><b>R108</b> {@code createWithThread} creates the thread with its messages, and the run on it; the run names the thread.
 *   <li><b>R109</b> After a run has ended in whatever way, its thread takes the next one.
 *   <li><b>R110</b> Of two creates on one thread at the same time exactly one succeeds.
 * </ul>
 *
 * <p>Reading:
 *
 * <ul>
 *   <li><b>R201</b> {@code get} answers with the run as it is now; an unknown run, or a run of another thread, is a
 *       {@link dev.runs4j.ports.error.NotFoundException} of a run.
 *   <li><b>R202</b> Statuses of one run seen one after the other follow {@code RunStatus.canReach}; a terminal run does not change but for
 *       its metadata.
 *   <li><b>R203</b> {@code list} gives the runs of one thread, newest first by default.
 *   <li><b>R204</b> A run that requires action names its pending calls, with ids that differ within the round.
 *   <li><b>R205</b> A completed run has its answer as a message of the thread that names the run.
 *   <li><b>R206</b> A failed run has a last error, an incomplete one its reason, where the server told it.
 * </ul>
 *
 * <p>Changing and cancelling:
 *
 * <ul>
 *   <li><b>R301</b> {@code modify} replaces the metadata of a run that has ended, and nothing else; empty metadata clears it. While a run is
 *       active it may be refused with {@link dev.runs4j.ports.error.WrongRunStateException}.
 *   <li><b>R302</b> {@code cancel} of a run that is queued, in progress or requires action makes it {@code cancelling} or
 *       {@code cancelled}.
 *   <li><b>R303</b> {@code cancel} of a run that has ended or is cancelling is refused with
 *       {@link dev.runs4j.ports.error.WrongRunStateException}; nothing changes.
 *   <li><b>R304</b> A cancelling run ends; it may still complete, fail or expire on its own.
 *   <li><b>R305</b> A run whose expiry time passes before it has ended becomes {@code expired}.
 * </ul>
 *
 * <p>Answering:
 *
 * <ul>
 *   <li><b>R401</b> {@code answer} takes the answers to all pending calls at once; the run goes on.
 *   <li><b>R402</b> Answers that leave a pending call out, name an unknown one or one twice are refused with
 *       {@link dev.runs4j.ports.error.InvalidRequestException}; the run still waits.
 *   <li><b>R403</b> A run that does not wait refuses answers with {@link dev.runs4j.ports.error.WrongRunStateException}, a second answer to
 *       the same round included.
 *   <li><b>R404</b> The step of the calls shows the outputs unchanged, with
 *       {@link dev.runs4j.domain.command.Capability#FUNCTION_OUTPUTS}.
 *   <li><b>R405</b> A call that waits for approval is answered by an approval; one that waits for an output by an output.
 *   <li><b>R406</b> Of two answers to one round at the same time exactly one is accepted.
 * </ul>
 *
 * <p>Steps:
 *
 * <ul>
 *   <li><b>R501</b> Every message that a run writes and every batch of calls has a step; the list is newest first by default.
 *   <li><b>R502</b> Ids of calls in steps are those of the required action.
 *   <li><b>R503</b> When a run has ended its steps have ended too, on Azure after a moment.
 *   <li><b>R504</b> An unknown step is a {@link dev.runs4j.ports.error.NotFoundException} of a step.
 * </ul>
 *
 * <p>Streams:
 *
 * <ul>
 *   <li><b>R601</b> {@code stream}, {@code streamWithThread} and {@code streamAnswer} do what their namesakes without a stream do, under the
 *       same rules, and give the events of what follows.
 *   <li><b>R602</b> {@code resume} goes on behind the cursor; see {@link RunStream}, rule S07.
 * </ul>
 */
public interface Runs {

    /** Creates a run; see rules R101 to R107. */
    Observed<Run> create(CreateRun command, CallOptions options);

    /** Creates a run without options. */
    default Observed<Run> create(CreateRun command) {
        return create(command, CallOptions.DEFAULT);
    }

    /**
     * Creates a thread and a run on it; see rule R108. Needs {@link dev.runs4j.domain.command.Capability#CREATE_WITH_THREAD}.
     */
    Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options);

    /** Creates a thread and a run on it without options. */
    default Observed<Run> createWithThread(CreateThreadAndRun command) {
        return createWithThread(command, CallOptions.DEFAULT);
    }

    /** Reads a run; see rules R201 and R202. */
    Observed<Run> get(RunRef run, CallOptions options);

    /** Reads a run without options. */
    default Observed<Run> get(RunRef run) {
        return get(run, CallOptions.DEFAULT);
    }

    /** Lists the runs of a thread, one page. */
    Page<Run> list(String threadId, PageRequest page, CallOptions options);

    /** Lists the newest runs of a thread, one page of the default size. */
    default Page<Run> list(String threadId) {
        return list(threadId, PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Lists all runs of a thread, lazily. */
    default Pages<Run> listAll(String threadId, PageRequest first, CallOptions options) {
        return new Pages<>(first, page -> list(threadId, page, options), Run::id);
    }

    /** Lists all runs of a thread, lazily, newest first. */
    default Pages<Run> listAll(String threadId) {
        return listAll(threadId, PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /**
     * Finds the run that was created on a thread with a token of the caller; see rule R107. Needs {@link dev.runs4j.domain.command.Capability#FIND_BY_TOKEN}.
     */
    Optional<Run> findByToken(String threadId, String token, CallOptions options);

    /** Finds a run by its token without options. */
    default Optional<Run> findByToken(String threadId, String token) {
        return findByToken(threadId, token, CallOptions.DEFAULT);
    }

    /** Replaces a run's metadata; see rule R301. */
    Run modify(ModifyRun command, CallOptions options);

    /** Replaces a run's metadata without options. */
    default Run modify(ModifyRun command) {
        return modify(command, CallOptions.DEFAULT);
    }

    /** Asks for a run's end; see rules R302 to R304. */
    Observed<Run> cancel(RunRef run, CallOptions options);

    /** Asks for a run's end without options. */
    default Observed<Run> cancel(RunRef run) {
        return cancel(run, CallOptions.DEFAULT);
    }

    /** Answers all pending calls of a run; see rules R401 to R406. */
    Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options);

    /** Answers all pending calls of a run without options. */
    default Observed<Run> answer(RunRef run, ToolAnswers answers) {
        return answer(run, answers, CallOptions.DEFAULT);
    }

    /**
     * Lists the steps of a run, one page; see rules R501 to R503. To include more needs {@link dev.runs4j.domain.command.Capability#INCLUDE}.
     */
    Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options);

    /** Lists all steps of a run, lazily. */
    default Pages<RunStep> allSteps(RunRef run, PageRequest first, Set<Include> include, CallOptions options) {
        return new Pages<>(first, page -> steps(run, page, include, options), RunStep::id);
    }

    /** Lists all steps of a run, lazily, newest first. */
    default Pages<RunStep> allSteps(RunRef run) {
        return allSteps(run, PageRequest.FIRST, Set.of(), CallOptions.DEFAULT);
    }

    /**
     * Reads one step of a run; see rule R504. To include more needs {@link dev.runs4j.domain.command.Capability#INCLUDE}.
     */
    RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options);

    /** Reads one step of a run without options. */
    default RunStep step(RunRef run, String stepId) {
        return step(run, stepId, Set.of(), CallOptions.DEFAULT);
    }

    /**
     * Creates a run and follows it; see rule R601. Needs {@link dev.runs4j.domain.command.Capability#STREAMING}.
     */
    RunStream stream(CreateRun command, CallOptions options);

    /** Creates a run and follows it, without options. */
    default RunStream stream(CreateRun command) {
        return stream(command, CallOptions.DEFAULT);
    }

    /**
     * Creates a thread and a run on it and follows it; see rule R601. Needs {@link dev.runs4j.domain.command.Capability#STREAMING} and
     * {@link dev.runs4j.domain.command.Capability#CREATE_WITH_THREAD}.
     */
    RunStream streamWithThread(CreateThreadAndRun command, CallOptions options);

    /** Creates a thread and a run on it and follows it, without options. */
    default RunStream streamWithThread(CreateThreadAndRun command) {
        return streamWithThread(command, CallOptions.DEFAULT);
    }

    /**
     * Answers all pending calls of a run and follows it; see rule R601. Needs {@link dev.runs4j.domain.command.Capability#STREAMING}.
     */
    RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options);

    /** Answers all pending calls of a run and follows it, without options. */
    default RunStream streamAnswer(RunRef run, ToolAnswers answers) {
        return streamAnswer(run, answers, CallOptions.DEFAULT);
    }

    /**
     * Joins a broken stream again; see rule R602. Needs {@link dev.runs4j.domain.command.Capability#STREAM_RESUME}.
     */
    RunStream resume(StreamCursor cursor, CallOptions options);

    /** Joins a broken stream again, without options. */
    default RunStream resume(StreamCursor cursor) {
        return resume(cursor, CallOptions.DEFAULT);
    }
}
