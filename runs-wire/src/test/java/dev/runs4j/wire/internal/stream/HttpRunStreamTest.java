package dev.runs4j.wire.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the bytes; nothing here waits. */
class HttpRunStreamTest {

    private static final String CREATED = frame("thread.created", "{\"id\":\"thread_1\",\"object\":\"thread\"}");
    private static final String QUEUED = frame("thread.run.queued", run("queued"));
    private static final String COMPLETED = frame("thread.run.completed", run("completed"));
    private static final String ASKS = frame("thread.run.requires_action", run("requires_action"));
    private static final String DONE = frame("done", "[DONE]");

    private static String frame(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String run(String status) {
        return "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"" + status + "\"}";
    }

    private static RunChanged changed(String name, RunStatus status) {
        return new RunChanged(
                name, Run.builder("run_1", "thread_1").status(status).build());
    }

    private static RunStream open(FakeAnswer answer) {
        return HttpRunStream.open(
                answer, RunsJson.standard(), VirtualClock.manual(Instant.EPOCH), () -> {}, FakeAnswer.LONG, "req_1");
    }

    private static RunStream saying(String text) {
        return open(FakeAnswer.events().say(text).end());
    }

    private static RunEvent pull(RunStream stream) {
        return ((StreamPull.Event) stream.next(Instant.EPOCH)).event();
    }

    private static List<RunEvent> all(RunStream stream) {
        List<RunEvent> events = new ArrayList<>();
        while (stream.next(Instant.EPOCH) instanceof StreamPull.Event pulled) {
            events.add(pulled.event());
        }
        return events;
    }

    private static void isBroken(RunStream stream, String message) {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> stream.next(Instant.EPOCH))
                    .withMessage(message + " [HTTP 200] [request req_1]");
        }
    }

    @Test
    void theEventsComeInTheirOrderAndThenTheEndForEver() {
        RunStream stream = saying(CREATED + QUEUED + COMPLETED + DONE);

        assertThat(all(stream))
                .containsExactly(
                        new ThreadCreated(ConversationThread.builder("thread_1").build()),
                        changed("thread.run.queued", RunStatus.QUEUED),
                        changed("thread.run.completed", RunStatus.COMPLETED),
                        new Done());
        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.END);
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void aDeltaIsRead() {
        RunStream stream = saying(frame(
                "thread.message.delta",
                "{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\","
                        + "\"text\":{\"value\":\"Ja, \",\"annotations\":[]}}]}}"));

        assertThat(pull(stream))
                .isEqualTo(new MessageDelta("msg_1", null, List.of(TextDelta.of(0, "Ja, ")), Extras.NONE, Extras.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: done\ndata: [DONE]\n\n",
                "event: done\n\n",
                "data: [DONE]\n\n",
                "event: done\ndata: [CANCELLED]\n\n",
                "data: [CANCELLED]\n\n",
            })
    void allMarksOfTheEndAreUnderstood(String mark) {
        assertThat(all(saying(QUEUED + mark + QUEUED)))
                .containsExactly(changed("thread.run.queued", RunStatus.QUEUED), new Done());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"server_error\",\"code\":\"c\",\"message\":\"m\",\"param\":\"p\"}",
                "{\"error\":{\"type\":\"server_error\",\"code\":\"c\",\"message\":\"m\",\"param\":\"p\"}}",
            })
    void anErrorIsGivenAndWithoutAnEndTheStreamIsBrokenThen(String data) {
        RunStream stream = saying(frame("error", data));

        assertThat(pull(stream)).isEqualTo(new StreamFailed("c", "server_error", "m", "p", Extras.NONE));
        isBroken(stream, "The stream ended before its run did");
    }

    @Test
    void anErrorMayBeFollowedByTheEnd() {
        assertThat(all(saying(frame("error", "{\"message\":\"m\"}") + DONE)))
                .containsExactly(new StreamFailed(null, null, "m", null, Extras.NONE), new Done());
    }

    @Test
    void anUnknownEventIsReported() {
        assertThat(pull(saying(frame("thread.run.paused", "{\"a\":1}"))))
                .isEqualTo(new UnrecognisedEvent("thread.run.paused", "{\"a\":1}"));
    }

    @Test
    void aRunOfWhichOnlyAPartWasSentIsGivenAsItCame() {
        RunStream stream = saying(frame("thread.run.failed", "{\"id\":\"run_1\",\"failed_at\":1700000000}"));

        assertThat(pull(stream)).isInstanceOfSatisfying(RunChanged.class, event -> {
            assertThat(event.run().id()).isEqualTo("run_1");
            assertThat(event.run().status()).isEqualTo(RunStatus.FAILED);
        });
        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.END);
    }

    @Test
    void behindAStopTheBodysEndIsTheStreamsEnd() {
        for (String stop : List.of(COMPLETED, ASKS)) {
            RunStream stream = saying(QUEUED + stop);

            assertThat(all(stream)).hasSize(2);
            assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        }
    }

    @Test
    void behindAStopItDoesNotMatterHowTheBodyEnds() {
        RunStream stream = open(FakeAnswer.events().say(COMPLETED).then(() -> {
            throw new IOException("reset");
        }));

        assertThat(all(stream)).hasSize(1);
        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.END);
    }

    @Test
    void aRunThatGoesOnBehindItsStopMustEndAgain() {
        RunStream stream = saying(ASKS + QUEUED);
        pull(stream);
        pull(stream);

        isBroken(stream, "The stream ended before its run did");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "event: thread.run.completed\ndata: {}\n", "event: done\ndata: [DONE]\n"})
    void aBodyThatEndsTooSoonBreaksTheStream(String rest) {
        FakeAnswer answer = FakeAnswer.events().say(QUEUED + rest).end();
        RunStream stream = open(answer);
        pull(stream);

        isBroken(stream, "The stream ended before its run did");
        assertThat(answer.closed).hasValue(1);
    }

    @Test
    void aBodyThatFailsBreaksTheStreamBehindWhatHasCome() {
        RunStream stream = open(FakeAnswer.events().say(QUEUED + CREATED).then(() -> {
            throw new IOException("reset");
        }));

        assertThat(pull(stream)).isEqualTo(changed("thread.run.queued", RunStatus.QUEUED));
        assertThat(pull(stream)).isInstanceOf(ThreadCreated.class);
        isBroken(stream, "The stream broke");
    }

    @Test
    void whatWasCaughtIsTold() {
        IOException reset = new IOException("reset");
        RunStream stream = open(FakeAnswer.events().then(() -> {
            throw reset;
        }));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> stream.next(Instant.EPOCH))
                    .withCause(reset);
        }
    }

    @Test
    void aStreamThatBrokeGivesTheEndWhenItIsClosed() {
        RunStream stream = saying("");
        isBroken(stream, "The stream ended before its run did");

        stream.close();

        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void anEventThatCannotBeReadIsToldOnceAndTheStreamGoesOn() {
        RunStream stream = saying(frame("thread.run.completed", run("completed") + "}") + QUEUED + DONE);

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> stream.next(Instant.EPOCH))
                .withMessageContaining("the data of thread.run.completed is not valid JSON");
        assertThat(all(stream)).containsExactly(changed("thread.run.queued", RunStatus.QUEUED), new Done());
    }

    @Test
    void theNameOfAnEventThatCannotBeReadIsAStopAllTheSame() {
        RunStream stream = saying(frame("thread.run.completed", "{"));
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> stream.next(Instant.EPOCH));

        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.END);
    }

    @Test
    void theEndOfTheBodyBehindDoneIsReadSoThatTheConnectionCanBeUsedAgain() {
        FakeAnswer answer = FakeAnswer.events().say(COMPLETED + DONE).end();

        all(open(answer));

        assertThat(answer.readsLeft()).isZero();
        assertThat(answer.closed).hasValue(1);
    }

    @Test
    void aBodyThatGoesOnBehindDoneIsCutOff() {
        FakeAnswer answer =
                FakeAnswer.events().say(DONE).say(": more").say(": more").end();

        all(open(answer));

        assertThat(answer.readsLeft()).isEqualTo(2);
        assertThat(answer.closed).hasValue(1);
    }

    @Test
    void theStreamCannotBeResumedAndNamesItsRequest() {
        RunStream stream = saying(QUEUED);
        pull(stream);

        assertThat(stream.cursor()).isEmpty();
        assertThat(stream.requestId()).contains("req_1");
    }
}
