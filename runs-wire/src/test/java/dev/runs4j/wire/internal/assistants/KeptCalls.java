package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it was to send, and fails. */
final class KeptCalls implements HttpTransport {

    private final List<HttpCall> calls = new ArrayList<>();

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        calls.add(call);
        throw new IOException("kept");
    }

    HttpCall only() {
        if (calls.size() != 1) {
            throw new AssertionError("one call, but there were " + calls.size());
        }
        return calls.get(0);
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    @Override
    public void close() {}
}
