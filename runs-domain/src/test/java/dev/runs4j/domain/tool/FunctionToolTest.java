package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class FunctionToolTest {

    private static final JsonText SCHEMA = JsonText.of("{\"type\":\"object\"}");

    private static FunctionSpec.Builder full() {
        return FunctionSpec.named("weather")
                .description("Tells the weather")
                .parameters(SCHEMA)
                .strict(true)
                .extras(Samples.EXTRAS);
    }

    @Test
    void aFunctionNeedsNothingButAName() {
        FunctionSpec spec = FunctionSpec.named("weather").build();

        assertThat(spec.name()).isEqualTo("weather");
        assertThat(spec.description()).isEmpty();
        assertThat(spec.parameters()).isEmpty();
        assertThat(spec.strict()).isEmpty();
        assertThat(spec.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        FunctionSpec spec = full().build();

        assertThat(spec.description()).contains("Tells the weather");
        assertThat(spec.parameters()).contains(SCHEMA);
        assertThat(spec.strict()).contains(true);
        assertThat(spec.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void nullClearsOptionalParts() {
        FunctionSpec cleared = full().description(null)
                .parameters(null)
                .strict(null)
                .extras(Extras.NONE)
                .build();

        assertThat(cleared).isEqualTo(FunctionSpec.named("weather").build());
    }

    @Test
    void aCopyByBuilderIsEqual() {
        FunctionSpec spec = full().build();

        assertThat(spec.toBuilder().build()).isNotSameAs(spec).isEqualTo(spec);
    }

    @Test
    void everyPartOfAFunctionCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().description("Other").build(),
                full().parameters(null).build(),
                full().strict(false).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> FunctionSpec.named("weather").build(),
                FunctionSpec.named("forecast").build());
    }

    @Test
    void everyPartOfAToolCountsInEquality() {
        FunctionSpec spec = full().build();

        Equality.assertValue(
                () -> FunctionTool.of(spec),
                FunctionTool.of(FunctionSpec.named("forecast").build()),
                new FunctionTool(spec, Samples.EXTRAS));
    }

    @Test
    void theShortWayMakesTheSameTool() {
        FunctionTool tool = ToolDefinition.function("weather", "Tells the weather", SCHEMA);

        assertThat(tool.type()).isEqualTo("function");
        assertThat(tool.name()).isEqualTo("weather");
        assertThat(tool.extras()).isEqualTo(Extras.NONE);
        assertThat(tool.function())
                .isEqualTo(FunctionSpec.named("weather")
                        .description("Tells the weather")
                        .parameters(SCHEMA)
                        .build());
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> FunctionSpec.named(null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> FunctionSpec.named("weather").extras(null))
                .withMessage("extras");
        assertThatNullPointerException().isThrownBy(() -> FunctionTool.of(null)).withMessage("function");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunctionTool(full().build(), null))
                .withMessage("extras");
    }

    @Test
    void textShowsTheNameOnly() {
        assertThat(full().build()).hasToString("FunctionSpec[weather]");
        assertThat(FunctionTool.of(full().build())).hasToString("FunctionTool[weather]");
    }
}
