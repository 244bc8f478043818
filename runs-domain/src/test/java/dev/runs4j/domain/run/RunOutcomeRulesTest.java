package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.OddRuns.ended;
import static dev.runs4j.domain.run.OddRuns.odd;
import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Usage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about what came of a run, each broken once, alone. */
class RunOutcomeRulesTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                odd(ended(SampleRuns.failed(), RunOutcome.NONE), "error-present", "last_error", "missing in failed"),
                odd(
                        ended(SampleRuns.completed(), new RunOutcome(ERROR, null, null)),
                        "error-absent",
                        "last_error",
                        "present although the run has not failed"),
                odd(
                        ended(SampleRuns.incomplete(), RunOutcome.NONE),
                        "reason-present",
                        "incomplete_details",
                        "gives no reason although the run is incomplete"),
                odd(
                        ended(
                                SampleRuns.incomplete(),
                                new RunOutcome(null, new IncompleteDetails(null, Extras.NONE), null)),
                        "reason-present",
                        "incomplete_details",
                        "gives no reason although the run is incomplete"),
                odd(
                        ended(SampleRuns.completed(), new RunOutcome(null, BUDGET, null)),
                        "reason-absent",
                        "incomplete_details",
                        "present although the run is not incomplete"),
                negative(new Usage(-1, 0, 0, Extras.NONE)),
                negative(new Usage(0, -1, 0, Extras.NONE)),
                negative(new Usage(0, 0, -1, Extras.NONE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneOddityIsFoundAlone(Run run, Finding expected) {
        assertThat(run.validate()).containsExactly(expected);
    }

    private static Arguments negative(Usage usage) {
        return odd(
                ended(SampleRuns.completed(), new RunOutcome(null, null, usage)),
                "usage",
                "usage",
                "has a negative count");
    }
}
