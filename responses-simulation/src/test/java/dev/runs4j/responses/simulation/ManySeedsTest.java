package dev.runs4j.responses.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulation itself, in two sizes. Other seeds: see the command. */
class ManySeedsTest {

    private static final int MANY = 2_000;
    private static final int SOME = 40;

    @Test
    @Tag("simulation")
    void two_thousand_worlds_break_no_rule_and_meet_everything() {
        Summary summary = Simulation.run(Build.SOUND, 1, MANY);
        System.out.print(Report.table(summary));

        assertThat(summary.findings()).isEmpty();
        assertThat(summary.neverMet()).isEmpty();
        assertThat(summary.isGood()).isTrue();
    }

    @Test
    void some_worlds_break_no_rule() {
        Summary summary = Simulation.run(Build.SOUND, -1_000_000, SOME);

        assertThat(summary.findings()).isEmpty();
        assertThat(summary.rounds()).isEqualTo(SOME);
    }
}
