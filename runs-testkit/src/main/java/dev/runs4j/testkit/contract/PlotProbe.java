package dev.runs4j.testkit.contract;

import dev.runs4j.domain.run.RunRef;
import java.util.Map;

/** Tries whether a stage plays a plot. */
final class PlotProbe {

    private PlotProbe() {}

    /** Whatever goes wrong means that it does not; a stage that cannot play a plot may say so by any exception. */
    static boolean plays(RunsBackendContract contract, Plot plot) {
        try (Stage stage = contract.openStage()) {
            Scene scene = new Scene(stage, opened -> {}, Map.of());
            RunRef run = scene.playedOut(plot);
            return scene.status(run).equals(plot.end())
                    && scene.messagesOf(run).size() == plot.messages
                    && scene.steps(run).size() == plot.steps;
        } catch (RuntimeException | AssertionError cannot) {
            return false;
        }
    }
}
