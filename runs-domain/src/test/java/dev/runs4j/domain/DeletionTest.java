package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.thread.ConversationThread;
import org.junit.jupiter.api.Test;

class DeletionTest {

    @Test
    void theAnswerIsNamedAfterWhatWasDeleted() {
        assertThat(Deletion.of("thread_1", ConversationThread.OBJECT).object()).isEqualTo("thread.deleted");
        assertThat(Deletion.of("msg_1", Message.OBJECT).object()).isEqualTo("thread.message.deleted");
        assertThat(Deletion.of("asst_1", Assistant.OBJECT).object()).isEqualTo("assistant.deleted");
    }

    @Test
    void aDeletionMadeByHandSucceededWithoutExtras() {
        assertThat(Deletion.of("thread_1", "thread"))
                .isEqualTo(new Deletion("thread_1", true, "thread.deleted", Extras.NONE));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new Deletion("thread_1", true, "thread.deleted", Extras.NONE),
                new Deletion("thread_2", true, "thread.deleted", Extras.NONE),
                new Deletion("thread_1", false, "thread.deleted", Extras.NONE),
                new Deletion("thread_1", true, "assistant.deleted", Extras.NONE),
                new Deletion("thread_1", true, "thread.deleted", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Deletion.of(null, "thread"))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> Deletion.of("thread_1", null))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> new Deletion("thread_1", true, null, Extras.NONE))
                .withMessage("object");
        assertThatNullPointerException()
                .isThrownBy(() -> new Deletion("thread_1", true, "thread.deleted", null))
                .withMessage("extras");
    }
}
