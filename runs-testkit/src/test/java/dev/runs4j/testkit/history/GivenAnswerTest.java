package dev.runs4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenAnswerTest {

    private static final GivenAnswer OUTPUT = GivenAnswer.output("call_1", "weather", "12 degrees");
    private static final GivenAnswer APPROVAL = GivenAnswer.approval("call_1", "weather", true);

    @Test
    void isAnOutputOrADecision() {
        assertThat(OUTPUT.output()).contains("12 degrees");
        assertThat(OUTPUT.approved()).isEmpty();
        assertThat(APPROVAL.output()).isEmpty();
        assertThat(APPROVAL.approved()).contains(true);
    }

    @Test
    void everyPartCounts() {
        assertThat(OUTPUT)
                .isEqualTo(GivenAnswer.output("call_1", "weather", "12 degrees"))
                .hasSameHashCodeAs(GivenAnswer.output("call_1", "weather", "12 degrees"))
                .isNotEqualTo(GivenAnswer.output("call_2", "weather", "12 degrees"))
                .isNotEqualTo(GivenAnswer.output("call_1", "traffic", "12 degrees"))
                .isNotEqualTo(GivenAnswer.output("call_1", "weather", "13 degrees"))
                .isNotEqualTo(APPROVAL);
        assertThat(APPROVAL).isNotEqualTo(GivenAnswer.approval("call_1", "weather", false));
    }

    @Test
    void showsNoContent() {
        assertThat(OUTPUT).hasToString("GivenAnswer[weather call_1]");
    }
}
