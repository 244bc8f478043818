package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An answer that tells, when it is closed, how the body began that was read. */
final class LoggedAnswer implements HttpAnswer {

    private static final int KEPT = LoggedText.SHOWN + LoggedText.MARGIN;

    private final HttpAnswer answer;
    private final Consumer<byte[]> log;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final InputStream body;
    private final AtomicBoolean told = new AtomicBoolean();

    LoggedAnswer(HttpAnswer answer, Consumer<byte[]> log) {
        this.answer = answer;
        this.log = log;
        this.body = new Copying(answer.body());
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public void waitAtMost(Duration time) throws IOException {
        answer.waitAtMost(time);
    }

    @Override
    public void close() {
        answer.close();
        if (told.compareAndSet(false, true)) {
            log.accept(seen.toByteArray());
        }
    }

    private final class Copying extends FilterInputStream {

        Copying(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            int room = Math.min(got, KEPT - seen.size());
            if (room > 0) {
                seen.write(buffer, offset, room);
            }
            return got;
        }
    }
}
