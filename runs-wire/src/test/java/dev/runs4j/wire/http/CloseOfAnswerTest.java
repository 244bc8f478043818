package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import dev.runs4j.wire.testserver.TestTls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseOfAnswerTest {

    private static Script stalling(String beginning, CountDownLatch gone) {
        return peer -> {
            peer.read();
            peer.send(beginning);
            peer.awaitGone();
            gone.countDown();
        };
    }

    private static void closeWakes(RawServer server, SSLContext tls, CountDownLatch gone) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (server;
                HttpTransport transport = HttpTransports.standard().tls(tls).build()) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            Caller caller = Caller.start(() -> {
                answer.body().readNBytes(2);
                begun.countDown();
                return answer.body().read();
            });
            begun.await();
            answer.close();

            assertThat(caller.failure()).isInstanceOf(IOException.class).isNotInstanceOf(SocketTimeoutException.class);
            gone.await();
        }
    }

    @RepeatedTest(5)
    void closingWakesAReaderInAnotherThread() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        String beginning = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n";

        closeWakes(RawServer.start(stalling(beginning, gone)), null, gone);
    }

    @RepeatedTest(5)
    void closingWakesAReaderUnderTls() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        SSLContext tls = TestTls.of("localhost");
        String beginning = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n";

        closeWakes(RawServer.startSecure(tls, stalling(beginning, gone)), tls, gone);
    }

    @Test
    void closingReadsNothingOfAnAnswerWithoutEnd() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        Script endless = peer -> {
            peer.read();
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                while (true) {
                    peer.send("2\r\nab\r\n");
                }
            } finally {
                failed.countDown();
            }
        };
        try (RawServer server = RawServer.start(endless);
                HttpTransport transport = HttpTransports.standard().build()) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            answer.body().readNBytes(100);
            answer.close();

            failed.await();
        }
    }

    @Test
    void readingAfterwardsFails() throws Exception {
        try (RawServer server = RawServer.start(Script.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"));
                HttpTransport transport = HttpTransports.standard().build()) {
            HttpAnswer answer = transport.send(Calls.get(server.uri("/")));
            answer.close();
            answer.close();

            assertThatIOException().isThrownBy(() -> answer.body().read()).withMessage("the answer is closed");
            assertThatIOException().isThrownBy(() -> answer.waitAtMost(Calls.LONG));
        }
    }

    @Test
    void closingTheBodyClosesTheAnswer() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = RawServer.start(stalling("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab", gone));
                HttpTransport transport = HttpTransports.standard().build()) {
            transport.send(Calls.get(server.uri("/"))).body().close();

            gone.await();
        }
    }
}
