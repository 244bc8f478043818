package dev.runs4j.json.internal.write;

import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.Utf8;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** Writes whole documents. Safe for use by several threads. */
public final class DocumentWriter {

    private static final int USUAL_LENGTH = 2048;

    private final JsonEngine engine;

    /** Writes within the engine's limits. */
    public DocumentWriter(JsonEngine engine) {
        this.engine = engine;
    }

    /**
     * Writes a document as text.
     *
     * @throws InvalidRequestException when something in the value must not be written; all of it is listed
     */
    public <T> String write(Form form, ValueWriter<? super T> writer, T value) {
        StringWriter target = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = engine.generator(target)) {
            write(generator, form, writer, value);
        }
        String json = target.toString();
        return Utf8.hasHalf(json) ? Utf8.escapeHalves(json) : json;
    }

    /**
     * Writes a document as UTF-8; half of a surrogate pair becomes the same escape as in text.
     *
     * @throws InvalidRequestException when something in the value must not be written; all of it is listed
     */
    public <T> byte[] writeBytes(Form form, ValueWriter<? super T> writer, T value) {
        WrittenBytes target = new WrittenBytes();
        try (JsonGenerator generator = engine.generator(target)) {
            write(generator, form, writer, value);
        }
        return target.toBytes();
    }

    private <T> void write(JsonGenerator generator, Form form, ValueWriter<? super T> writer, T value) {
        JsonOut out = new JsonOut(engine, generator, form);
        writer.write(out, value);
        if (!out.refused().isEmpty()) {
            throw new InvalidRequestException("The value cannot be written as JSON", out.refused(), ErrorDetails.NONE);
        }
    }
}
