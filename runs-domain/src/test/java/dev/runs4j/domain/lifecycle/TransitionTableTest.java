package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransitionTableTest {

    private static final String EXPECTED = """
            queued START in_progress DOCUMENTED
            queued FAIL failed INFERRED
            queued REQUEST_CANCEL cancelling INFERRED
            queued CANCEL cancelled INFERRED
            queued EXPIRE expired INFERRED
            in_progress REQUIRE_ACTION requires_action DOCUMENTED
            in_progress COMPLETE completed DOCUMENTED
            in_progress STOP_INCOMPLETE incomplete DOCUMENTED
            in_progress FAIL failed DOCUMENTED
            in_progress REQUEST_CANCEL cancelling DOCUMENTED
            in_progress EXPIRE expired DOCUMENTED
            requires_action ANSWER queued DOCUMENTED
            requires_action REQUEST_CANCEL cancelling OBSERVED
            requires_action CANCEL cancelled OBSERVED
            requires_action EXPIRE expired DOCUMENTED
            cancelling CANCEL cancelled DOCUMENTED
            cancelling COMPLETE completed INFERRED
            cancelling STOP_INCOMPLETE incomplete INFERRED
            cancelling FAIL failed INFERRED
            cancelling EXPIRE expired INFERRED
            """;

    @Test
    void everyStepIsListedOnceWithItsEvidence() {
        assertThat(RunLifecycle.transitions().stream().map(TransitionTableTest::line))
                .containsExactlyElementsOf(EXPECTED.lines().toList());
    }

    @Test
    void everyStepSaysWhatItMeans() {
        assertThat(RunLifecycle.transitions())
                .extracting(RunTransition::meaning)
                .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
    }

    @Test
    void theTableCannotBeChanged() {
        assertThat(RunLifecycle.transitions()).isUnmodifiable();
    }

    private static String line(RunTransition row) {
        return row.from() + " " + row.trigger() + " " + row.to() + " " + row.evidence();
    }
}
