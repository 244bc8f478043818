package dev.runs4j.simulation;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.tool.ToolTraits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tools, outside of all processes: they count what they are asked to do, and remember what they gave. */
final class ToolShop {

    static final String UNKNOWN_TOOL = "nobody";

    static final String FAILED = "the tool failed";

    static final String NO_SUCH_TOOL = "there is no such tool";

    static final List<String> NAMES = List.of("look", "pay", "pay", "save", "book", UNKNOWN_TOOL);

    static final Map<String, ToolTraits> TRAITS = Map.of(
            "look",
            ToolTraits.NONE,
            "pay",
            ToolTraits.WITH_EFFECTS,
            "save",
            ToolTraits.WITH_EFFECTS.andIdempotent(),
            "book",
            ToolTraits.WITH_EFFECTS.andReconciles());

    private final Map<Work, Count> counts = new LinkedHashMap<>();

    /**
     * One thing that a run wants to be done. The arguments say which one it truly is.
     *
     * @param run the run
     * @param callId the id that the server has given it
     * @param arguments the arguments
     */
    record Work(RunRef run, String callId, String arguments) {

        static Work of(RunRef run, ToolCall call) {
            return new Work(run, call.id(), ((FunctionCall) call).arguments());
        }
    }

    /** What was seen of one thing that a run wants to be done. */
    static final class Count {

        final String tool;
        final Set<Integer> rounds = new LinkedHashSet<>();
        final List<String> starts = new ArrayList<>();
        int firsts;
        int repeats;

        @Nullable
        String output;

        Count(String tool) {
            this.tool = tool;
        }
    }

    boolean knows(ToolCall call) {
        return TRAITS.containsKey(((FunctionCall) call).name());
    }

    /** Counts a start. */
    void start(RunRef run, int round, ToolCall call, boolean repeat, String who) {
        Count count = count(run, call);
        count.rounds.add(round);
        count.starts.add(who + (repeat ? " as a repeat" : ""));
        if (repeat) {
            count.repeats++;
        } else {
            count.firsts++;
        }
    }

    /** Does the work; doing it again gives the same. */
    String finish(RunRef run, ToolCall call) {
        Count count = count(run, call);
        String output = output(Work.of(run, call));
        count.output = output;
        return output;
    }

    /** {@return what came of an earlier call, if the tool has finished it} */
    Optional<String> reconcile(RunRef run, int round, ToolCall call) {
        Count count = count(run, call);
        count.rounds.add(round);
        return Optional.ofNullable(count.output);
    }

    private Count count(RunRef run, ToolCall call) {
        return counts.computeIfAbsent(Work.of(run, call), work -> new Count(((FunctionCall) call).name()));
    }

    Map<Work, Count> counts() {
        return counts;
    }

    Optional<Count> count(Work work) {
        return Optional.ofNullable(counts.get(work));
    }

    /** {@return what the tool gives for this work} */
    static String output(Work work) {
        return "did " + work.arguments() + " for " + work.run().runId();
    }
}
