package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApplyTest {

    private static final String LEGAL = "dev.runs4j.domain.lifecycle.TriggerGrid#legal";
    private static final String ILLEGAL = "dev.runs4j.domain.lifecycle.TriggerGrid#illegal";

    @ParameterizedTest
    @MethodSource(LEGAL)
    void aLegalTriggerGivesTheNextStatus(String from, RunTrigger trigger, String to) {
        assertThat(RunLifecycle.apply(RunStatus.of(from), trigger)).isEqualTo(RunStatus.of(to));
    }

    @ParameterizedTest
    @MethodSource(ILLEGAL)
    void anIllegalTriggerIsRefusedWithItsParts(String from, RunTrigger trigger) {
        assertThatExceptionOfType(IllegalRunTransitionException.class)
                .isThrownBy(() -> RunLifecycle.apply(RunStatus.of(from), trigger))
                .satisfies(refused -> {
                    assertThat(refused.from()).isEqualTo(RunStatus.of(from));
                    assertThat(refused.trigger()).isEqualTo(trigger);
                    assertThat(refused.to()).isEqualTo(trigger.target());
                });
    }

    @ParameterizedTest
    @MethodSource(LEGAL)
    void aLegalTriggerHasOneRow(String from, RunTrigger trigger, String to) {
        assertThat(RunLifecycle.find(RunStatus.of(from), trigger)).hasValueSatisfying(row -> {
            assertThat(row.from()).isEqualTo(RunStatus.of(from));
            assertThat(row.trigger()).isEqualTo(trigger);
            assertThat(row.to()).isEqualTo(RunStatus.of(to));
        });
    }

    @ParameterizedTest
    @MethodSource(ILLEGAL)
    void anIllegalTriggerHasNoRow(String from, RunTrigger trigger) {
        assertThat(RunLifecycle.find(RunStatus.of(from), trigger)).isEmpty();
    }

    @Test
    void everyTriggerInEveryStatusIsCovered() {
        assertThat(TriggerGrid.legal()).hasSize(20);
        assertThat(TriggerGrid.illegal()).hasSize(70);
    }
}
