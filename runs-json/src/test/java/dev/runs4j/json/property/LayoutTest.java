package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a document is laid out makes no difference to what it says. */
class LayoutTest {

    private static final int SEEDS = 25;

    static List<Body> bodies() {
        return Body.ALL;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void membersMayComeInAnyOrder(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = body.make(seed);
            Json backwards = JsonParsing.parse(json);
            for (Place place : Place.modelled(backwards)) {
                backwards = place.change(backwards, LayoutTest::backwards);
            }

            assertThat(body.read(backwards.toString())).as("%s", backwards).isEqualTo(body.read(json));
        });
    }

    private static Json.Obj backwards(Json.Obj object) {
        List<String> names = object.members().keySet().stream().toList();
        Json.Obj backwards = Json.object();
        for (int i = names.size() - 1; i >= 0; i--) {
            backwards = backwards.with(names.get(i), object.members().get(names.get(i)));
        }
        return backwards;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whiteSpaceMayStandBetweenAnyTwoTokens(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = body.make(seed);
            String spaced = " \r\n" + spaced(JsonParsing.parse(json)) + "\t\n";

            assertThat(body.read(spaced)).as("%s", spaced).isEqualTo(body.read(json));
        });
    }

    private static String spaced(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> Json.text(member.getKey()) + " :\n" + spaced(member.getValue()))
                    .collect(Collectors.joining("\r\n, ", "{ ", "\t}"));
        }
        return value instanceof Json.Arr array
                ? array.elements().stream().map(LayoutTest::spaced).collect(Collectors.joining(" ,\t", "[\n", " ]"))
                : value.toString();
    }

    /** Opaque values keep their escapes, so the stored documents are compared, not the values. */
    @ParameterizedTest
    @MethodSource("bodies")
    void everyCharacterMayBeEscaped(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            Json json = JsonParsing.parse(body.make(seed));

            assertThat(JsonParsing.parse(body.stored(escaped(json)))).isEqualTo(json);
        });
    }

    private static String escaped(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + escaped(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof Json.Arr array) {
            return array.elements().stream().map(LayoutTest::escaped).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Json.Text text ? quoted(text.value()) : value.toString();
    }

    private static String quoted(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
    }
}
