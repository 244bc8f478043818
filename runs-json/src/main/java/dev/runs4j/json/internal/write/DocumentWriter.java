package dev.runs4j.json.internal.write;

import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.Utf8;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
     * Writes a document.
     *
     * @throws InvalidRequestException when something in the value must not be written; all of it is listed
     */
    public <T> String write(Form form, ValueWriter<? super T> writer, T value) {
        StringWriter target = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = engine.generator(target)) {
            JsonOut out = new JsonOut(engine, generator, form);
            writer.write(out, value);
            if (!out.refused().isEmpty()) {
                throw new InvalidRequestException(
                        "The value cannot be written as JSON", out.refused(), ErrorDetails.NONE);
            }
        }
        String json = target.toString();
        return Utf8.isExactly(json.getBytes(StandardCharsets.UTF_8), json) ? json : Utf8.escapeHalves(json);
    }
}
