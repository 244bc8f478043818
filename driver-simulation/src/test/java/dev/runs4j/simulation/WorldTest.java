package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DriveCore;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {

    @Test
    void the_same_seed_makes_the_same_world() {
        Outcome one = new World(42, DriverBuild.SOUND, true).play();
        Outcome other = new World(42, DriverBuild.SOUND, true).play();

        assertThat(other).isEqualTo(one);
        assertThat(one.lines()).isNotEmpty();
    }

    @Test
    void keeping_the_trace_changes_nothing() {
        assertThat(new World(42, DriverBuild.SOUND, true).play().hash())
                .isEqualTo(new World(42, DriverBuild.SOUND, false).play().hash());
        assertThat(new World(42, DriverBuild.SOUND, false).play().lines()).isEmpty();
    }

    @Test
    void another_seed_makes_another_world() {
        assertThat(new World(43, DriverBuild.SOUND, false).play().hash())
                .isNotEqualTo(new World(42, DriverBuild.SOUND, false).play().hash());
    }

    @Test
    void a_driver_that_breaks_down_is_found() {
        DriverBuild breaks = new DriverBuild() {
            @Override
            public Decision step(DriveRecord record, Observation seen, Instant now) {
                throw new IllegalStateException("planted");
            }
        };

        assertThat(new World(1, breaks, false).play().findings())
                .containsExactly(new Finding(1, Rule.NO_BREAKDOWN, "java.lang.IllegalStateException: planted"));
    }

    @Test
    void a_driver_that_does_nothing_is_found() {
        DriverBuild idle = new DriverBuild() {
            @Override
            public Decision step(DriveRecord record, Observation seen, Instant now) {
                return new Decision(record, List.of());
            }
        };

        assertThat(new World(1, idle, false).play().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.NO_BREAKDOWN))
                .satisfies(finding -> assertThat(finding.seen()).contains("nothing is left to do"));
    }

    @Test
    void a_driver_that_goes_on_for_ever_is_found() {
        DriverBuild restless = new DriverBuild() {
            @Override
            public Decision step(DriveRecord record, Observation seen, Instant now) {
                return new Decision(record, List.of(new Effect.Sleep(now.plusSeconds(1))));
            }
        };

        assertThat(new World(1, restless, false).play().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.NO_BREAKDOWN))
                .satisfies(finding -> assertThat(finding.seen()).contains("still go on"));
    }

    @Test
    void an_effect_that_the_simulation_does_not_know_breaks_the_simulation_itself() {
        DriverBuild newer = new DriverBuild() {
            @Override
            public Decision step(DriveRecord record, Observation seen, Instant now) {
                DriveRecord next = DriveCore.step(record, seen, now).record();
                RunRef run = RunRef.of("thread", "run");
                return new Decision(next, List.of(new Effect.Decide(run, 1, FunctionCall.of("a", "look", "{}"))));
            }
        };

        assertThatThrownBy(() -> new World(1, newer, false).play())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not know the effect Decide");
    }
}
