package dev.runs4j.inmemory;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The beginning of a {@link Script}, without its end yet. Immutable: each method gives a longer one. */
public final class ScriptSteps {

    static final ScriptSteps NONE = new ScriptSteps(List.of(), null);

    private final List<Turn> turns;
    private final @Nullable Duration wait;

    private ScriptSteps(List<Turn> turns, @Nullable Duration wait) {
        this.turns = turns;
        this.wait = wait;
    }

    /** Works for this long before the next thing, in place of the backend's usual time; several waits add up. */
    public ScriptSteps waits(Duration work) {
        Timing.checked("work", work);
        return new ScriptSteps(turns, wait == null ? work : Timing.checked("work", wait.plus(work)));
    }

    /** Asks for the outputs of functions, one round of one call or more with ids of their own; goes on when all are answered. */
    public ScriptSteps asks(FunctionCall... calls) {
        List<ToolCall> fixed = round(calls);
        return then(new AskAct(outputs -> fixed, false));
    }

    /** Asks for the outputs of functions that depend on what was answered so far; at least one. */
    public ScriptSteps asks(Function<Outputs, List<FunctionCall>> calls) {
        Objects.requireNonNull(calls, "calls");
        return then(new AskAct(outputs -> notEmpty(List.copyOf(calls.apply(outputs))), false));
    }

    /** Asks for approval of calls to remote servers (Foundry Agents); goes on when all are answered. */
    public ScriptSteps asksApproval(McpCall... calls) {
        List<ToolCall> fixed = round(calls);
        return then(new AskAct(outputs -> fixed, true));
    }

    /** Uses tools that the server runs itself, such as file search: a step that nobody has to answer. Empty ids are filled. */
    public ScriptSteps uses(ToolCall... calls) {
        return then(new UseAct(round(calls)));
    }

    /** Writes a whole message and goes on. */
    public ScriptSteps says(String text) {
        Objects.requireNonNull(text, "text");
        return then(new SayAct(outputs -> text, true));
    }

    /** Writes a whole message built from what was answered so far, and goes on. */
    public ScriptSteps says(Function<Outputs, String> text) {
        return then(new SayAct(text, true));
    }

    /**
     * Writes this much of a message and leaves it unfinished: it becomes {@code incomplete} when the run fails, stops, expires or is
     * cancelled next.
     */
    public ScriptSteps writes(String text) {
        Objects.requireNonNull(text, "text");
        return then(new SayAct(outputs -> text, false));
    }

    /** Answers and completes. */
    public Script answers(String text) {
        return says(text).end(new EndAct.Complete());
    }

    /** Answers with a text built from what was answered so far, and completes. */
    public Script answers(Function<Outputs, String> text) {
        return says(text).end(new EndAct.Complete());
    }

    /** Completes without a further message. */
    public Script completes() {
        return end(new EndAct.Complete());
    }

    /** Fails. */
    public Script fails(ErrorCode code, String message) {
        return fails(new LastError(code, message, Extras.NONE));
    }

    /** Fails. */
    public Script fails(LastError error) {
        return end(new EndAct.Fail(Objects.requireNonNull(error, "error")));
    }

    /** Ends incomplete. */
    public Script stopsIncomplete(IncompleteReason reason) {
        return end(new EndAct.StopIncomplete(IncompleteDetails.of(Objects.requireNonNull(reason, "reason"))));
    }

    /** Stays in progress until it is cancelled or expires. */
    public Script neverEnds() {
        return end(new EndAct.Never());
    }

    private ScriptSteps then(Act act) {
        return new ScriptSteps(with(new Turn(wait, act)), null);
    }

    /** An end right behind a message comes at once: the model has nothing more to think about. */
    private Script end(Act act) {
        boolean behindMessage = !turns.isEmpty() && turns.get(turns.size() - 1).act() instanceof SayAct;
        return Script.of(with(new Turn(wait == null && behindMessage ? Duration.ZERO : wait, act)));
    }

    private List<Turn> with(Turn turn) {
        List<Turn> longer = new ArrayList<>(turns);
        longer.add(turn);
        return List.copyOf(longer);
    }

    private static List<ToolCall> round(ToolCall... calls) {
        List<ToolCall> round = notEmpty(List.of(calls));
        CallIds.checkDistinct(round);
        return round;
    }

    private static <T> List<T> notEmpty(List<T> calls) {
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("calls: at least one, but there was none");
        }
        return calls;
    }

    @Override
    public String toString() {
        return "ScriptSteps[" + turns.size() + " turns]";
    }
}
