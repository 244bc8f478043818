package dev.runs4j.json.generate;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON that the domain does not look into: extras, schemas, unrecognised members of unions. Every opaque object and array is marked, so
 * that a test that walks through a written text can tell it from what is modelled.
 */
public final class Opaque {

    /** A member of every opaque object and the first element of every opaque array. */
    public static final String MARK = "opaque";
    /** The start of every name among the extras but {@code object}. */
    public static final String EXTRA = "x_";

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "7",
            "1.50",
            "1E+2",
            "0.1e-7",
            "-12e03",
            "123456789012345678901234567890",
            "3.14159265358979323846264338");

    private final Dice dice;
    private final Texts texts;

    Opaque(Dice dice, Texts texts) {
        this.dice = dice;
        this.texts = texts;
    }

    /** Tells whether a value was made here. */
    public static boolean is(Json value) {
        return value instanceof Json.Obj object
                ? object.members().containsKey(MARK)
                : value instanceof Json.Arr array
                        && !array.elements().isEmpty()
                        && array.elements().get(0).equals(Json.text(MARK));
    }

    /** Tells whether a member of this name is an extra of a generated object. */
    public static boolean isExtra(String name) {
        return name.startsWith(EXTRA);
    }

    /** Any value but null, which counts as absent. */
    Json any() {
        return dice.make(this::simple, this::array, () -> object(Map.of()));
    }

    private Json simple() {
        return dice.make(
                () -> Json.text(texts.text()),
                () -> Json.number(dice.pick(NUMBERS)),
                () -> Json.TRUE,
                () -> Json.FALSE);
    }

    Json array() {
        return Json.array(Json.text(MARK), Json.NULL, simple());
    }

    /** An object with these members among others. */
    Json.Obj object(Map<String, Json> members) {
        Json.Obj object = Json.object().with(MARK, simple());
        if (dice.coin()) {
            object = object.with(texts.shortText(), dice.pick(Json.NULL, Json.array(), Json.object()));
        }
        for (Map.Entry<String, Json> member : members.entrySet()) {
            object = object.with(member.getKey(), member.getValue());
        }
        return object;
    }

    /** A JSON Schema or something that looks like one. */
    JsonText schema() {
        Json property = Json.object().with("type", Json.text(dice.pick("string", "integer")));
        return text(object(
                Map.of("type", Json.text("object"), "properties", Json.object().with(texts.name(), property))));
    }

    /** An object that nothing is known about. */
    JsonText anyObject() {
        return text(object(Map.of()));
    }

    /** An object whose type no union knows, or that has none. */
    JsonText unrecognised(String type, Map<String, Json> members) {
        Json.Obj object = object(members);
        return text(type.isEmpty() ? object : object.with("type", Json.text(type)));
    }

    /** A type that no union knows; empty for none. */
    String unknownType() {
        return dice.pick("", "odd_" + dice.between(0, 99));
    }

    Extras extras() {
        if (dice.realm() != Realm.WILD || dice.oneIn(2)) {
            return Extras.NONE;
        }
        Map<String, JsonText> members = new LinkedHashMap<>();
        dice.list(1, 2, () -> EXTRA + texts.shortText()).forEach(name -> members.put(name, text(any())));
        return Extras.of(members);
    }

    /** Extras of an object whose wire name of its kind may be another than today's. */
    Extras extrasOfObject(String otherName) {
        Extras extras = extras();
        boolean renamed = dice.realm() == Realm.WILD && dice.oneIn(6);
        return renamed ? extras.with("object", text(Json.text(otherName))) : extras;
    }

    JsonText text(Json value) {
        return JsonText.of(value.toString());
    }
}
