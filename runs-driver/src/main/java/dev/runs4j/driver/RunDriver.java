package dev.runs4j.driver;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.driver.internal.core.DriveGoal;
import dev.runs4j.driver.internal.core.DrivePlan;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import java.time.Duration;
import java.time.Instant;
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
 *   <li>A creation is never repeated when it may have had an effect: the run is looked for by its token, three times.
 *   <li>The answers of a round are given all at once, and given again only when the run still waits for them. No tool is called twice for one
 *       call of one round.
 *   <li>A status that is not known is waited out; one that should not follow the last one is told to the listener and taken as it is.
 * </ul>
 *
 * <p>{@code drive} and {@code attach} give a {@link RunEnding} for every terminal status, {@code failed} included, and throw only when no end
 * was reached:
 *
 * <ul>
 *   <li>{@link IllegalStateException} when no deadline was set; nothing was sent;
 *   <li>{@link dev.runs4j.ports.error.InvalidRequestException} when the command offers functions that the registry lacks; nothing was sent;
 *   <li>{@link DriveTimeoutException} when the deadline came first. A call or a tool that is under way then is not broken off by the driver;
 *       calls carry the deadline as theirs, and looks at a run one of 30 seconds where that is earlier;
 *   <li>{@link UnanswerableRunException} as soon as the run requires something that this version cannot give;
 *   <li>{@link DriveInterruptedException} when the thread was interrupted; its interrupt flag is set again;
 *   <li>{@link DriveFailedException} when, with the run known, the backend threw what waiting and trying again cannot mend; that is the cause.
 *       The run that {@code attach} is given counts as known from the beginning;
 *   <li>the {@link dev.runs4j.ports.error.RunsException} of the backend itself when that happened before the run was known. A thread that is
 *       busy with another run is one of them: only the caller knows whose run that is;
 *   <li>whatever {@link Error} a tool or a listener throws.
 * </ul>
 *
 * <p>Every {@link DriveException} names the run, where it is known, and says how far the drive came, so that {@code attach} can go on.
 *
 * <p>When the end is seen, the run's messages and steps are read, in at most 10 seconds from then, however far the deadline is: a run that
 * ends a moment before the deadline still gives its answer, and {@code drive} may come back up to 10 seconds after the deadline. What cannot be
 * read in that time, or because of an interrupt, does not end the drive with an exception: the {@link RunEnding} throws it when asked for
 * what is missing, and the interrupt flag stays set.
 *
 * <p>Some servers list the latest steps a moment after the run has ended. Where a step is still at work, or a message that the run wrote has no
 * step, the steps are read up to three times more, 250 ms apart, but not behind the deadline. Some compatible servers have no steps: a backend that
 * has shown none after three such waits is not waited for any more, until it shows one.
 *
 * <p>Tools that fail, that are not known or whose arguments cannot be read do not end a drive: the model gets an output that says so, without
 * the exception's text, and the listener is told everything. Calls of one round are made one after the other.
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
     * {@return a driver that follows runs by streams} It falls back to reading, for the rest of a drive, when the backend has no streams or a
     * stream breaks; the listener is told. A run that {@link #attach} takes up is read until its next demand is answered.
     */
    public RunDriver streaming() {
        return new RunDriver(settings.toBuilder().streaming(true).build());
    }

    /** {@return a driver that reads runs again and again; the default, since every backend can do it and it holds no connection} */
    public RunDriver polling() {
        return new RunDriver(settings.toBuilder().streaming(false).build());
    }

    /** {@return a driver that tells this listener, and no other, what happens} */
    public RunDriver listener(DriveListener listener) {
        return new RunDriver(settings.toBuilder().listener(listener).build());
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
     * {@return a driver that makes its calls with these headers}
     *
     * @param options their headers go with every call of a drive; their deadline is not used, since each call has one from the drive
     */
    public RunDriver options(CallOptions options) {
        return new RunDriver(settings.toBuilder().options(options).build());
    }

    /** Creates a run and drives it to its end; see the rules above. */
    public RunEnding drive(CreateRun command) {
        CreateRun prepared = new Preparation(settings).prepare(command);
        return drive(new DriveGoal.Create(prepared));
    }

    /** Creates a thread and a run on it and drives the run to its end; see the rules above. */
    public RunEnding drive(CreateThreadAndRun command) {
        CreateThreadAndRun prepared = new Preparation(settings).prepare(command);
        return drive(new DriveGoal.CreateWithThread(prepared));
    }

    /**
     * Drives a run that is there already to its end, be it that another drive gave it up, or that it was created otherwise. Pending calls are
     * made as if for the first time. A run that has ended already gives its ending at once.
     */
    public RunEnding attach(RunRef run) {
        return drive(new DriveGoal.Attach(run));
    }

    private RunEnding drive(DriveGoal goal) {
        Instant deadline = settings.deadlineFrom(settings.backend().clock().now());
        boolean cancel = settings.whenGivingUp() == WhenGivingUp.CANCEL;
        return new Drive(settings, new DrivePlan(goal, deadline, settings.streaming(), cancel)).run();
    }

    @Override
    public String toString() {
        return "RunDriver[on " + settings.backend().name() + ", " + settings.tools() + "]";
    }
}
