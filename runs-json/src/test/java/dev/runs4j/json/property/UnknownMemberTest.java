package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that nobody models, put into every object of a body, wherever it stands, are still there when the body has been stored. */
class UnknownMemberTest {

    private static final int SEEDS = 25;

    /** A spelling that no writer of numbers would choose, so that it can be counted. */
    private static final String ODD_NUMBER = "-1.5000E+0042";

    static List<Body> bodies() {
        return Body.ALL;
    }

    private static Json injected(String json, String name, Json value) {
        Json changed = JsonParsing.parse(json);
        for (Place place : Place.all(changed)) {
            changed = place.change(changed, object -> addedTo(object, name, value));
        }
        return changed;
    }

    /** A member of that name that an opaque object happens to have stays as it is. */
    private static Json.Obj addedTo(Json.Obj object, String name, Json value) {
        return object.members().containsKey(name) ? object : object.with(name, value);
    }

    private static void assertSurvives(Body body, String name, Json value) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            Json sent = injected(body.make(seed), name, value);

            assertThat(JsonParsing.parse(body.stored(sent.toString()))).isEqualTo(sent);
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void objectsSurvive(Body body) {
        Json inner = Json.object().with("", Json.NULL).with("d\"\u0000😀", Json.array(Json.object(), Json.TRUE));
        assertSurvives(body, "cost", Json.object().with("id", inner).with("type", Json.text("function")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void arraysSurvive(Body body) {
        assertSurvives(body, "", Json.array(Json.NULL, Json.array(), Json.number("0.1e-7"), Json.text("]}\\")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void textsAndWordsSurvive(Body body) {
        assertSurvives(body, "_id", Json.text("a/b\\u0041\u2028İ\n"));
        assertSurvives(body, "Status", Json.FALSE);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void numbersKeepTheirSpelling(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String sent =
                    injected(body.make(seed), "cost", Json.number(ODD_NUMBER)).toString();

            assertThat(count(body.stored(sent))).isPositive().isEqualTo(count(sent));
        });
    }

    private static long count(String json) {
        return Stream.iterate(json.indexOf(ODD_NUMBER), at -> at >= 0, at -> json.indexOf(ODD_NUMBER, at + 1))
                .count();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nullsDoNotDisturbTheRest(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = body.make(seed);
            String sent = injected(json, "cost", Json.NULL).toString();

            assertThat(Nulls.without(JsonParsing.parse(body.stored(sent))))
                    .isEqualTo(Nulls.without(JsonParsing.parse(json)));
        });
    }
}
