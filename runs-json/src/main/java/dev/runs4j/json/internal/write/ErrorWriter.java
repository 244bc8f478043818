package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.event.StreamFailed;

/** The error that a stream ended with, bare as the official schema 2.3.0 has it. */
final class ErrorWriter {

    private ErrorWriter() {}

    static void write(JsonOut out, StreamFailed failed) {
        out.begin(failed.extras());
        out.putOr("type", failed.type(), "", TEXT);
        out.putOr("message", failed.message(), "", TEXT);
        out.putOrNull("param", failed.param(), TEXT);
        out.putOrNull("code", failed.code(), TEXT);
        out.end();
    }
}
