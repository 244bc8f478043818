package dev.runs4j.responses.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Takes a JSON text apart into maps, lists, texts, numbers and truth values; values of the domain stay whole. */
final class TextParser {

    /** A value of the domain, which others read. */
    record Whole(String json) {}

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String json;
    private final Set<String> domain;
    private final JsonParser parser;

    private TextParser(String json, Set<String> domain, JsonParser parser) {
        this.json = json;
        this.domain = domain;
        this.parser = parser;
    }

    /**
     * Parses a document.
     *
     * @param what names it in errors
     * @param json the document
     * @param domain the names of members whose objects stay whole
     * @throws IllegalArgumentException when it is not JSON; tells the place and no content
     */
    static @Nullable Object parse(String what, String json, Set<String> domain) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = new TextParser(json, domain, parser).value();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(what + ": one JSON value, but there was more behind it");
            }
            return value;
        } catch (JacksonException broken) {
            // Not kept as the cause: its message shows what it stumbled over.
            throw new IllegalArgumentException(what + ": JSON, but was broken " + place(broken.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "somewhere" : "at character " + location.getCharOffset();
    }

    private @Nullable Object value() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            boolean whole = token == JsonToken.START_OBJECT && domain.contains(name);
            members.put(name, whole ? whole() : value());
        }
        return members;
    }

    private Whole whole() {
        long from = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        long to = parser.currentLocation().getCharOffset();
        return new Whole(json.substring((int) from, (int) to));
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }
}
