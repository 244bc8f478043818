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

    static final List<String> NAMES = List.of("look", "fetch", "pay", "pay", "save", UNKNOWN_TOOL);

    private final Mishaps mishaps;
    private final Map<String, ToolKind> kinds = new LinkedHashMap<>();
    private final Map<Work, Count> counts = new LinkedHashMap<>();

    ToolShop(Dice dice, Mishaps mishaps) {
        this.mishaps = mishaps;
        kinds.put("look", ToolKind.draw(dice, ToolTraits.NONE));
        kinds.put("fetch", ToolKind.draw(dice, ToolTraits.IDEMPOTENT));
        kinds.put("pay", ToolKind.draw(dice, ToolTraits.WITH_EFFECTS));
        kinds.put("save", ToolKind.draw(dice, ToolTraits.WITH_EFFECTS.andIdempotent()));
    }

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
        int failures;

        @Nullable
        String output;

        Count(String tool) {
            this.tool = tool;
        }
    }

    boolean knows(ToolCall call) {
        return kinds.containsKey(((FunctionCall) call).name());
    }

    /** {@return what the driver is told of each tool, by its name} */
    Map<String, ToolTraits> traits() {
        Map<String, ToolTraits> traits = new LinkedHashMap<>();
        kinds.forEach((tool, kind) -> traits.put(tool, kind.traits()));
        return traits;
    }

    /** {@return what a tool is like; one that does not exist has no traits and cannot be asked} */
    ToolKind kind(String tool) {
        return kinds.getOrDefault(tool, ToolKind.NOBODY);
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

    /** Breaks, with its work done or not. */
    void fail(RunRef run, ToolCall call, boolean worked) {
        count(run, call).failures++;
        if (worked) {
            finish(run, call);
        }
    }

    /**
     * {@return what came of an earlier call, if the tool has finished it and can tell}
     *
     * @throws IllegalStateException if the tool breaks when it is asked
     */
    Optional<String> reconcile(RunRef run, int round, ToolCall call) {
        Count count = count(run, call);
        count.rounds.add(round);
        return switch (kind(count.tool).memory()) {
            case KNOWS -> Optional.ofNullable(count.output);
            case NONE, KNOWS_NOTHING -> {
                mishaps.count(FaultPoint.RECONCILER_KNOWS_NOTHING);
                yield Optional.empty();
            }
            case THROWS -> {
                mishaps.count(FaultPoint.RECONCILER_FAILS);
                throw new IllegalStateException("the tool cannot look up what it did");
            }
        };
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
