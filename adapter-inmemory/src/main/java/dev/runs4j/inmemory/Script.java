package dev.runs4j.inmemory;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run does, from its start to its end.
 *
 * <pre>{@code
 * Script.waits(Duration.ofSeconds(2))
 *     .asks(Script.call("lookup", "{\"id\":1}"))
 *     .answers(outputs -> "Found " + outputs.last());
 * }</pre>
 *
 * <p>A script is complete only with an end ({@code answers}, {@code fails}, {@code stopsIncomplete}, {@code neverEnds}), so no run can come
 * to the end of its script without one. Before each thing that the model does it thinks for the backend's usual time, unless
 * {@code waits} says how long.
 *
 * <p>Functions are called while the run's thread is locked, on whatever Java thread looks at the run or happens to create another one: keep
 * them short, and do not call the backend from within them. A change made from there, such as a cancel of the very run, may be lost, and two
 * functions that call into each other's threads may wait for each other for ever; what they may read is in {@link Outputs#request()}.
 * One that throws makes the run fail with a last error that names the script; an {@link Error}, such as a failed assertion, is then thrown by
 * the call that met it, too. Immutable.
 */
public final class Script {

    private static final Script DEFAULT = new Script(null, Integer.MAX_VALUE, null, false);

    private final @Nullable List<Turn> turns;
    private final int times;
    private final @Nullable Duration queued;
    private final boolean racing;

    private Script(@Nullable List<Turn> turns, int times, @Nullable Duration queued, boolean racing) {
        this.turns = turns;
        this.times = times;
        this.queued = queued;
        this.racing = racing;
    }

    static Script of(List<Turn> turns) {
        return new Script(List.copyOf(turns), Integer.MAX_VALUE, null, false);
    }

    /**
     * {@return what runs do where there are no scripts} A run with function tools asks for each of them once, with arguments made from their
     * schema, all at once where parallel calls are allowed; then it answers with a text that quotes the last user message and the outputs.
     * It follows the tool choice and answers in JSON where the response format wants that.
     */
    public static Script byDefault() {
        return DEFAULT;
    }

    /** Begins with work of this length, in place of the backend's usual time. */
    public static ScriptSteps waits(Duration work) {
        return ScriptSteps.NONE.waits(work);
    }

    /** Begins with calls of functions; see {@link ScriptSteps#asks(FunctionCall...)}. */
    public static ScriptSteps asks(FunctionCall... calls) {
        return ScriptSteps.NONE.asks(calls);
    }

    /** Begins with calls of functions that depend on the request; see {@link ScriptSteps#asks(Function)}. */
    public static ScriptSteps asks(Function<Outputs, List<FunctionCall>> calls) {
        return ScriptSteps.NONE.asks(calls);
    }

    /** Begins with calls that have to be approved; see {@link ScriptSteps#asksApproval}. */
    public static ScriptSteps asksApproval(McpCall... calls) {
        return ScriptSteps.NONE.asksApproval(calls);
    }

    /** Begins with tools that the server runs itself; see {@link ScriptSteps#uses}. */
    public static ScriptSteps uses(ToolCall... calls) {
        return ScriptSteps.NONE.uses(calls);
    }

    /** Begins with a whole message; see {@link ScriptSteps#says(String)}. */
    public static ScriptSteps says(String text) {
        return ScriptSteps.NONE.says(text);
    }

    /** Begins with a whole message that depends on the request; see {@link ScriptSteps#says(Function)}. */
    public static ScriptSteps says(Function<Outputs, String> text) {
        return ScriptSteps.NONE.says(text);
    }

    /** Begins with a message that is never finished; see {@link ScriptSteps#writes(String)}. */
    public static ScriptSteps writes(String text) {
        return ScriptSteps.NONE.writes(text);
    }

    /** Answers and completes. */
    public static Script answers(String text) {
        return ScriptSteps.NONE.answers(text);
    }

    /** Completes without a message. */
    public static Script completes() {
        return ScriptSteps.NONE.completes();
    }

    /** Answers and completes; the function finds the request in what it is given. */
    public static Script answers(Function<Outputs, String> text) {
        return ScriptSteps.NONE.answers(text);
    }

    /** Fails. */
    public static Script fails(ErrorCode code, String message) {
        return ScriptSteps.NONE.fails(code, message);
    }

    /** Fails. */
    public static Script fails(LastError error) {
        return ScriptSteps.NONE.fails(error);
    }

    /** Ends incomplete. */
    public static Script stopsIncomplete(IncompleteReason reason) {
        return ScriptSteps.NONE.stopsIncomplete(reason);
    }

    /** Stays in progress until it is cancelled or expires. */
    public static Script neverEnds() {
        return ScriptSteps.NONE.neverEnds();
    }

    /** Makes a call for {@link #asks}; its id is made by the backend, {@code call_} with the run's number. */
    public static FunctionCall call(String name, String arguments) {
        return FunctionCall.of("", name, arguments);
    }

    /** Makes a call for {@link #asks} with an id of the caller's. */
    public static FunctionCall call(String id, String name, String arguments) {
        return FunctionCall.of(id, name, arguments);
    }

    /**
     * Makes a call for {@link #asksApproval}; its id is made by the backend. An output given to it with {@link McpCall#withOutput} is shown
     * by the step once the call was approved.
     */
    public static McpCall mcpCall(String serverLabel, String name, String arguments) {
        return McpCall.of("", serverLabel, name, arguments);
    }

    /** {@return a copy that plays for this many runs, then is exhausted} See {@link Scripts}. */
    public Script times(int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException("runs: at least 1, but was " + runs);
        }
        return new Script(turns, runs, queued, racing);
    }

    /** {@return a copy that stays queued for this long at first, in place of the backend's usual time} Longer than the expiry: never starts. */
    public Script queuedFor(Duration time) {
        return new Script(turns, times, Timing.checked("time", time), racing);
    }

    /**
     * {@return a copy that goes on with its turn after a cancel was asked for} If it ends before the cancelling phase is over, that end
     * stands; if it would ask for calls, the cancel wins.
     */
    public Script racingCancel() {
        return new Script(turns, times, queued, true);
    }

    List<Turn> turns(RunRequest request) {
        return Objects.requireNonNullElseGet(turns, () -> request.prepared().defaultTurns());
    }

    int times() {
        return times;
    }

    Duration queued(Timing timing) {
        return Objects.requireNonNullElse(queued, timing.queued());
    }

    boolean isRacing() {
        return racing;
    }

    @Override
    public String toString() {
        return "Script[" + (turns == null ? "default" : turns.size() + " turns") + "]";
    }
}
