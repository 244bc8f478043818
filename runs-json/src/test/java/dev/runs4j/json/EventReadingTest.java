package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.error.MalformedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static RunEvent read(String name, String data) {
        return JSON.readEvent(name, data);
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "done, [DONE]",
                "done, ''",
                "done, {}",
                "'', [DONE]",
                "'', ''",
                "message, ' [DONE] '",
                "thread.run.completed, [CANCELLED]",
            })
    void theEndIsTold(String name, String data) {
        assertThat(read(name, data)).isEqualTo(new Done());
    }

    @Test
    void aThreadIsCreated() {
        assertThat(read("thread.created", "{\"id\":\"thread_1\",\"object\":\"thread\"}"))
                .isEqualTo(
                        new ThreadCreated(ConversationThread.builder("thread_1").build()));
    }

    @Test
    void aRunChanges() {
        assertThat(read("thread.run.queued", "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}"))
                .isEqualTo(new RunChanged(
                        "thread.run.queued", Run.builder("run_1", "thread_1").build()));
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
                "expired"
            })
    void theNameOfAnEventTellsAMissingStatusOfARun(String status) {
        assertThat(read("thread.run." + status, "{\"id\":\"run_1\",\"thread_id\":\"thread_1\"}"))
                .isEqualTo(new RunChanged(
                        "thread.run." + status,
                        Run.builder("run_1", "thread_1")
                                .status(RunStatus.of(status))
                                .build()));
    }

    @Test
    void aCreatedRunTellsItsStatusItself() {
        assertThat(read("thread.run.created", "{\"id\":\"run_1\"}"))
                .isInstanceOfSatisfying(
                        RunChanged.class,
                        changed -> assertThat(changed.run().status()).isEqualTo(RunStatus.of("")));
    }

    @Test
    void aStepChanges() {
        assertThat(read("thread.run.step.failed", "{\"id\":\"step_1\"}"))
                .isEqualTo(new StepChanged(
                        "thread.run.step.failed",
                        RunStep.builder("step_1").status(StepStatus.FAILED).build()));
        assertThat(read("thread.run.step.created", "{\"id\":\"step_1\",\"status\":\"in_progress\"}"))
                .isEqualTo(new StepChanged(
                        "thread.run.step.created", RunStep.builder("step_1").build()));
    }

    @Test
    void aMessageChanges() {
        assertThat(read("thread.message.completed", "{\"id\":\"msg_1\",\"status\":\"completed\"}"))
                .isEqualTo(new MessageChanged(
                        "thread.message.completed",
                        Message.builder("msg_1").status(MessageStatus.COMPLETED).build()));
    }

    @Test
    void everyNameOfTheOfficialSchemaIsKnown() {
        for (String name : EventName.values()) {
            assertThat(read(name, "{\"id\":\"x\"}")).as(name).isNotInstanceOf(UnrecognisedEvent.class);
        }
    }

    @Test
    void aBareErrorIsRead() {
        assertThat(read(
                        "error",
                        "{\"type\":\"server_error\",\"message\":\"Sorry\",\"param\":null,\"code\":\"x\",\"a\":1}"))
                .isEqualTo(new StreamFailed("x", "server_error", "Sorry", null, Extras.of("a", JsonText.of("1"))));
    }

    @Test
    void aWrappedErrorIsRead() {
        assertThat(read("error", "{\"error\":{\"message\":\"Sorry\",\"code\":401,\"a\":1},\"b\":2}"))
                .isEqualTo(new StreamFailed(
                        "401",
                        null,
                        "Sorry",
                        null,
                        Extras.NONE.with("b", JsonText.of("2")).with("a", JsonText.of("1"))));
    }

    @Test
    void theInnerErrorCountsAndTheOuterOneFillsItUp() {
        assertThat(read(
                        "error",
                        "{\"type\":\"error\",\"param\":\"p\",\"error\":{\"type\":\"overloaded\",\"message\":\"m\"}}"))
                .isEqualTo(new StreamFailed(null, "overloaded", "m", "p", Extras.NONE));
    }

    @Test
    void anErrorInWordsIsRead() {
        assertThat(read("error", "{\"error\":\"overloaded\"}"))
                .isEqualTo(new StreamFailed(null, null, "overloaded", null, Extras.NONE));
        assertThat(read("error", "upstream timed out"))
                .isEqualTo(new StreamFailed(null, null, "upstream timed out", null, Extras.NONE));
    }

    @Test
    void anErrorWithoutDataIsAnError() {
        assertThat(read("error", "")).isEqualTo(new StreamFailed(null, null, null, null, Extras.NONE));
    }

    @Test
    void aWrappedErrorUnderAnotherNameIsAnError() {
        assertThat(read("", "{\"error\":{\"message\":\"Sorry\"}}"))
                .isEqualTo(new StreamFailed(null, null, "Sorry", null, Extras.NONE));
    }

    @Test
    void anUnknownEventIsKeptWithItsData() {
        assertThat(read("thread.run.paused", "{\"id\": \"run_1\"}"))
                .isEqualTo(new UnrecognisedEvent("thread.run.paused", "{\"id\": \"run_1\"}"));
        assertThat(read("ping", "")).isEqualTo(new UnrecognisedEvent("ping", ""));
        assertThat(read("ping", "no \"error\" here")).isEqualTo(new UnrecognisedEvent("ping", "no \"error\" here"));
        assertThat(read("log", "{\"level\":\"error\"}"))
                .isEqualTo(new UnrecognisedEvent("log", "{\"level\":\"error\"}"));
        assertThat(read("thread.x", "{\"error\":{}}")).isEqualTo(new UnrecognisedEvent("thread.x", "{\"error\":{}}"));
    }

    @Test
    void theSurplusBraceOfPrintedExamplesIsNoticed() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> read("thread.run.created", "{\"id\":\"run_1\"}}"))
                .withMessageContaining("thread.run.created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"id\":", "{}"})
    void aKnownEventNeedsItsObject(String data) {
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> read("thread.run.queued", data));
    }

    @Test
    void brokenJsonOfAnErrorIsNoticed() {
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> read("error", "{\"message\":"));
    }
}
