package dev.runs4j.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The three ways to hand a document over. */
enum Source {
    TEXT,
    BYTES,
    STREAM;

    <T> T read(RunsJson json, JsonType<T> type, String body) {
        byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case TEXT -> json.read(type, body);
            case BYTES -> json.read(type, utf8);
            case STREAM -> json.read(type, new ByteArrayInputStream(utf8));
        };
    }
}
