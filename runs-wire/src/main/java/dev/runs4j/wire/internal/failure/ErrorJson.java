package dev.runs4j.wire.internal.failure;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Error bodies as maps, lists, texts, numbers and truth values; members that are null are left out. */
final class ErrorJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ErrorJson() {}

    /** {@return the value, or as much of it as there is before it breaks off; empty for what is no JSON at all} */
    static Optional<Object> read(String json) {
        List<Object> root = new ArrayList<>(1);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != null) {
                read(parser, root::add);
            }
        } catch (JacksonException broken) {
            // What came before is kept: it often holds the message.
            return root.stream()
                    .filter(value -> value instanceof Map || value instanceof List)
                    .findFirst();
        }
        return root.stream().findFirst();
    }

    /** Hands a container over before it is filled, so that what has been read survives a break. */
    private static void read(JsonParser parser, Consumer<Object> to) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> readMembers(parser, to);
            case START_ARRAY -> readItems(parser, to);
            case VALUE_STRING -> to.accept(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.accept(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> to.accept(token == JsonToken.VALUE_TRUE);
            default -> {
                // Null is as good as absent.
            }
        }
    }

    private static void readMembers(JsonParser parser, Consumer<Object> to) {
        Map<String, Object> members = new LinkedHashMap<>();
        to.accept(members);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String key = name;
            parser.nextToken();
            read(parser, value -> members.put(key, value));
        }
    }

    private static void readItems(JsonParser parser, Consumer<Object> to) {
        List<Object> items = new ArrayList<>();
        to.accept(items);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read(parser, items::add);
        }
    }

    /** {@return the value as JSON, with every text passed through} */
    static String write(Object value, UnaryOperator<String> clean) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, value, clean);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value, UnaryOperator<String> clean) {
        if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            members.forEach((name, member) -> {
                generator.writeName(clean.apply(String.valueOf(name)));
                write(generator, member, clean);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            items.forEach(item -> write(generator, item, clean));
            generator.writeEndArray();
        } else if (value instanceof String text) {
            generator.writeString(clean.apply(text));
        } else {
            generator.writeRawValue(String.valueOf(value));
        }
    }
}
