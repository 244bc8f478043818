package dev.runs4j.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.step.StepStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNameTest {

    @Test
    void thereAreTheTwentyFiveNamesOfTheSchema() {
        assertThat(EventName.values())
                .containsExactly(
                        "thread.created",
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.requires_action",
                        "thread.run.completed",
                        "thread.run.incomplete",
                        "thread.run.failed",
                        "thread.run.cancelling",
                        "thread.run.cancelled",
                        "thread.run.expired",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.completed",
                        "thread.run.step.failed",
                        "thread.run.step.cancelled",
                        "thread.run.step.expired",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.message.incomplete",
                        "error",
                        "done")
                .hasSize(25)
                .isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({
        "queued, thread.run.queued",
        "in_progress, thread.run.in_progress",
        "requires_action, thread.run.requires_action",
        "cancelling, thread.run.cancelling",
        "cancelled, thread.run.cancelled",
        "failed, thread.run.failed",
        "completed, thread.run.completed",
        "incomplete, thread.run.incomplete",
        "expired, thread.run.expired"
    })
    void aStatusOfARunHasItsEventAndTheOtherWayRound(String status, String name) {
        assertThat(EventName.of(RunStatus.of(status))).isEqualTo(name);
        assertThat(EventName.runStatus(name)).contains(RunStatus.of(status));
    }

    @Test
    void anUnknownStatusHasAnEventToo() {
        assertThat(EventName.of(RunStatus.of("paused"))).isEqualTo("thread.run.paused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread.run.created",
                "thread.run.paused",
                "thread.run.step.completed",
                "thread.run.",
                "thread.run.Queued",
                "queued",
                "done",
                ""
            })
    void otherNamesTellNoStatus(String name) {
        assertThat(EventName.runStatus(name)).isEmpty();
    }

    @Test
    void statusesOfStepsAndMessagesHaveTheirEvents() {
        assertThat(EventName.of(StepStatus.EXPIRED)).isEqualTo("thread.run.step.expired");
        assertThat(EventName.of(MessageStatus.INCOMPLETE)).isEqualTo("thread.message.incomplete");
    }
}
