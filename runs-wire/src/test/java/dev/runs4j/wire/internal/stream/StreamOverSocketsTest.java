package dev.runs4j.wire.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testserver.Peer;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams from a server behind real sockets. */
@Timeout(60)
class StreamOverSocketsTest {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final List<String> EVENTS = List.of(
            event("thread.run.created", run("queued")),
            event("thread.run.in_progress", run("in_progress")),
            event("thread.message.delta", "{\"id\":\"msg_1\",\"delta\":{\"content\":[]}}"),
            event("thread.run.completed", run("completed")),
            event("done", "[DONE]"));
    private static final List<String> NAMES = List.of(
            "thread.run.created", "thread.run.in_progress", "thread.message.delta", "thread.run.completed", "done");
    private static final Instant PASSED = Instant.EPOCH;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final HttpTransport transport = HttpTransports.standard().build();
    private final List<AutoCloseable> opened = new ArrayList<>();

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String run(String status) {
        return "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"" + status + "\"}";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.US_ASCII).length) + "\r\n" + text + "\r\n";
    }

    private static void sendEvents(Peer peer, int count) throws IOException {
        for (String event : EVENTS.subList(0, count)) {
            peer.send(chunk(event));
        }
    }

    private RunStream open(Script script) throws IOException {
        RawServer server = RawServer.start(script);
        opened.add(server);
        HttpCall call = new HttpCall(
                "POST",
                server.uri("/v1/threads/thread_1/runs"),
                HttpHeaders.NONE,
                new byte[] {'{', '}'},
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                null);
        return HttpRunStream.open(
                transport.send(call), RunsJson.standard(), RunsClock.system(), () -> {}, FakeAnswer.LONG, null);
    }

    /** A server that sends two events, then stalls until it may go on. */
    private RunStream openStalling(String before) throws IOException {
        RunStream stream = open(peer -> {
            peer.read();
            peer.send(HEAD);
            sendEvents(peer, 2);
            peer.send(before);
            goOn.await();
            peer.send("a\r\n: comment\n\r\n");
            for (String event : EVENTS.subList(2, 5)) {
                peer.send(chunk(event));
            }
            peer.send("0\r\n\r\n");
            peer.awaitGone();
        });
        assertThat(List.of(pull(stream), pull(stream))).isEqualTo(NAMES.subList(0, 2));
        return stream;
    }

    private static String pull(RunStream stream) {
        return ((StreamPull.Event) stream.next(Instant.MAX)).event().name();
    }

    private static List<String> all(RunStream stream) {
        List<String> names = new ArrayList<>();
        while (stream.next(Instant.MAX) instanceof StreamPull.Event pulled) {
            names.add(pulled.event().name());
        }
        return names;
    }

    private static void awaitReading(Thread thread) {
        while (Arrays.stream(thread.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals(SseLines.class.getName()))) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() throws Exception {
        Thread.interrupted();
        goOn.countDown();
        transport.close();
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void aWholeStreamIsRead() throws IOException {
        goOn.countDown();

        assertThat(all(openStalling(""))).isEqualTo(NAMES.subList(2, 5));
    }

    @Test
    void anotherCallUsesTheConnectionOfAStreamThatHasEnded() throws IOException {
        RawServer server = RawServer.start(peer -> {
            while (peer.tryRead()) {
                peer.send(HEAD);
                sendEvents(peer, 5);
                peer.send("0\r\n\r\n");
            }
        });
        opened.add(server);
        for (int i = 0; i < 3; i++) {
            HttpCall call = new HttpCall(
                    "POST",
                    server.uri("/"),
                    HttpHeaders.NONE,
                    null,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    null);
            RunStream stream = HttpRunStream.open(
                    transport.send(call), RunsJson.standard(), RunsClock.system(), () -> {}, FakeAnswer.LONG, null);

            assertThat(all(stream)).isEqualTo(NAMES);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aStreamThatIsCutBeforeItsRunsStopIsBroken() throws IOException {
        for (int events = 0; events < 3; events++) {
            int count = events;
            RunStream stream = open(peer -> {
                peer.read();
                peer.send(HEAD);
                sendEvents(peer, count);
            });
            for (int i = 0; i < count; i++) {
                assertThat(pull(stream)).isEqualTo(NAMES.get(i));
            }

            for (int again = 0; again < 2; again++) {
                assertThatExceptionOfType(BackendUnavailableException.class)
                        .isThrownBy(() -> stream.next(Instant.MAX))
                        .withMessageStartingWith("The stream broke");
            }
        }
    }

    @Test
    void aBodyThatEndsInOrderBeforeItsRunsStopIsABrokenStreamToo() throws IOException {
        RunStream stream = open(peer -> {
            peer.read();
            peer.send(HEAD);
            sendEvents(peer, 2);
            peer.send("0\r\n\r\n");
        });
        pull(stream);
        pull(stream);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> stream.next(Instant.MAX))
                .withMessageStartingWith("The stream ended before its run did");
    }

    @Test
    void aStreamThatIsCutBehindItsRunsStopHasEnded() throws IOException {
        RunStream stream = open(peer -> {
            peer.read();
            peer.send(HEAD);
            sendEvents(peer, 4);
        });

        assertThat(all(stream)).isEqualTo(NAMES.subList(0, 4));
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }

    @Test
    void aResetBreaksTheStream() throws IOException {
        RunStream stream = open(peer -> {
            peer.read();
            peer.send(HEAD);
            sendEvents(peer, 1);
            goOn.await();
            peer.reset();
        });
        pull(stream);
        goOn.countDown();

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> stream.next(Instant.MAX));
    }

    /** The stall begins behind an event or behind a comment, whole or not. */
    @Test
    void looksIntoAStalledStreamLoseNothing() throws IOException {
        for (String before : List.of("", "a\r\n: comment\n\r\n", "6\r\n: com\n\r\n", "5\r\n: com\r\n5\r\nment\n\r\n")) {
            RunStream stream = openStalling(before);
            for (int i = 0; i < 5; i++) {
                assertThat(stream.next(PASSED)).isEqualTo(StreamPull.NOTHING_YET);
            }
            Instant soon = RunsClock.system().now().plusMillis(20);
            assertThat(stream.next(soon)).isEqualTo(StreamPull.NOTHING_YET);
            assertThat(RunsClock.system().now()).isAfterOrEqualTo(soon);
        }
    }

    @Test
    void whatComesBehindAStallIsGiven() throws IOException {
        RunStream stream = openStalling("a\r\n: comment\n\r\n");
        assertThat(stream.next(PASSED)).isEqualTo(StreamPull.NOTHING_YET);

        goOn.countDown();

        assertThat(all(stream)).isEqualTo(NAMES.subList(2, 5));
    }

    @RepeatedTest(5)
    void closeFromAnotherThreadEndsAWait() throws Exception {
        RunStream stream = openStalling("");
        FutureTask<StreamPull> wait = new FutureTask<>(() -> stream.next(Instant.MAX));
        Thread thread = new Thread(wait, "next");
        thread.start();
        awaitReading(thread);

        stream.close();

        assertThat(wait.get(10, TimeUnit.SECONDS)).isEqualTo(StreamPull.END);
    }

    @RepeatedTest(5)
    void aWaitThatWasInterruptedGoesOn() throws Exception {
        RunStream stream = openStalling("");
        FutureTask<Boolean> wait = new FutureTask<>(() -> {
            assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));
            return Thread.interrupted();
        });
        Thread thread = new Thread(wait, "next");
        thread.start();
        awaitReading(thread);

        thread.interrupt();

        assertThat(wait.get(10, TimeUnit.SECONDS)).as("interrupt flag").isTrue();
        goOn.countDown();
        assertThat(all(stream)).isEqualTo(NAMES.subList(2, 5));
    }
}
