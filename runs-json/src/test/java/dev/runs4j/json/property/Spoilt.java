package dev.runs4j.json.property;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import java.util.List;
import java.util.function.Consumer;

/**
 * A body in which one modelled member has a value of another JSON type than it ought to have.
 *
 * @param body the kind of body
 * @param place the object
 * @param name the member
 * @param sound the document before
 * @param json the document
 */
record Spoilt(Body body, Place place, String name, Json sound, Json json) {

    private static final List<Json> VALUES = List.of(
            Json.text("seven"),
            Json.number("7.50"),
            Json.TRUE,
            Json.array(),
            Json.array(Json.number("7"), Json.text("seven"), Json.NULL),
            Json.object(),
            Json.object().with("seven", Json.number("7")));

    /** Spoils every modelled member of every object of a body in turn, with every value of another type. */
    static void each(Body body, int seeds, Consumer<Spoilt> check) {
        Seeds.each(seeds, body.toString(), seed -> {
            Json json = JsonParsing.parse(body.make(seed));
            for (Place place : Place.modelled(json)) {
                place.modelledNames().stream()
                        .filter(name -> !name.equals("id") || !Ids.isNeeded(body, place))
                        .forEach(name -> member(body, json, place, name, check));
            }
        });
    }

    private static void member(Body body, Json json, Place place, String name, Consumer<Spoilt> check) {
        Json old = place.object().members().get(name);
        for (Json value : VALUES) {
            if (value.getClass() != old.getClass()) {
                Json spoilt = place.change(json, object -> object.with(name, value));
                check.accept(new Spoilt(body, place, name, json, spoilt));
            }
        }
    }

    Object read() {
        return body.read(json.toString());
    }

    /** What is left of the document once it was read and stored. */
    Json stored() {
        return JsonParsing.parse(body.write(read()));
    }

    /** The spoilt member of a document. */
    Json member(Json document) {
        return ((Json.Obj) place.in(document)).members().get(name);
    }

    /** All but the spoilt member of a document. */
    Json rest(Json document) {
        return place.change(document, object -> object.without(name));
    }

    /**
     * Whether the value is understood all the same, and so written in the official type: Azure has sent codes of errors as numbers, and a
     * text part may be told in the short form that requests have.
     */
    boolean isUnderstood() {
        Json value = member(json);
        boolean code = body.name().equals("error") && name.equals("code") && value instanceof Json.Num;
        boolean shortText = name.equals("text")
                && value instanceof Json.Text
                && place.path().contains("content")
                && Json.text("text").equals(place.object().members().get("type"));
        return code || shortText;
    }

    @Override
    public String toString() {
        return name + " in " + place + " of " + json;
    }
}
