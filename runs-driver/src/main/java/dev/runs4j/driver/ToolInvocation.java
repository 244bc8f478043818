package dev.runs4j.driver;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import java.time.Instant;
import java.util.Objects;

/** One call of a tool: what is wanted, by which run, until when. {@link #toString()} shows names and ids only. Immutable. */
public final class ToolInvocation {

    private final RunRef run;
    private final int round;
    private final FunctionCall call;
    private final Instant deadline;

    private ToolInvocation(RunRef run, int round, FunctionCall call, Instant deadline) {
        this.run = Objects.requireNonNull(run, "run");
        this.round = round;
        this.call = Objects.requireNonNull(call, "call");
        this.deadline = Objects.requireNonNull(deadline, "deadline");
    }

    /**
     * Describes a call.
     *
     * @param run the run that wants it
     * @param round which demand of the run it belongs to, from 1
     * @param call the call as the model wrote it
     * @param deadline when the drive is given up, on the backend's clock
     */
    public static ToolInvocation of(RunRef run, int round, FunctionCall call, Instant deadline) {
        return new ToolInvocation(run, round, call, deadline);
    }

    /** {@return the run that wants it} */
    public RunRef run() {
        return run;
    }

    /** {@return which demand of the run it belongs to, from 1} */
    public int round() {
        return round;
    }

    /** {@return the call's id; some servers use it again in a later round} */
    public String callId() {
        return call.id();
    }

    /** {@return the tool's name} */
    public String name() {
        return call.name();
    }

    /**
     * {@return the arguments as the model wrote them} Usually JSON text, but neither valid JSON nor agreement with the schema is promised;
     * the empty text stands for no arguments.
     */
    public String arguments() {
        return call.arguments();
    }

    /** {@return when the drive is given up, on the backend's clock; an output that comes later is not used} */
    public Instant deadline() {
        return deadline;
    }

    /** {@return thread, run, round and call in one text, the same whenever this call is made again by the same drive} */
    public String key() {
        return run.threadId() + "/" + run.runId() + "/" + round + "/" + callId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolInvocation that
                && that.run.equals(run)
                && that.round == round
                && that.call.equals(call)
                && that.deadline.equals(deadline);
    }

    @Override
    public int hashCode() {
        return Objects.hash(run, round, call, deadline);
    }

    @Override
    public String toString() {
        return "ToolInvocation[" + name() + " " + key() + "]";
    }
}
