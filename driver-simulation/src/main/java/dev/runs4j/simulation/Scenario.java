package dev.runs4j.simulation;

import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.driver.tool.UnknownOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is to be done in one world, and how.
 *
 * @param story what the run does
 * @param withThread whether the thread is created together with the run
 * @param token whether the creation has a token
 * @param streaming whether the run is followed by a stream
 * @param onExecutor whether tools work beside the drive
 * @param cancels whether a drive that is given up cancels its run
 * @param policy what is done about calls of unknown outcome
 * @param troubles what is done about tools that fail; empty where nothing is said of them
 * @param timeLimit from the beginning to the deadline
 * @param expiry from the run's creation to its expiry
 * @param slowness the longest time in milliseconds that the server takes for a phase of a run
 * @param toolTime the longest time in milliseconds that a tool takes
 * @param processes how many processes there may be, one after the other or at the same time
 */
record Scenario(
        Story story,
        boolean withThread,
        boolean token,
        boolean streaming,
        boolean onExecutor,
        boolean cancels,
        UnknownOutcome policy,
        Map<ToolResult, ToolTrouble> troubles,
        Duration timeLimit,
        Duration expiry,
        int slowness,
        int toolTime,
        int processes) {

    private static final List<Map<ToolResult, ToolTrouble>> TROUBLES = List.of(
            Map.of(),
            Map.of(),
            Map.of(ToolResult.FAILED, ToolTrouble.OUTPUT),
            Map.of(ToolResult.FAILED, ToolTrouble.FAIL),
            Map.of(ToolResult.FAILED, ToolTrouble.CANCEL));

    Scenario {
        troubles = Map.copyOf(troubles);
    }

    static Scenario draw(Dice dice) {
        return new Scenario(
                Story.draw(dice),
                dice.oneIn(5),
                !dice.oneIn(4),
                dice.oneIn(3),
                dice.oneIn(2),
                dice.oneIn(3),
                dice.pick(List.of(UnknownOutcome.values())),
                dice.pick(TROUBLES),
                dice.oneIn(6) ? dice.seconds(1, 15) : dice.seconds(15, 240),
                dice.oneIn(4) ? dice.seconds(2, 60) : dice.seconds(60, 600),
                dice.oneIn(4) ? 20 : dice.between(100, 3000),
                dice.pick(List.of(50, 1000, 20_000)),
                dice.oneIn(4) ? 1 : dice.between(2, 4));
    }

    /** A drive in peace, on a thread that is there. */
    static Scenario fresh(Dice dice) {
        return new Scenario(
                Story.fresh(dice),
                false,
                true,
                false,
                false,
                false,
                UnknownOutcome.BY_TOOL,
                Map.of(),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                500,
                50,
                1);
    }
}
