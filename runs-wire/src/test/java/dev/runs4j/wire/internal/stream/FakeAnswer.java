package dev.runs4j.wire.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** An answer whose body follows a script, read by read; behind the script every read times out. */
final class FakeAnswer implements HttpAnswer {

    /** One read: gives bytes, none for the end, or fails. */
    interface Step {
        byte[] read() throws IOException;
    }

    static final Duration LONG = Duration.ofMinutes(10);

    /** The times that were allowed for reads, in their order. */
    final List<Duration> allowed = new ArrayList<>();

    final AtomicInteger closed = new AtomicInteger();
    private final HttpHeaders headers;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Scripted body = new Scripted();
    private Runnable onTimeout = () -> {};

    FakeAnswer(HttpHeaders headers) {
        this.headers = headers;
    }

    static FakeAnswer events() {
        return new FakeAnswer(HttpHeaders.of("Content-Type", "text/event-stream"));
    }

    FakeAnswer then(Step step) {
        steps.add(step);
        return this;
    }

    FakeAnswer say(byte[] bytes) {
        return then(() -> bytes);
    }

    FakeAnswer say(String text) {
        return say(text.getBytes(UTF_8));
    }

    FakeAnswer sayByteByByte(String text) {
        for (byte b : text.getBytes(UTF_8)) {
            say(new byte[] {b});
        }
        return this;
    }

    FakeAnswer end() {
        return then(() -> new byte[0]);
    }

    FakeAnswer silent() {
        return then(() -> {
            throw new SocketTimeoutException("silent");
        });
    }

    /** Runs at each read that times out behind the script. */
    FakeAnswer onTimeout(Runnable work) {
        onTimeout = work;
        return this;
    }

    Duration lastAllowed() {
        return allowed.get(allowed.size() - 1);
    }

    int readsLeft() {
        return steps.size();
    }

    @Override
    public int status() {
        return 200;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public void waitAtMost(Duration time) {
        allowed.add(time);
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }

    private final class Scripted extends InputStream {

        private ByteArrayInputStream rest = new ByteArrayInputStream(new byte[0]);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (rest.available() == 0) {
                Step step = steps.poll();
                if (step == null) {
                    onTimeout.run();
                    throw new SocketTimeoutException("nothing more in the script");
                }
                rest = new ByteArrayInputStream(step.read());
            }
            return rest.read(bytes, from, length);
        }
    }
}
