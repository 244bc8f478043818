package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class ResponseFormatTest {

    private static JsonSchemaSpec.Builder full() {
        return JsonSchemaSpec.named("advice")
                .description("What to wear")
                .schema(JsonText.of("{\"type\":\"object\"}"))
                .strict(true)
                .extras(Samples.EXTRAS);
    }

    @Test
    void theConstantsAreTheWiresForms() {
        assertThat(ResponseFormat.AUTO).isEqualTo(new ResponseFormat.Mode("auto"));
        assertThat(ResponseFormat.TEXT).isEqualTo(new ResponseFormat.Text(Extras.NONE));
        assertThat(ResponseFormat.JSON_OBJECT).isEqualTo(new ResponseFormat.JsonObject(Extras.NONE));
        assertThat(JsonSchemaFormat.TYPE).isEqualTo("json_schema");
    }

    @Test
    void theShortWayDemandsASchemaWithoutExtras() {
        JsonSchemaSpec spec = full().build();

        assertThat(ResponseFormat.jsonSchema(spec)).isEqualTo(new JsonSchemaFormat(spec, Extras.NONE));
    }

    @Test
    void aSchemaNeedsNothingButAName() {
        JsonSchemaSpec spec = JsonSchemaSpec.named("advice").build();

        assertThat(spec.name()).isEqualTo("advice");
        assertThat(spec.description()).isEmpty();
        assertThat(spec.schema()).isEmpty();
        assertThat(spec.strict()).isEmpty();
        assertThat(spec.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartOfASchemaIsKept() {
        JsonSchemaSpec spec = full().build();

        assertThat(spec.description()).contains("What to wear");
        assertThat(spec.schema()).contains(JsonText.of("{\"type\":\"object\"}"));
        assertThat(spec.strict()).contains(true);
        assertThat(spec.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void nullClearsOptionalPartsOfASchema() {
        JsonSchemaSpec cleared = full().description(null)
                .schema(null)
                .strict(null)
                .extras(Extras.NONE)
                .build();

        assertThat(cleared).isEqualTo(JsonSchemaSpec.named("advice").build());
    }

    @Test
    void everyPartOfASchemaCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().description(null).build(),
                full().schema(JsonText.EMPTY_OBJECT).build(),
                full().strict(false).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> JsonSchemaSpec.named("advice").build(),
                JsonSchemaSpec.named("other").build());
    }

    @Test
    void everyPartOfAFormatCountsInEquality() {
        JsonSchemaSpec spec = full().build();

        Equality.assertValue(() -> new ResponseFormat.Mode("none"), ResponseFormat.AUTO);
        Equality.assertValue(
                () -> new ResponseFormat.Text(Extras.NONE),
                new ResponseFormat.Text(Samples.EXTRAS),
                ResponseFormat.AUTO);
        Equality.assertValue(
                () -> new ResponseFormat.JsonObject(Extras.NONE), new ResponseFormat.JsonObject(Samples.EXTRAS));
        Equality.assertValue(
                () -> ResponseFormat.jsonSchema(spec),
                ResponseFormat.jsonSchema(JsonSchemaSpec.named("other").build()),
                new JsonSchemaFormat(spec, Samples.EXTRAS));
        Equality.assertValue(
                () -> new ResponseFormat.Unrecognised(JsonText.of("{\"type\":\"grammar\"}")),
                new ResponseFormat.Unrecognised(JsonText.EMPTY_OBJECT));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ResponseFormat.Mode(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new ResponseFormat.Text(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ResponseFormat.JsonObject(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> ResponseFormat.jsonSchema(null))
                .withMessage("jsonSchema");
        assertThatNullPointerException()
                .isThrownBy(() -> new ResponseFormat.Unrecognised(null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> JsonSchemaSpec.named(null))
                .withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> full().extras(null)).withMessage("extras");
    }

    @Test
    void textShowsTheNameButNotTheSchema() {
        assertThat(full().build()).hasToString("JsonSchemaSpec[advice]");
        assertThat(ResponseFormat.jsonSchema(full().build()))
                .hasToString("JsonSchemaFormat[jsonSchema=JsonSchemaSpec[advice], extras=Extras[]]");
    }
}
