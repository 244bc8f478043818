package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulation itself, in two sizes. Other seeds: see the command. */
class ManySeedsTest {

    private static final int MANY = 10_000;
    private static final int SOME = 300;

    @Test
    @Tag("simulation")
    void ten_thousand_worlds_break_no_rule_and_meet_every_fault() {
        Summary summary = Simulation.run(DriverBuild.SOUND, 1, MANY);
        System.out.print(Report.table(summary));

        assertThat(summary.findings()).isEmpty();
        assertThat(summary.neverHit()).isEmpty();
        assertThat(summary.isGood()).isTrue();
    }

    @Test
    void some_worlds_break_no_rule() {
        Summary summary = Simulation.run(DriverBuild.SOUND, -1_000_000, SOME);

        assertThat(summary.findings()).isEmpty();
        assertThat(summary.rounds()).isEqualTo(SOME);
    }
}
