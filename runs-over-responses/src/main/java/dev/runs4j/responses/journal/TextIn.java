package dev.runs4j.responses.journal;

import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.error.MalformedResponseException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object in a text that is read. Absent and null mean the same; members that nobody asks for are passed over. Every error tells the place and
 * what should be there, and no content.
 */
final class TextIn {

    private static final Set<String> DOMAIN = Set.of("run", "usage", "metadata", "tool_resources", "known");

    private final String place;
    private final Map<?, ?> members;

    private TextIn(String place, Map<?, ?> members) {
        this.place = place;
        this.members = members;
    }

    /**
     * Opens a document.
     *
     * @param what names it in errors
     * @param text the document
     * @param newest the newest version that is understood
     */
    static TextIn document(String what, String text, int newest) {
        TextIn in = object(what, TextParser.parse(what, text, DOMAIN));
        Object version = in.members.get("version");
        if (!(version instanceof BigDecimal number)) {
            throw wrong(what + "/version", "a number", version);
        }
        if (number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(BigDecimal.valueOf(newest)) > 0) {
            throw new IllegalArgumentException(
                    what + "/version: from 1 to " + newest + ", but was " + number.toPlainString());
        }
        return in;
    }

    private static TextIn object(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return new TextIn(place, members);
        }
        throw wrong(place, "an object", value);
    }

    String text(String name) {
        return text(place(name), members.get(name));
    }

    @Nullable
    String textOrNull(String name) {
        return members.get(name) == null ? null : text(name);
    }

    private static String text(String place, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(place, "a text", value);
    }

    boolean flag(String name) {
        Object value = members.get(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(place(name), "true or false", value);
    }

    Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException unreadable) {
            throw wrong(place(name), "a time", "");
        }
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw wrong(place(name), "one of " + List.of(type.getEnumConstants()), "");
    }

    List<String> texts(String name) {
        return each(name, TextIn::text);
    }

    <T> List<T> list(String name, Function<TextIn, T> reader) {
        return each(name, (at, value) -> reader.apply(object(at, value)));
    }

    <T> @Nullable T objectOrNull(String name, Function<TextIn, T> reader) {
        Object value = members.get(name);
        return value == null ? null : reader.apply(object(place(name), value));
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (members.get(name) != null) {
            TextIn map = object(place(name), members.get(name));
            map.members.keySet().forEach(key -> texts.put(String.valueOf(key), map.text(String.valueOf(key))));
        }
        return texts;
    }

    <T> T domain(String name, JsonType<T> type) {
        Object value = members.get(name);
        if (!(value instanceof TextParser.Whole whole)) {
            throw wrong(place(name), "an object", value);
        }
        try {
            return RunsJson.standard().read(type, whole.json());
        } catch (MalformedResponseException unreadable) {
            throw new IllegalArgumentException(place(name) + ": " + type + ", but it cannot be read", unreadable);
        }
    }

    <T> @Nullable T domainOrNull(String name, JsonType<T> type) {
        return members.get(name) == null ? null : domain(name, type);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** What reads an element that stands at a place. */
    @FunctionalInterface
    private interface Element<T> {

        T read(String place, @Nullable Object value);
    }

    private <T> List<T> each(String name, Element<T> reader) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(place(name), "a list", value);
        }
        List<T> read = new ArrayList<>();
        for (Object element : elements) {
            read.add(reader.read(place(name) + "/" + read.size(), element));
        }
        return read;
    }

    private String place(String name) {
        return place + "/" + name;
    }

    private static IllegalArgumentException wrong(String place, String expected, @Nullable Object actual) {
        return new IllegalArgumentException(place + ": " + expected + ", but was " + kind(actual));
    }

    private static String kind(@Nullable Object value) {
        if (value instanceof String) {
            return "another text";
        } else if (value instanceof Map<?, ?> || value instanceof TextParser.Whole) {
            return "an object";
        } else if (value instanceof List<?>) {
            return "a list";
        } else if (value instanceof BigDecimal) {
            return "a number";
        }
        return value == null ? "nothing" : "true or false";
    }
}
