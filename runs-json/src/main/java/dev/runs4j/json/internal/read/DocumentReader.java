package dev.runs4j.json.internal.read;

import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.Utf8;
import dev.runs4j.ports.error.MalformedResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads whole documents: one object and nothing behind it. Safe for use by several threads. */
public final class DocumentReader {

    private final JsonEngine engine;

    /** Reads within the engine's limits. */
    public DocumentReader(JsonEngine engine) {
        this.engine = engine;
    }

    /** Reads a document out of text. */
    public <T> T read(String what, ValueReader<T> reader, String json) {
        if (json.length() > engine.maxBytes()) {
            throw tooLarge(what, String.valueOf(Utf8.length(json)));
        }
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        requireSize(what, utf8);
        if (!Utf8.isExactly(utf8, json)) {
            throw Malformed.at(what + " holds half a surrogate pair", "", utf8, -1);
        }
        return parse(what, reader, utf8);
    }

    /** Reads a document out of a stream, to its end. */
    public <T> T read(String what, ValueReader<T> reader, InputStream utf8) {
        try {
            byte[] body = utf8.readNBytes(engine.maxBytes());
            if (body.length == engine.maxBytes() && utf8.read() >= 0) {
                throw tooLarge(what, "at least " + (body.length + 1L));
            }
            return read(what, reader, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads a document out of bytes. */
    public <T> T read(String what, ValueReader<T> reader, byte[] utf8) {
        requireSize(what, utf8);
        if (!Utf8.isValid(utf8)) {
            throw Malformed.invalidUtf8(engine, what, utf8);
        }
        return parse(what, reader, utf8);
    }

    private void requireSize(String what, byte[] utf8) {
        if (utf8.length > engine.maxBytes()) {
            throw tooLarge(what, String.valueOf(utf8.length));
        }
    }

    private <T> T parse(String what, ValueReader<T> reader, byte[] utf8) {
        int start = Utf8.start(utf8);
        JsonIn in = new JsonIn(engine, utf8, start);
        try (JsonParser parser = in.parser()) {
            return parse(what, reader, in, parser, start);
        }
    }

    private static <T> T parse(String what, ValueReader<T> reader, JsonIn in, JsonParser parser, int start) {
        try {
            if (parser.nextToken() == null) {
                throw Malformed.at(what + " is empty", "", in.utf8(), in.utf8().length - 1);
            }
            T value = in.required(what, reader);
            if (parser.nextToken() != null) {
                int place = start + (int) parser.currentLocation().getByteOffset();
                throw Malformed.at(what + " is followed by something", "", in.utf8(), place);
            }
            return value;
        } catch (JacksonException broken) {
            // Caught while the parser is open: a closed one stands at the end, wherever the fault was.
            throw Malformed.broken(in, start, what, broken);
        }
    }

    private MalformedResponseException tooLarge(String what, String actual) {
        return Malformed.at(what + " has " + engine.toldOfBytes(actual), "", new byte[0], -1);
    }
}
