package dev.runs4j.wire.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTypeTest {

    private static RunStream open(FakeAnswer answer) {
        return HttpRunStream.open(
                answer, RunsJson.standard(), VirtualClock.manual(Instant.EPOCH), () -> {}, FakeAnswer.LONG, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "TEXT/EVENT-STREAM",
                "text/event-stream; charset=utf-8",
                " text/event-stream ;charset=UTF-8;x=y",
            })
    void aStreamIsRead(String type) {
        FakeAnswer answer = new FakeAnswer(HttpHeaders.of("content-type", type)).say("data: [DONE]\n\n");

        assertThat(open(answer).next(Instant.EPOCH)).isInstanceOf(StreamPull.Event.class);
    }

    @Test
    void anAnswerThatDoesNotSayItsTypeIsRead() {
        FakeAnswer answer = new FakeAnswer(HttpHeaders.NONE).say("data: [DONE]\n\n");

        assertThat(open(answer).next(Instant.EPOCH)).isInstanceOf(StreamPull.Event.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/html; charset=utf-8",
                "text/event-streams",
                "text/plain;text/event-stream"
            })
    void anotherAnswerIsRefusedAndNobodyKnowsWhetherTheRunWasCreated(String type) {
        FakeAnswer answer = new FakeAnswer(HttpHeaders.of("Content-Type", type)).say("{}");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> open(answer))
                .withMessage("The answer to a request for a stream is " + type
                        + " instead of text/event-stream at the root [HTTP 200]")
                .satisfies(refusal -> assertThat(refusal.happened()).isEqualTo(Happened.UNKNOWN));
        assertThat(answer.closed).hasValue(1);
    }
}
