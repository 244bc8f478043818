package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.ports.error.MalformedResponseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A member that is null reads like one that is absent. */
class NullMemberTest {

    private static final int SEEDS = 12;

    static List<Body> bodies() {
        return Body.ALL;
    }

    /** What a body reads as; empty where it cannot be read, for want of an id. */
    private static Optional<Object> read(Body body, Json json) {
        try {
            return Optional.of(body.read(json.toString()));
        } catch (MalformedResponseException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void onTopBothReadAsEqualValues(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            Json.Obj json = JsonParsing.object(body.make(seed));
            for (String name : new Place(List.of(), json).modelledNames()) {
                Optional<Object> absent = read(body, json.without(name));

                assertThat(read(body, json.with(name, Json.NULL))).as(name).isEqualTo(absent);
            }
        });
    }

    /** Further down they may differ in the text of an unrecognised member of a union that one of them has become. */
    @ParameterizedTest
    @MethodSource("bodies")
    void atEveryLevelBothAreStoredWithTheSameMembers(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            Json json = JsonParsing.parse(body.make(seed));
            for (Place place : Place.modelled(json)) {
                for (String name : place.isMetadata() ? List.<String>of() : place.modelledNames()) {
                    Optional<Json> absent = stored(body, place.change(json, object -> object.without(name)));
                    Optional<Json> asNull = stored(body, place.change(json, object -> object.with(name, Json.NULL)));

                    assertThat(asNull).as("%s in %s", name, place).isEqualTo(absent);
                }
            }
        });
    }

    private static Optional<Json> stored(Body body, Json json) {
        return read(body, json).map(value -> Nulls.without(JsonParsing.parse(body.write(value))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void onlyTheIdOfAnObjectIsMissed(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            Json json = JsonParsing.parse(body.make(seed));
            for (Place place : Place.modelled(json)) {
                for (String name : place.modelledNames()) {
                    Json without = place.change(json, object -> object.without(name));

                    assertThat(read(body, without).isEmpty())
                            .as("unreadable without %s in %s", name, place)
                            .isEqualTo(name.equals("id") && Ids.isNeeded(body, place));
                }
            }
        });
    }
}
