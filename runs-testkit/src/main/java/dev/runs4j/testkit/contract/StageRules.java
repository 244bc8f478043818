package dev.runs4j.testkit.contract;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all rules take for granted of a stage; no rule of the ports, so its tests have no ids. */
abstract class StageRules extends Rules {

    StageRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("the stage plays what it says it can play")
    void plays(Plot plot) {
        PlotProbe.tryOut(stage, plot);
    }

    @Test
    @DisplayName("the stage binds a plot to the runs that are created while it is played")
    void bindsPlots() {
        var first = stage.play(Plot.ANSWERS).run();
        var second = stage.play(Plot.ASKS_ONCE).run();
        stage.play(Plot.FAILS);

        PlotProbe.check(stage, stage.settled(first), Plot.ANSWERS);
        PlotProbe.check(stage, stage.settled(second), Plot.ASKS_ONCE);
    }
}
