package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanBecomeTest {

    private static final String EXPECTED = """
                            queued in_progress requires_action cancelling cancelled failed completed incomplete expired
            queued          -      yes         -               yes        yes       yes    -         -          yes
            in_progress     -      -           yes             yes        -         yes    yes       yes        yes
            requires_action yes    -           -               yes        yes       -      -         -          yes
            cancelling      -      -           -               -          yes       yes    yes       yes        yes
            cancelled       -      -           -               -          -         -      -         -          -
            failed          -      -           -               -          -         -      -         -          -
            completed       -      -           -               -          -         -      -         -          -
            incomplete      -      -           -               -          -         -      -         -          -
            expired         -      -           -               -          -         -      -         -          -
            """;

    static Stream<Arguments> pairs() {
        return Grid.cells(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneStepLeadsWhereTheLifecycleSays(String from, String to, String expected) {
        boolean can = RunLifecycle.canBecome(RunStatus.of(from), RunStatus.of(to));

        assertThat(can).isEqualTo(expected.equals("yes"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStatusAnswersAsTheLifecycleDoes(String from, String to, String expected) {
        assertThat(RunStatus.of(from).canBecome(RunStatus.of(to))).isEqualTo(expected.equals("yes"));
    }

    @Test
    void everyPairIsInTheTable() {
        assertThat(pairs()).hasSize(81);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queued",
                "in_progress",
                "requires_action",
                "cancelling",
                "cancelled",
                "failed",
                "completed",
                "incomplete",
                "expired",
                "paused"
            })
    void noStepLeadsToOrFromAnUnknownStatus(String known) {
        RunStatus paused = RunStatus.of("paused");

        assertThat(RunLifecycle.canBecome(paused, RunStatus.of(known))).isFalse();
        assertThat(RunLifecycle.canBecome(RunStatus.of(known), paused)).isFalse();
    }
}
