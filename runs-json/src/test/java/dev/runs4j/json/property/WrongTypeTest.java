package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every modelled member of every object in turn gets a value of another JSON type than it has. */
class WrongTypeTest {

    private static final int SEEDS = 12;

    private static final List<Json> VALUES = List.of(
            Json.text("seven"),
            Json.number("7.50"),
            Json.TRUE,
            Json.array(),
            Json.array(Json.number("7"), Json.text("seven"), Json.NULL),
            Json.object(),
            Json.object().with("seven", Json.number("7")));

    static List<Body> bodies() {
        return Body.ALL;
    }

    /** One body with one member spoilt. */
    private record Spoilt(Place place, String name, Json json) {

        Json member(Json document) {
            return ((Json.Obj) place.in(document)).members().get(name);
        }

        @Override
        public String toString() {
            return name + " in " + place + " of " + json;
        }
    }

    private static void spoil(Body body, long seed, Consumer<Spoilt> check) {
        Json json = JsonParsing.parse(body.make(seed));
        for (Place place : Place.modelled(json)) {
            for (String name : place.modelledNames()) {
                Json old = place.object().members().get(name);
                if (!name.equals("id") || !Ids.isNeeded(body, place)) {
                    VALUES.stream()
                            .filter(value -> value.getClass() != old.getClass())
                            .map(value -> place.change(json, object -> object.with(name, value)))
                            .forEach(spoilt -> check.accept(new Spoilt(place, name, spoilt)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void itIsReadAndWrittenBack(Body body) {
        Seeds.each(
                SEEDS,
                body.toString(),
                seed -> spoil(body, seed, spoilt -> {
                    Json stored = JsonParsing.parse(body.stored(spoilt.json().toString()));

                    assertThat(spoilt.member(stored)).as("%s", spoilt).isEqualTo(spoilt.member(spoilt.json()));
                }));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nothingElseIsLost(Body body) {
        Seeds.each(
                SEEDS,
                body.toString(),
                seed -> spoil(body, seed, spoilt -> {
                    Json stored = JsonParsing.parse(body.stored(spoilt.json().toString()));

                    assertThat(Contained.in(stored, spoilt.json()))
                            .as("%s became %s", spoilt, stored)
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatWasStoredReadsAsTheSameValue(Body body) {
        Seeds.each(
                SEEDS,
                body.toString(),
                seed -> spoil(body, seed, spoilt -> {
                    Object value = body.read(spoilt.json().toString());

                    assertThat(body.read(body.write(value))).as("%s", spoilt).isEqualTo(value);
                }));
    }
}
