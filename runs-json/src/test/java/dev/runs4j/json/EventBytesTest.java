package dev.runs4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.error.MalformedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events whose data come as bytes. */
class EventBytesTest {

    private static RunEvent read(String name, String data) {
        return RunsJson.standard().readEvent(name, data.getBytes(UTF_8));
    }

    @Test
    void anObjectIsRead() {
        assertThat(read(
                        "thread.run.queued",
                        "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"assistant_id\":\"Grüße\"}"))
                .isEqualTo(new RunChanged(
                        "thread.run.queued",
                        Run.builder("run_1", "thread_1").assistantId("Grüße").build()));
    }

    @Test
    void spaceInFrontOfAnObjectIsNoHarm() {
        assertThat(read("thread.created", " {\"id\":\"thread_1\"}"))
                .isEqualTo(
                        new ThreadCreated(ConversationThread.builder("thread_1").build()));
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {"done, ''", "done, {}", "thread.run.completed, [DONE]", "message, [CANCELLED]"})
    void theEndIsTold(String name, String data) {
        assertThat(read(name, data)).isEqualTo(new Done());
    }

    @Test
    void aWrappedErrorIsFoundUnderAnyOtherName() {
        assertThat(read("oops", "{\"error\":{\"message\":\"Too busy\"}}"))
                .isEqualTo(new StreamFailed(null, null, "Too busy", null, Extras.NONE));
    }

    @Test
    void dataOfAnUnknownEventAreKept() {
        assertThat(read("thread.run.paused", "{\"a\":\"ü\"}"))
                .isEqualTo(new UnrecognisedEvent("thread.run.paused", "{\"a\":\"ü\"}"));
    }

    @Test
    void aSurplusBraceIsRefused() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> read("thread.created", "{\"id\":\"thread_1\"}}"))
                .withMessageStartingWith("the data of thread.created is not valid JSON");
    }

    @Test
    void bytesOfAKnownEventThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"id\":\"thread_ü\"}".getBytes(ISO_8859_1);

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> RunsJson.standard().readEvent("thread.created", latin))
                .withMessageStartingWith("the data of thread.created is not UTF-8, byte 14");
    }

    @Test
    void bytesOfAnUnknownEventThatAreNoUtf8AreReplaced() {
        assertThat(RunsJson.standard().readEvent("other", "ü".getBytes(ISO_8859_1)))
                .isEqualTo(new UnrecognisedEvent("other", "\uFFFD"));
    }

    @Test
    void theLimitsCanBeAskedFor() {
        JsonLimits limits = JsonLimits.builder().maxBytes(7).build();

        assertThat(RunsJson.with(limits).limits()).isSameAs(limits);
    }
}
