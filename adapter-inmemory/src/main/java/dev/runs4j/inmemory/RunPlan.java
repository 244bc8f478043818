package dev.runs4j.inmemory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What does not change about a run at work.
 *
 * @param script the script's name, for messages
 * @param turns what is to happen, in order
 * @param queued how long it stays queued at first
 * @param racing whether it goes on with its turn while it is cancelled
 * @param timing how long the rest takes
 * @param request what it was asked to do
 * @param number the run's number, of which the ids of its steps and calls are made
 * @param promptTokens what the model reads in its first turn
 */
record RunPlan(
        String script,
        List<Turn> turns,
        Duration queued,
        boolean racing,
        Timing timing,
        RunRequest request,
        String number,
        long promptTokens) {

    Duration thinking(int turn) {
        return Objects.requireNonNullElse(turns.get(turn).thinking(), timing.thinking());
    }

    Act act(int turn) {
        return turns.get(turn).act();
    }
}
