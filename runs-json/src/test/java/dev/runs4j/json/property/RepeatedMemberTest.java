package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a member that an object has twice the last one counts. Two different types in one object make it unrecognisable. */
class RepeatedMemberTest {

    private static final int SEEDS = 3;

    static List<Body> bodies() {
        return Body.ALL;
    }

    /** A document in which an object has the members of one version of it, and behind them one of another version. */
    private static String both(Spoilt spoilt, Json first, Json last) {
        Json doubled = new Json.Raw(doubled(spoilt, first, last));
        return spoilt.place().change(first, object -> doubled).toString();
    }

    private static String doubled(Spoilt spoilt, Json first, Json last) {
        String object = spoilt.place().in(first).toString();
        String member = Json.text(spoilt.name()) + ":" + spoilt.member(last);
        return object.substring(0, object.length() - 1) + "," + member + "}";
    }

    private static boolean isType(Spoilt spoilt) {
        return spoilt.name().equals("type");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aSoundValueReplacesASpoiltOne(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            if (!isType(spoilt)) {
                String json = both(spoilt, spoilt.json(), spoilt.sound());

                assertThat(body.read(json))
                        .as("%s", json)
                        .isEqualTo(body.read(spoilt.sound().toString()));
            }
        });
    }

    /** An object that is worth nothing without a sound value is unrecognised and keeps its text, both values included. */
    @ParameterizedTest
    @MethodSource("bodies")
    void aSpoiltValueReplacesASoundOne(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            String json = both(spoilt, spoilt.sound(), spoilt.json());
            if (!isType(spoilt) && !body.stored(json).contains(doubled(spoilt, spoilt.sound(), spoilt.json()))) {
                assertThat(body.read(json)).as("%s", json).isEqualTo(spoilt.read());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void twoTypesCanBeReadAndStored(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            if (isType(spoilt)) {
                Object value = body.read(both(spoilt, spoilt.sound(), spoilt.json()));

                assertThat(body.read(body.write(value))).isEqualTo(value);
            }
        });
    }
}
