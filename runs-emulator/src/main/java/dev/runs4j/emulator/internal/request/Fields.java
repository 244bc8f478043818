package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.TextLength;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of one object of a request. Each method refuses a value of another type or outside its range, and gives null for a member that
 * is away or null.
 */
public final class Fields {

    private final Rules rules;
    private final String path;
    private final JsonNode object;

    /** Reads one object, which stands at this path; empty for the body itself. */
    public Fields(Rules rules, String path, JsonNode object) {
        this.rules = rules;
        this.path = path;
        this.object = object;
    }

    /** {@return what requests may hold} */
    public Rules rules() {
        return rules;
    }

    /** {@return the object as it came, on one line} */
    String json() {
        return object.toString();
    }

    /** {@return the object itself} */
    public JsonNode tree() {
        return object;
    }

    /** {@return the names of the members} */
    public Collection<String> names() {
        return object.propertyNames();
    }

    /** {@return where a member stands, as refusals name it} */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    // ---- presence

    /** Refuses members of other names. */
    public Fields only(Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw Refusals.unknown(path(name));
            }
        }
        return this;
    }

    /** Refuses null for members that are not nullable. */
    public Fields notNull(String name, String expected) {
        JsonNode value = object.get(name);
        if (value != null && value.isNull()) {
            throw Refusals.type(path(name), expected, JsonKind.of(value));
        }
        return this;
    }

    /** Refuses an object without this member, or with null there. */
    public Fields require(String name, String expected) {
        if (!object.has(name)) {
            throw Refusals.missing(path(name));
        }
        return notNull(name, expected);
    }

    /** {@return whether there is no such member} */
    public boolean isAway(String name) {
        return !object.has(name);
    }

    /** {@return a member of any type; null where it is away or null} */
    public @Nullable JsonNode get(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    // ---- scalars

    /** {@return a text; null where it is away or null} */
    public @Nullable String text(String name) {
        JsonNode value = get(name);
        return value == null ? null : text(path(name), value);
    }

    /** {@return a text of at most this many code points; null where it is away or null} */
    public @Nullable String text(String name, int most) {
        String text = text(name);
        if (text != null) {
            length(path(name), text, most);
        }
        return text;
    }

    /** {@return a text that must be there} */
    public String requiredText(String name) {
        require(name, JsonKind.STRING);
        return text(path(name), object.get(name));
    }

    /** {@return a text that is one of these; null where it is away or null} */
    public @Nullable String word(String name, List<String> supported) {
        String word = text(name);
        if (word != null && !supported.contains(word)) {
            throw Refusals.value(path(name), word, supported);
        }
        return word;
    }

    /** {@return a boolean; null where it is away or null} */
    public @Nullable Boolean flag(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        return expect(value.isBoolean(), path(name), JsonKind.FLAG, value).booleanValue();
    }

    /** {@return an integer within these bounds; null where it is away or null} */
    public @Nullable Integer integer(String name, int least, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        expect(value.isIntegralNumber(), path(name), JsonKind.INTEGER, value);
        if (!value.canConvertToLong()) {
            throw Refusals.tooLarge("integer", path(name), String.valueOf(most), value.asString());
        }
        long number = value.longValue();
        if (number < least) {
            throw Refusals.tooSmall("integer", path(name), String.valueOf(least), String.valueOf(number));
        }
        if (number > most) {
            throw Refusals.tooLarge("integer", path(name), String.valueOf(most), String.valueOf(number));
        }
        return (int) number;
    }

    /** {@return a number within these bounds; null where it is away or null} */
    public @Nullable Double decimal(String name, int least, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        double number =
                expect(value.isNumber(), path(name), JsonKind.DECIMAL, value).doubleValue();
        if (number < least) {
            throw Refusals.tooSmall("decimal", path(name), String.valueOf(least), value.asString());
        }
        if (number > most) {
            throw Refusals.tooLarge("decimal", path(name), String.valueOf(most), value.asString());
        }
        return number;
    }

    // ---- objects and lists

    /** {@return an object; null where it is away or null} */
    public @Nullable Fields object(String name) {
        JsonNode value = get(name);
        return value == null ? null : fields(path(name), value);
    }

    /** {@return an object that must be there} */
    public Fields requiredObject(String name) {
        require(name, JsonKind.OBJECT);
        return fields(path(name), object.get(name));
    }

    /** {@return a list of objects, each read; null where it is away or null} */
    public <T> @Nullable List<T> objects(String name, int most, Function<Fields, T> reader) {
        JsonNode array = array(name, most);
        if (array == null) {
            return null;
        }
        List<T> list = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            list.add(reader.apply(fields(path(name) + "[" + list.size() + "]", element)));
        }
        return list;
    }

    /** {@return a list of texts; empty where it is away} */
    public List<String> texts(String name, int most) {
        JsonNode array = array(name, most);
        if (array == null) {
            return List.of();
        }
        List<String> list = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            list.add(text(path(name) + "[" + list.size() + "]", element));
        }
        return list;
    }

    private @Nullable JsonNode array(String name, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        expect(value.isArray(), path(name), JsonKind.ARRAY, value);
        if (value.size() > most) {
            throw Refusals.tooMany(path(name), most, value.size());
        }
        return value;
    }

    private Fields fields(String place, JsonNode value) {
        return new Fields(rules, place, expect(value.isObject(), place, JsonKind.OBJECT, value));
    }

    static String text(String place, JsonNode value) {
        return expect(value.isString(), place, JsonKind.STRING, value).stringValue();
    }

    static void length(String place, String text, int most) {
        if (text.length() > most) {
            int length = TextLength.of(text);
            if (length > most) {
                throw Refusals.tooLong(place, most, length);
            }
        }
    }

    private static JsonNode expect(boolean fits, String place, String expected, JsonNode value) {
        if (!fits) {
            throw Refusals.type(place, expected, JsonKind.of(value));
        }
        return value;
    }
}
