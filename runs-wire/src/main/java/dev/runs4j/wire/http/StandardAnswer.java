package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** An answer whose body is still on its connection. */
final class StandardAnswer implements HttpAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final Lease lease;
    private final AnswerStream body;

    StandardAnswer(int status, HttpHeaders headers, Lease lease, AnswerStream body) {
        this.status = status;
        this.headers = headers;
        this.lease = lease;
        this.body = body;
    }

    @Override
    public int status() {
        return status;
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
    public void waitAtMost(Duration time) throws IOException {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time: more than zero, but was " + time);
        }
        body.waitAtMost(time);
    }

    @Override
    public void close() {
        body.close();
        lease.cut();
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
