package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.Outputs;
import dev.runs4j.inmemory.Script;
import dev.runs4j.inmemory.ScriptSteps;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of a script so far, which may be none yet. Not thread-safe. */
final class Course {

    private @Nullable ScriptSteps steps;

    void waits(Duration time) {
        steps = steps == null ? Script.waits(time) : steps.waits(time);
    }

    void asks(Function<Outputs, List<FunctionCall>> calls) {
        steps = steps == null ? Script.asks(calls) : steps.asks(calls);
    }

    void asksApproval(List<McpCall> calls) {
        McpCall[] round = calls.toArray(McpCall[]::new);
        steps = steps == null ? Script.asksApproval(round) : steps.asksApproval(round);
    }

    void uses(List<ToolCall> calls) {
        ToolCall[] round = calls.toArray(ToolCall[]::new);
        steps = steps == null ? Script.uses(round) : steps.uses(round);
    }

    void says(Template text) {
        steps = steps == null ? Script.says(text::fill) : steps.says(text::fill);
    }

    void writes(String text) {
        steps = steps == null ? Script.writes(text) : steps.writes(text);
    }

    /** Ends it, one way where nothing came before, another where something did. */
    Script end(Script alone, Function<ScriptSteps, Script> after) {
        return steps == null ? alone : after.apply(steps);
    }
}
