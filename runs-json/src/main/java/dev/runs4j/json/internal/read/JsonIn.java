package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.json.internal.text.CompactJson;
import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.WireNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A document that is being read. Every method takes the value that the parser stands on. A value of an unusable type is kept as an extra of
 * the object around it and reads as null, as does null itself. For one thread.
 */
public final class JsonIn extends ScalarIn {

    private final JsonEngine engine;
    private final byte[] utf8;
    private final int start;
    private final WireNames names;

    private @Nullable Map<String, JsonText> kept;

    JsonIn(JsonEngine engine, byte[] utf8, int start) {
        super(engine.parser(utf8, start, utf8.length));
        this.engine = engine;
        this.utf8 = utf8;
        this.start = start;
        this.names = engine.names();
    }

    byte[] utf8() {
        return utf8;
    }

    // ---- objects and lists

    /** Reads the members of an object and tells those that are not known. */
    public Extras members(Members members) {
        Map<String, JsonText> outer = kept;
        kept = null;
        for (String name = names.nextName(parser); name != null; name = names.nextName(parser)) {
            parser.nextToken();
            if (kept != null) {
                kept.remove(name);
            }
            if (!members.member(name, this)) {
                keep(name, json());
            }
        }
        Extras extras = kept == null ? Extras.NONE : Extras.of(kept);
        kept = outer;
        return extras;
    }

    /** Reads the members of a union's variant; null where a second type contradicts the first. */
    @Nullable
    Extras variant(String type, Members members) {
        Variant variant = new Variant(type, members);
        Extras extras = members(variant);
        return variant.isContradicted() ? null : extras;
    }

    /** Reads an object. */
    public <T> @Nullable T object(ValueReader<T> reader) {
        return isObject() ? reader.read(this) : misfit();
    }

    /** Reads a list; one with an element that reads as null is unusable as a whole. */
    public <T> @Nullable List<T> list(MaybeReader<T> reader) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return misfit();
        }
        int from = mark();
        boolean usable = true;
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T element = reader.read(this);
            if (element == null) {
                usable = false;
            } else {
                list.add(element);
            }
        }
        if (!usable) {
            keep(parser.currentName(), since(from));
            return null;
        }
        return list;
    }

    /** Reads a list, with the empty one for null. */
    public <T> List<T> listOrNone(MaybeReader<T> reader) {
        List<T> list = list(reader);
        return list == null ? List.of() : list;
    }

    /** Reads a list of objects. */
    public <T> @Nullable List<T> objects(ValueReader<T> reader) {
        return list(in -> in.isObject() ? reader.read(in) : in.unusable());
    }

    /** Reads a list of objects, with the empty one for null. */
    <T> List<T> objectsOrNone(ValueReader<T> reader) {
        List<T> list = objects(reader);
        return list == null ? List.of() : list;
    }

    /** Reads a list of texts. */
    @Nullable
    List<String> texts() {
        return list(in -> in.isText() ? in.text() : in.unusable());
    }

    /** Reads a list of texts, with the empty one for null. */
    List<String> textsOrNone() {
        List<String> list = texts();
        return list == null ? List.of() : list;
    }

    /** Reads a list of objects that are not looked into. */
    @Nullable
    List<JsonText> opaques() {
        return list(in -> in.isObject() ? in.json() : in.unusable());
    }

    /** Reads a list of objects that are not looked into, with the empty one for null. */
    List<JsonText> opaquesOrNone() {
        List<JsonText> list = opaques();
        return list == null ? List.of() : list;
    }

    // ---- values that are not looked into

    /** Reads any value but null. */
    public @Nullable JsonText opaque() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : json();
    }

    /** Reads any value. */
    JsonText json() {
        return whole(mark());
    }

    /** Remembers where the value begins, for {@link #whole}. */
    int mark() {
        return start + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Tells the value that began at the mark, whether it has been read since or not. */
    JsonText whole(int mark) {
        skip();
        return since(mark);
    }

    /** Skips what has not been read of the value. */
    void skip() {
        parser.finishToken();
        parser.skipChildren();
    }

    private JsonText since(int mark) {
        int behind = start + (int) parser.currentLocation().getByteOffset();
        return JsonText.of(CompactJson.of(utf8, mark, behind));
    }

    /** Tells the type of a union's object without reading it; empty where it has none or is no object. */
    String type(int mark) {
        if (!isObject()) {
            return "";
        }
        String type = TypePeek.find(utf8, mark, utf8.length);
        return type == null ? escapedType(mark) : type;
    }

    private String escapedType(int mark) {
        TextMember type = new TextMember("type");
        again(mark, type);
        return type.textOr("");
    }

    /** Reads the object that began at the mark once more, for members that matter only when it turned out unrecognisable. */
    void again(int mark, Members members) {
        JsonIn again = new JsonIn(engine, utf8, mark);
        try (JsonParser parsed = again.parser) {
            if (parsed.nextToken() == JsonToken.START_OBJECT) {
                again.members(members);
            }
        } catch (JacksonException broken) {
            // Nothing is lost: the first parser meets the same fault and reports it.
        }
    }

    // ---- what does not fit

    /** Skips an element of a list. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // What it returns is always null, which fits every type.
    private <T> @Nullable T unusable() {
        skip();
        return null;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // What it returns is always null, which fits every type.
    <T> @Nullable T misfit() {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            String name = parser.currentName();
            keep(name, json());
        }
        return null;
    }

    private void keep(String name, JsonText value) {
        if (kept == null) {
            kept = new LinkedHashMap<>();
        }
        kept.put(name, value);
    }

    /** Tells an id without which an object is worth nothing; to be called behind the object. */
    public String id(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Malformed.at("an id that is not blank is missing", Malformed.pointer(parser) + "/id", utf8, place());
        }
        return id;
    }

    /** Reads an object that must be one. */
    public <T> T required(String what, ValueReader<T> reader) {
        if (!isObject()) {
            throw Malformed.at(what + " must be an object", Malformed.pointer(parser), utf8, place());
        }
        return reader.read(this);
    }

    private int place() {
        return start + (int) parser.currentLocation().getByteOffset() - 1;
    }
}
