package dev.runs4j.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.thread.ConversationThread;
import org.junit.jupiter.api.Test;

class RunEventTest {

    @Test
    void aRunEventIsNamedAfterTheStatus() {
        assertThat(RunChanged.of(Pieces.run(RunStatus.REQUIRES_ACTION)))
                .isEqualTo(new RunChanged("thread.run.requires_action", Pieces.run(RunStatus.REQUIRES_ACTION)));
    }

    @Test
    void aStepEventIsNamedAfterTheStatus() {
        assertThat(StepChanged.of(Pieces.step("step_1", StepStatus.COMPLETED, StepDetails.message("msg_1")))
                        .name())
                .isEqualTo("thread.run.step.completed");
    }

    @Test
    void eventsOfOneKindHaveOneName() {
        assertThat(new Done().name()).isEqualTo("done");
        assertThat(new ThreadCreated(ConversationThread.builder("thread_1").build()).name())
                .isEqualTo("thread.created");
        assertThat(new UnrecognisedEvent("thread.run.paused", "{}").name()).isEqualTo("thread.run.paused");
    }

    @Test
    void toStringShowsNoContent() {
        assertThat(new MessageChanged(
                                "thread.message.completed",
                                Pieces.message("msg_1", MessageStatus.COMPLETED, TextContent.of("secret")))
                        .toString())
                .contains("msg_1")
                .doesNotContain("secret");
        assertThat(new UnrecognisedEvent("thread.run.paused", "secret"))
                .hasToString("UnrecognisedEvent[thread.run.paused, 6 chars]");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RunChanged(null, Pieces.run(RunStatus.QUEUED)))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new RunChanged("thread.run.queued", null))
                .withMessage("run");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepChanged(null, null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepChanged("thread.run.step.created", null))
                .withMessage("step");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageChanged(null, null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageChanged("thread.message.created", null))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> new ThreadCreated(null))
                .withMessage("thread");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedEvent(null, ""))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedEvent("", null))
                .withMessage("data");
    }
}
