package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTriggerTest {

    @ParameterizedTest
    @CsvSource({
        "START, in_progress",
        "REQUIRE_ACTION, requires_action",
        "ANSWER, queued",
        "COMPLETE, completed",
        "STOP_INCOMPLETE, incomplete",
        "FAIL, failed",
        "REQUEST_CANCEL, cancelling",
        "CANCEL, cancelled",
        "EXPIRE, expired"
    })
    void aTriggerLeadsToOneStatus(RunTrigger trigger, String target) {
        assertThat(trigger.target()).isEqualTo(RunStatus.of(target));
    }

    @Test
    void thereIsOneTriggerForEachStatus() {
        assertThat(RunTrigger.values())
                .extracting(RunTrigger::target)
                .containsExactlyInAnyOrder(RunStatus.values().toArray(new RunStatus[0]));
    }
}
