package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanReachTest {

    private static final String EXPECTED = """
                            queued in_progress requires_action cancelling cancelled failed completed incomplete expired
            queued          yes    yes         yes             yes        yes       yes    yes       yes        yes
            in_progress     yes    yes         yes             yes        yes       yes    yes       yes        yes
            requires_action yes    yes         yes             yes        yes       yes    yes       yes        yes
            cancelling      -      -           -               yes        yes       yes    yes       yes        yes
            cancelled       -      -           -               -          yes       -      -         -          -
            failed          -      -           -               -          -         yes    -         -          -
            completed       -      -           -               -          -         -      yes       -          -
            incomplete      -      -           -               -          -         -      -         yes        -
            expired         -      -           -               -          -         -      -         -          yes
            """;

    static Stream<Arguments> pairs() {
        return Grid.cells(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPollerMaySeeWhatAnyNumberOfStepsLeadsTo(String seen, String later, String expected) {
        boolean can = RunLifecycle.canReach(RunStatus.of(seen), RunStatus.of(later));

        assertThat(can).isEqualTo(expected.equals("yes"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStatusAnswersAsTheLifecycleDoes(String seen, String later, String expected) {
        assertThat(RunStatus.of(seen).canReach(RunStatus.of(later))).isEqualTo(expected.equals("yes"));
    }

    @Test
    void everyPairIsInTheTable() {
        assertThat(pairs()).hasSize(81);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, true",
        "in_progress, true",
        "requires_action, true",
        "cancelling, true",
        "cancelled, false",
        "failed, false",
        "completed, false",
        "incomplete, false",
        "expired, false"
    })
    void anUnknownStatusMayFollowWhatHasNotEnded(String seen, boolean expected) {
        assertThat(RunLifecycle.canReach(RunStatus.of(seen), RunStatus.of("paused")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired",
        "paused",
        "resumed"
    })
    void everythingMayFollowAnUnknownStatus(String later) {
        assertThat(RunLifecycle.canReach(RunStatus.of("paused"), RunStatus.of(later)))
                .isTrue();
    }
}
