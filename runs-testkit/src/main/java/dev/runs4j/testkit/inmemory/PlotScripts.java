package dev.runs4j.testkit.inmemory;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.inmemory.Outputs;
import dev.runs4j.inmemory.Script;
import dev.runs4j.inmemory.ScriptSteps;
import dev.runs4j.testkit.contract.Plot;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * The plots as scripts of the in-memory backend, for a stage that has one: the in-memory adapter's own, or one whose client speaks to a server
 * that serves it, such as an emulator.
 */
public final class PlotScripts {

    private static final String ARGUMENTS = "{\"id\":1}";
    private static final JsonText MOON = JsonText.of("{\"id\":\"call_9\",\"type\":\"moon\",\"phase\":3}");

    private PlotScripts() {}

    /** {@return the script of a run that follows this plot} */
    public static Script script(Plot plot) {
        return switch (plot) {
            case ANSWERS -> Script.answers("It rains in Oslo.");
            case TALKS -> talks();
            case ASKS_ONCE -> Script.asks(Script.call("lookup", ARGUMENTS)).answers(PlotScripts::found);
            case ASKS_IN_PARALLEL ->
                Script.asks(
                                Script.call("lookup", ARGUMENTS),
                                Script.call("lookup", ARGUMENTS),
                                Script.call("price", "{}"))
                        .answers(PlotScripts::found);
            case ASKS_TWICE -> asksTwice();
            case ASKS_APPROVAL -> asksApproval();
            case FAILS -> Script.fails(ErrorCode.SERVER_ERROR, "Something broke.");
            case FAILS_WRITING -> Script.writes("It will").fails(ErrorCode.SERVER_ERROR, "Something broke.");
            case STOPS_INCOMPLETE -> Script.writes("It will").stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS);
            case NEVER_ENDS -> Script.neverEnds();
            case WRITES_FOREVER -> Script.writes("It will").waits(Duration.ZERO).neverEnds();
            case STAYS_QUEUED -> Script.neverEnds().queuedFor(Duration.ofHours(1));
            case ENDS_WHILE_CANCELLING -> script(Plot.ANSWERS).racingCancel();
            case FAILS_WHILE_CANCELLING -> script(Plot.FAILS_WRITING).racingCancel();
            case FAILS_ODDLY -> failsOddly();
            case STOPS_ODDLY -> Script.stopsIncomplete(IncompleteReason.of("eclipse"));
        };
    }

    private static Script talks() {
        ScriptSteps talk = Script.says("1");
        for (int i = 2; i <= 23; i++) {
            talk = talk.says(String.valueOf(i));
        }
        return talk.completes();
    }

    private static Script asksTwice() {
        return Script.says("I look it up.")
                .asks(Script.call("lookup", ARGUMENTS), Script.call("price", "{}"))
                .says("One more.")
                .asks(Script.call("lookup", ARGUMENTS))
                .answers(PlotScripts::found);
    }

    private static Script asksApproval() {
        return Script.asksApproval(
                        Script.mcpCall("web", "search", "{\"q\":\"rain\"}").withOutput("42 hits"))
                .answers(outputs -> outputs.approved("search") ? "Searched" : "Not allowed");
    }

    private static Script failsOddly() {
        return Script.uses(new UnrecognisedToolCall("call_9", "moon", MOON))
                .fails(new LastError(ErrorCode.of("eclipse"), "Dark", Extras.of("hours", JsonText.of("7"))));
    }

    private static String found(Outputs outputs) {
        return outputs.calls().stream()
                .flatMap(call -> call.function().output().stream())
                .collect(Collectors.joining(", ", "Found ", ""));
    }
}
