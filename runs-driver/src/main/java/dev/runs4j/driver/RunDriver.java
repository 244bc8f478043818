package dev.runs4j.driver;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Closing;
import dev.runs4j.driver.internal.core.DriveGoal;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Drives runs to their end on the caller's thread: creates a run, waits for it, calls tools and answers, until one of the five terminal
 * statuses is seen or the deadline comes. Time is that of the backend's clock. How it goes about it:
 *
 * <ul>
 *   <li>A run is looked at again after the time that the server asks for, within 100 ms and 30 s; without its word after a quarter of the time
 *       since the last change, within 250 ms and 2 s. A last look is taken 250 ms before the deadline.
 *   <li>A call that failed without an effect is repeated after the time that the server asks for, at most 2 minutes; without its word after
 *       500 ms, and after twice as long each time, at most 8 s.
 *   <li>Waits that the server did not ask for are up to a fifth shorter or longer, within these limits; how much follows from the run's name and
 *       the number of the wait. So drives that began together do not ask together.
 *   <li>A creation is never repeated when it may have had an effect: the run is looked for by its token, three times. {@link #exactCreates} sees to
 *       it that there is a token to look by.
 *   <li>A thread that is busy with another run is waited for, or its run cancelled, where {@link #whenThreadIsBusy} says so.
 *   <li>The answers of a round are given all at once, and given again only when the run still waits for them, three times at most.
 *   <li>A call is claimed in the {@link ToolJournal} before its tool is started, so it is started at most once for each journal, whatever dies in
 *       between. A call that was claimed by a drive that is gone, and has no result, is asked for where the tool can be asked, made again only where
 *       the tool is idempotent, and is otherwise a matter of {@link #unknownOutcome}. A result is written down before it is given. A journal that
 *       does not answer is asked again, until the deadline.
 *   <li>A status that is not known is waited out; one that should not follow the last one is told to the listener and taken as it is.
 * </ul>
 *
 * <p>{@code drive} and {@code attach} give a {@link RunEnding} for every terminal status, {@code failed} included, and throw only when no end
 * was reached:
 *
 * <ul>
 *   <li>{@link IllegalStateException} when no deadline was set; nothing was sent;
 *   <li>{@link dev.runs4j.ports.error.InvalidRequestException} when the command offers functions that the registry lacks, or when {@link #exactCreates}
 *       cannot be kept; nothing was sent. The same with {@link #checkAssistantTools} for the assistant's functions; nothing was created;
 *   <li>{@link DriveTimeoutException} when the deadline came first. A call or a tool that is under way then is not broken off by the driver;
 *       calls carry the deadline as theirs, and looks at a run one of 30 seconds where that is earlier;
 *   <li>{@link UnanswerableRunException} as soon as the run requires something that this version cannot give, or asks for answers more often than
 *       {@link #mostRounds} allows;
 *   <li>{@link NotOwnerException} when the journal says that the drive is somebody else's by now; the run is left alone;
 *   <li>{@link UnknownOutcomeException} when nobody knows whether a tool has done its work, and nobody may try again;
 *   <li>{@link DriveInterruptedException} when the thread was interrupted; its interrupt flag is set again;
 *   <li>{@link DriveFailedException} when, with the run known, the backend threw what waiting and trying again cannot mend; that is the cause.
 *       The run that {@code attach} is given counts as known from the beginning. A backend that is closed while the drive waits is such a failure,
 *       and ends the drive there and then; a tool that is at work on the caller's thread is let finish first;
 *   <li>the {@link dev.runs4j.ports.error.RunsException} of the backend itself when that happened before the run was known. A thread that is
 *       busy with another run is one of them, unless {@link #whenThreadIsBusy} says otherwise: only the caller knows whose run that is. Where a run
 *       may have been created that was never seen, it is an {@link dev.runs4j.ports.error.IndeterminateOutcomeException} with its thread and token;
 *   <li>whatever {@link Error} a tool or a listener throws.
 * </ul>
 *
 * <p>Every {@link DriveException} names the run, where it is known, and says how far the drive came, so that {@code attach} can go on.
 *
 * <p>When the end is seen, the run's messages and steps are read, in at most 10 seconds from then, however far the deadline is, and within the
 * {@link #closingGrace closing grace}: a run that ends a moment before the deadline still gives its answer, and {@code drive} may come back that much
 * after the deadline. What cannot be read in that time, or because of an interrupt, does not end the drive with an exception: the {@link RunEnding} throws it when asked for
 * what is missing, and the interrupt flag stays set.
 *
 * <p>Some servers list the latest steps a moment after the run has ended. Where a step is still at work, or a message that the run wrote has no
 * step, the steps are read up to three times more, 250 ms apart, but not behind the deadline. Some compatible servers have no steps: a backend that
 * has shown none after three such waits is not waited for any more, until it shows one.
 *
 * <p>Tools that fail, that are not known or whose arguments cannot be read do not end a drive: the model gets an output that says so, without
 * the exception's text, and the listener is told everything; {@link #toolTrouble} changes that. Calls of one round are made one after the other, or
 * at the same time on an {@link #executor}; then the run is watched meanwhile, and when it has ended its drive
 * has, too. While a tool works on the caller's thread nobody looks at the run. A tool that is still at work there when the drive ends is interrupted if the drive was; what it gives later
 * is written down in the journal and not given to the run.
 *
 * <p>A driver holds no state of a drive: it may be kept, shared, and used from many threads at once. Every method that sets something gives a
 * new driver. Immutable.
 */
public final class RunDriver {

    private final DriveSettings settings;

    private RunDriver(DriveSettings settings) {
        this.settings = settings;
    }

    /** Drives runs of this backend; the backend stays the caller's to close. */
    public static RunDriver on(RunsBackend backend) {
        return new RunDriver(DriveSettings.of(backend));
    }

    /**
     * {@return a driver that can call these tools, and no others}
     *
     * <p>A command that names no tools is given the definitions of these, which take the place of the assistant's tools for that run, those of
     * the server included; see {@link #offerTools}. An empty registry leaves the command as it is.
     */
    public RunDriver tools(ToolRegistry tools) {
        return new RunDriver(settings.toBuilder().tools(tools).build());
    }

    /** {@return a driver that can call these tools, and no others; see {@link #tools(ToolRegistry)}} */
    public RunDriver tools(Tool... tools) {
        return tools(ToolRegistry.of(tools));
    }

    /**
     * {@return a driver that does, or does not, put the definitions of its tools into commands that name no tools} It does so unless told
     * otherwise; without it the assistant's own tools count.
     */
    public RunDriver offerTools(boolean offer) {
        return new RunDriver(settings.toBuilder().offerTools(offer).build());
    }

    /** {@return a driver that asks this approver whether MCP calls may be made; without one all are refused} */
    public RunDriver approvals(ToolApprover approver) {
        return new RunDriver(settings.toBuilder().approver(approver).build());
    }

    /**
     * {@return a driver that gives up this long after the beginning of each drive}
     *
     * @throws IllegalArgumentException when it is zero or negative
     */
    public RunDriver deadline(Duration timeLimit) {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("deadline: more than zero, but was " + timeLimit);
        }
        return new RunDriver(settings.toBuilder().timeLimit(timeLimit).build());
    }

    /** {@return a driver that gives up at this time on the backend's clock; a time that has passed ends a drive before its first call} */
    public RunDriver deadline(Instant deadline) {
        return new RunDriver(settings.toBuilder().deadline(deadline).build());
    }

    /**
     * {@return a driver that follows runs by streams} A stream that breaks is joined again behind its last event, where the backend can do that
     * ({@link dev.runs4j.domain.command.Capability#STREAM_RESUME}), three times at most without a further event. Otherwise, and when the backend has no
     * streams, a drive falls back to reading for its rest; the listener is told, and may have missed events. A run that {@link #attach} takes up is read until its next demand is answered.
     */
    public RunDriver streaming() {
        return new RunDriver(settings.toBuilder().streaming(true).build());
    }

    /** {@return a driver that reads runs again and again; the default, since every backend can do it and it holds no connection} */
    public RunDriver polling() {
        return new RunDriver(settings.toBuilder().streaming(false).build());
    }

    /**
     * {@return a driver that waits for the same times in every drive} Without this the waits that the server did not ask for are up to a fifth shorter or
     * longer, so that drives which began together do not ask together; a test on a virtual clock has round times with it.
     */
    public RunDriver evenWaits() {
        return new RunDriver(settings.toBuilder().spreadWaits(false).build());
    }

    /** {@return a driver that tells this listener, and no other, what happens} */
    public RunDriver listener(DriveListener listener) {
        return new RunDriver(settings.toBuilder().listener(listener).build());
    }

    /**
     * {@return a driver whose drives are over this long after their deadline at the latest} 10 seconds without it. Within this time a drive that is
     * given up asks for the run's end and waits for it, where {@link #whenGivingUp} says so, and one whose run has ended reads what the run left; calls
     * of the backend that are made meanwhile carry the end of this time as their deadline. After an interrupt or a failure, closing takes this long from
     * then at most. With zero nothing is asked of the backend once the deadline has come: the run is not cancelled then either. A backend, a journal, a
     * tool on the caller's thread or a listener that takes longer than it is asked to makes the drive as much later.
     *
     * @param grace zero or more
     * @throws IllegalArgumentException when it is negative
     */
    public RunDriver closingGrace(Duration grace) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("closingGrace: zero or more, but was " + grace);
        }
        return new RunDriver(settings.toBuilder().closingGrace(grace).build());
    }

    /** {@return a driver that treats a run it gives up like this; without it the run is left as it is} */
    public RunDriver whenGivingUp(WhenGivingUp policy) {
        return new RunDriver(settings.toBuilder().whenGivingUp(policy).build());
    }

    /**
     * {@return a driver that takes tokens from here} A token lets a run be found again when the answer to its creation was lost. A
     * {@link CreateRun} without one is given one where the backend can find runs by token and has room for it; by default a random UUID.
     *
     * @param tokens gives a new token each time; called from any thread that drives
     */
    public RunDriver tokens(Supplier<String> tokens) {
        return new RunDriver(settings.toBuilder().tokens(tokens).build());
    }

    /** {@return a driver that adds no tokens; a creation whose answer is lost then ends the drive, unless the command has one} */
    public RunDriver withoutTokens() {
        return new RunDriver(settings.toBuilder().tokens(null).build());
    }

    /**
     * {@return a driver that creates runs only so that one whose answer is lost can be found again} Without it a creation that cannot be looked for
     * ends the drive with an {@link dev.runs4j.ports.error.IndeterminateOutcomeException}, and the run may be at work all the same. With it:
     *
     * <ul>
     *   <li>Every run has a token. Where the backend can neither find runs by token ({@link dev.runs4j.domain.command.Capability#FIND_BY_TOKEN}) nor
     *       look for lost runs itself ({@link dev.runs4j.domain.command.Capability#RECOVERS_CREATES}), or where the token does not fit beside the
     *       command's metadata, the drive is refused before any call, with the field, the limit and what was found.
     *   <li>A token that the command has was perhaps used before, by a process that died: the run that bears it is looked for first, and driven in
     *       place of a new one. That is one read more. A token that the driver makes is new, and not looked for.
     *   <li>A thread that a command makes is created first, and the run second, since a token is of use only on a thread that is known; that is one
     *       call more. A thread whose creation was not answered is made again, three times at most: threads with the first messages and
     *       without a run may be left, and no run is created twice. A command that is driven anew makes a thread anew: whoever wants one run
     *       over restarts creates the thread himself and drives a {@link CreateRun} with a token of his own.
     * </ul>
     *
     * <p>A run that cannot be found three times is reported, with its thread and token, and never created again by itself.
     */
    public RunDriver exactCreates() {
        return new RunDriver(settings.toBuilder().exactCreates(true).build());
    }

    /** {@return a driver that does this where another run is active on the thread} Without it the drive is rejected. */
    public RunDriver whenThreadIsBusy(WhenThreadIsBusy policy) {
        return new RunDriver(settings.toBuilder().whenThreadIsBusy(policy).build());
    }

    /**
     * {@return a driver that reads the assistant before it creates a run that is to have the assistant's own tools} Where the assistant offers a
     * function that this driver has no tool for, the drive ends with an {@link dev.runs4j.ports.error.InvalidRequestException} that names it, and
     * no run is created. That is one call more for each drive whose command names no tools and is given none; without it such a function is
     * noticed when the model calls it. Nothing is read where the backend has no assistants
     * ({@link dev.runs4j.domain.command.Capability#ASSISTANTS}).
     */
    public RunDriver checkAssistantTools() {
        return new RunDriver(settings.toBuilder().checkAssistantTools(true).build());
    }

    /**
     * {@return a driver that makes its calls with these headers}
     *
     * @param options their headers go with every call of a drive; their deadline is not used, since each call has one from the drive
     */
    public RunDriver options(CallOptions options) {
        return new RunDriver(settings.toBuilder().options(options).build());
    }

    /** Creates a run and drives it to its end; see the rules above. */
    public RunEnding drive(CreateRun command) {
        return drive(new Preparation(settings).goal(command));
    }

    /** Creates a thread and a run on it and drives the run to its end; see the rules above. */
    public RunEnding drive(CreateThreadAndRun command) {
        return drive(new Preparation(settings).goal(command));
    }

    /**
     * {@return a driver that writes claims and results down here} Without one there is a journal in memory for each backend, shared by all drivers on that
     * object. It forgets drives when their runs have ended, knows nothing of earlier processes, and keeps a drive that
     * was given up until somebody takes it up and sees the run's end.
     *
     * @param journal the journal; it stays the caller's to close
     * @param backendName the name of the backend there: the same after a restart and in every process that shares the journal, and another one for
     *     every backend that may give a run the same name
     * @throws IllegalArgumentException when the name is blank
     */
    public RunDriver journal(ToolJournal journal, String backendName) {
        if (backendName.isBlank()) {
            throw new IllegalArgumentException(
                    "backendName: a text that is not blank, but was \"" + backendName + "\"");
        }
        return new RunDriver(settings.toBuilder().journal(journal, backendName).build());
    }

    /**
     * {@return a driver whose tools bear this name in the journal} A drive that was begun with another name or version is not taken up by this one.
     *
     * @param name the name of the set; not blank
     * @param version its version; not blank
     */
    public RunDriver toolSet(String name, String version) {
        return new RunDriver(
                settings.toBuilder().toolSet(new ToolSet(name, version)).build());
    }

    /**
     * {@return a driver that has the calls of a round made here, at the same time} The outputs are given in the order of the calls all the same. The run
     * is looked at meanwhile, as often as otherwise: when it has ended, been cancelled or expired, the drive ends without waiting for the tools, and what
     * they give later is written down in the journal only. Without an executor tools work on the caller's thread, and nobody looks at the run then. A
     * call that the executor rejects is made on the thread that drives. See {@link ToolThreads}.
     *
     * @param executor runs the tools; it stays the caller's to close
     */
    public RunDriver executor(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return new RunDriver(settings.toBuilder().executor(executor).build());
    }

    /** {@return a driver that does this about calls of which nobody knows how they went} By default it depends on the tool's traits. */
    public RunDriver unknownOutcome(UnknownOutcome policy) {
        return new RunDriver(settings.toBuilder().unknownOutcome(policy).build());
    }

    /**
     * {@return a driver that does this about calls that went like that} By default the model is told, and the run goes on.
     *
     * @param result how a call went
     * @param policy what is done about it
     * @throws IllegalArgumentException when it is no trouble, or an interrupt, which ends every drive
     */
    public RunDriver toolTrouble(ToolResult result, ToolTrouble policy) {
        if (result == ToolResult.RETURNED || result == ToolResult.INTERRUPTED) {
            throw new IllegalArgumentException("result: one that is a trouble of a tool, but was " + result);
        }
        return new RunDriver(settings.toBuilder().trouble(result, policy).build());
    }

    /**
     * {@return a driver that gives up a run that asks for answers more often than this} 50 without it.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public RunDriver mostRounds(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: 1 or more, but was " + rounds);
        }
        return new RunDriver(settings.toBuilder().mostRounds(rounds).build());
    }

    /**
     * Drives a run that is there already to its end, be it that another drive gave it up, or that it was created otherwise. Pending calls that the
     * journal does not know are made as if for the first time. A drive that the journal knows is taken up, with this driver's deadline: whoever
     * drove it until now has to let go of it. A run that has ended already gives its ending at once.
     */
    public RunEnding attach(RunRef run) {
        return drive(new DriveGoal.Attach(run));
    }

    /**
     * Goes on with a drive that is in the journal, with the deadline that it has there; so a driver that only does this needs none. Whoever drove it
     * until now has to let go of it: do this after a restart, or when its owner is thought dead. Where the deadline has passed, the run is looked at once,
     * within the {@link #closingGrace closing grace}, which counts from now then; if it has not ended, the drive is given up, and {@link #attach} gives it
     * a new deadline.
     *
     * @throws IllegalArgumentException when the journal does not know the run
     * @throws dev.runs4j.ports.journal.JournalUnavailableException when the journal does not answer at the very beginning: it is asked again for up to 30
     *     seconds, as failed calls of the backend are
     * @throws dev.runs4j.ports.error.CallInterruptedException when the thread is interrupted meanwhile
     */
    public RunEnding adopt(RunRef run) {
        JournalRun key = new JournalRun(settings.backendName(), run);
        DriveSnapshot found = patience()
                .ask(() -> settings.journal().find(key))
                .orElseThrow(() -> new IllegalArgumentException("run: one that the journal knows, but was " + run));
        return drive(new DriveGoal.Attach(run, true), found.drive().deadline());
    }

    /**
     * {@return the drives that are in the journal and have not come to an end, oldest first} Those that are being driven right now are among them; the
     * run of each can be given to {@link #adopt}. A row says since when somebody owns the drive, with which tools, and until when.
     *
     * @throws dev.runs4j.ports.journal.JournalUnavailableException when the journal does not answer: it is asked again for up to 30 seconds
     */
    public List<DriveRow> unfinished() {
        return patience().ask(() -> settings.journal().unfinished(settings.backendName()));
    }

    private JournalPatience patience() {
        return new JournalPatience(settings.backend().clock());
    }

    /**
     * {@return what came of every drive that the journal says is unfinished} They are adopted one after the other, oldest first, on this thread; what
     * stops one does not keep the others from being adopted, but for an interrupt. <b>Drives that are being driven elsewhere are taken away from
     * there</b>: call this only where no other process drives on the journal, and {@link #resumeAll(Predicate)} where one may.
     */
    public List<ResumedDrive> resumeAll() {
        return resumeAll(row -> true);
    }

    /**
     * {@return what came of every drive that the journal says is unfinished and that is wanted} As {@link #resumeAll()} otherwise; who ends meanwhile is
     * left out. A row that was owned before the oldest process that still lives belongs to nobody, and so does one whose owner is known to be dead.
     *
     * @param wanted tells whether a drive is to be taken up
     */
    public List<ResumedDrive> resumeAll(Predicate<? super DriveRow> wanted) {
        List<ResumedDrive> resumed = new ArrayList<>();
        for (DriveRow row : unfinished()) {
            RunRef run = row.run().run();
            if (!wanted.test(row) || isGone(row)) {
                continue;
            }
            try {
                resumed.add(ResumedDrive.ended(run, drive(new DriveGoal.Attach(run, true), row.deadline())));
            } catch (DriveInterruptedException | CallInterruptedException interrupted) {
                resumed.add(ResumedDrive.stopped(run, interrupted));
                return List.copyOf(resumed);
            } catch (RunsException failure) {
                resumed.add(ResumedDrive.stopped(run, failure));
            }
        }
        return List.copyOf(resumed);
    }

    /** Others may have ended it while the ones before were driven. */
    private boolean isGone(DriveRow row) {
        return patience()
                .ask(() -> settings.journal().find(row.run()))
                .filter(found -> !found.drive().hasEnded())
                .isEmpty();
    }

    private RunEnding drive(DriveGoal goal) {
        return drive(goal, settings.deadlineFrom(settings.backend().clock().now()));
    }

    private RunEnding drive(DriveGoal goal, Instant deadline) {
        Closing closing = settings.closing(deadline, settings.backend().clock().now());
        return new Drive(
                        settings,
                        new DrivePlan(
                                goal,
                                deadline,
                                settings.streaming(),
                                closing,
                                settings.spreadWaits(),
                                settings.toolPlan()))
                .run();
    }

    @Override
    public String toString() {
        return "RunDriver[on " + settings.backend().name() + ", " + settings.tools() + "]";
    }
}
