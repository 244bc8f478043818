package dev.runs4j.stages;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A stream of events whose connection breaks behind some of them. */
final class BrokenAnswer implements HttpAnswer {

    private final HttpAnswer answer;
    private final InputStream body;

    BrokenAnswer(HttpAnswer answer, int events) {
        this.answer = answer;
        this.body = new Broken(answer.body(), events);
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
    }

    private static final class Broken extends FilterInputStream {

        private int left;
        private boolean lineIsEmpty;

        Broken(InputStream in, int events) {
            super(in);
            this.left = events;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException("connection reset");
            }
            int got = super.read(buffer, offset, length);
            for (int i = 0; i < got; i++) {
                boolean ends = buffer[offset + i] == '\n';
                if (ends && lineIsEmpty && --left == 0) {
                    return i + 1;
                }
                lineIsEmpty = ends;
            }
            return got;
        }
    }
}
