package dev.runs4j.json.property;

import static dev.runs4j.json.property.Form.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.JsonForm;
import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.json.generate.Opaque;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The resource form leaves out what a server would not send, and nothing else moves. */
class ResourceFormTest {

    private static final int SEEDS = 100;

    static List<Form<?>> forms() {
        return Form.ALL;
    }

    private static <T> String resource(Form<T> form, T value) {
        return JSON.write(form.type(), value, JsonForm.RESOURCE);
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void whatWasReadFromItIsWrittenWithoutLoss(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            T sent = form.read(resource(form, form.make(seed)));

            assertThat(form.read(resource(form, sent))).isEqualTo(sent);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void noExtrasAreWritten(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            Json json = JsonParsing.parse(resource(form, form.make(seed)));

            assertThat(Place.modelled(json))
                    .allSatisfy(place -> assertThat(place.object().members().keySet())
                            .as("members at %s", place)
                            .noneMatch(Opaque::isExtra));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void withExtrasItIsOneValueWithoutRepeatedNames(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            String json = withExtras(form, form.make(seed));

            assertThat(JsonParsing.parse(json)).hasToString(json);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void withExtrasAllOfThemAreWritten(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            T value = form.make(seed);
            List<String> stored = extras(form.write(value));

            // New vector stores and reasons that are not there are no part of a resource, whatever they have.
            boolean whole = !form.write(value).matches("(?s).*\"(vector_stores|incomplete_details)\":.*");
            assertThat(extras(withExtras(form, value)))
                    .isSubsetOf(stored)
                    .satisfies(extras ->
                            assertThat(!whole || extras.equals(stored)).isTrue());
        });
    }

    private static List<String> extras(String json) {
        return Place.modelled(JsonParsing.parse(json)).stream()
                .flatMap(place -> place.object().members().entrySet().stream())
                .filter(member -> Opaque.isExtra(member.getKey()))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static <T> String withExtras(Form<T> form, T value) {
        return JSON.write(form.type(), value, JsonForm.RESOURCE_WITH_EXTRAS);
    }
}
