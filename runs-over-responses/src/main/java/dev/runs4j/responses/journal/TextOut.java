package dev.runs4j.responses.journal;

import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An object in a text that is written. What is null or empty is left out. */
final class TextOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private TextOut(JsonGenerator out) {
        this.out = out;
    }

    /** Writes a document; by way of UTF-8, since only there half a surrogate pair is escaped. */
    static <T> String document(T value, BiConsumer<TextOut, T> members) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), utf8, JsonEncoding.UTF8)) {
            new TextOut(generator).object(value, members);
        }
        return utf8.toString(StandardCharsets.UTF_8);
    }

    private <T> void object(T value, BiConsumer<TextOut, T> members) {
        out.writeStartObject();
        members.accept(this, value);
        out.writeEndObject();
    }

    void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    void flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    void constant(String name, Enum<?> value) {
        text(name, value.name().toLowerCase(Locale.ROOT));
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    <T> void object(String name, @Nullable T value, BiConsumer<TextOut, T> members) {
        if (value != null) {
            out.writeName(name);
            object(value, members);
        }
    }

    <T> void list(String name, List<T> values, BiConsumer<TextOut, T> members) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(value -> object(value, members));
            out.writeEndArray();
        }
    }

    /** Writes a value of the domain as it is stored anywhere. */
    <T> void domain(String name, JsonType<T> type, @Nullable T value) {
        if (value != null) {
            out.writeName(name);
            out.writeRawValue(RunsJson.standard().write(type, value, JsonForm.STORAGE));
        }
    }
}
