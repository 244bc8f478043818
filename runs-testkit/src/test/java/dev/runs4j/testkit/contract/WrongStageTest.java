package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract is run against stages that are wrong before a sound backend. */
class WrongStageTest {

    static class NamelessContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return new PoorStage(Set.of()) {
                @Override
                public String assistant() {
                    return ofStage();
                }
            };
        }
    }

    @Test
    void aStageWithoutAnAssistantIsToldToNameOne() {
        assertThat(Tried.run(NamelessContract.class).failures())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains(
                                "Override Stage.assistant(): the backend does not state assistants, so the kit needs the id"
                                        + " of one that is there"));
    }

    static class MutedContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return new PoorStage(Set.of()) {
                @Override
                public void play(Plot plot) {
                    super.play(plot == Plot.ANSWERS ? Plot.NEVER_ENDS : plot);
                }
            };
        }
    }

    @Test
    void aStageThatPlaysAnotherPlotIsToldSoFirst() {
        List<String> failures = Tried.run(MutedContract.class).failures();

        assertThat(failures.get(0))
                .startsWith("the stage plays what it says it can play: [1] ")
                .contains("the stage does not play ANSWERS: the run is in_progress with messages [], 0 steps, should be"
                        + " completed with messages [It rains in Oslo.], 1 step.");
        assertThat(failures)
                .anySatisfy(message ->
                        assertThat(message).startsWith("G07 ").contains("the stage does not play ANSWERS: the run is"));
    }

    /** The left one is listed as unplayed; what is played instead looks like it, but is not it. */
    @ParameterizedTest
    @CsvSource({
        "STAYS_QUEUED, NEVER_ENDS",
        "NEVER_ENDS, STAYS_QUEUED",
        "ENDS_WHILE_CANCELLING, ANSWERS",
        "FAILS_WHILE_CANCELLING, FAILS_WRITING",
        "ASKS_TWICE, ASKS_ONCE",
        "ASKS_IN_PARALLEL, ASKS_ONCE",
        "TALKS, ANSWERS"
    })
    void aPlotThatLooksLikeAnotherIsNotTakenForPlayed(Plot unplayed, Plot instead) {
        List<Plot> asked = new ArrayList<>();
        RunsBackendContract contract = new RunsBackendContract() {
            @Override
            protected Stage openStage() {
                return new PoorStage(Set.of()) {
                    @Override
                    public void play(Plot plot) {
                        asked.add(plot);
                        super.play(plot == unplayed ? instead : plot);
                    }
                };
            }

            @Override
            protected Map<Plot, String> unplayed() {
                return Map.of(unplayed, "not yet");
            }
        };

        assertThat(PlotProbe.plays(contract, unplayed)).isFalse();
        assertThat(PlotProbe.plays(contract, instead)).isTrue();
        assertThat(asked).containsExactly(unplayed, instead);
    }
}
