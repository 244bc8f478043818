package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class ToolChoiceTest {

    private static final NamedToolChoice.Function WEATHER = new NamedToolChoice.Function("weather", Extras.NONE);

    @Test
    void theWordsAreTheWiresWords() {
        assertThat(ToolChoice.NONE).isEqualTo(new ToolChoice.Mode("none"));
        assertThat(ToolChoice.AUTO).isEqualTo(new ToolChoice.Mode("auto"));
        assertThat(ToolChoice.REQUIRED).isEqualTo(new ToolChoice.Mode("required"));
    }

    @Test
    void aFunctionIsChosenByName() {
        assertThat(ToolChoice.function("weather")).isEqualTo(new NamedToolChoice("function", WEATHER, Extras.NONE));
    }

    @Test
    void aToolOfTheServerIsChosenByKind() {
        NamedToolChoice choice = new NamedToolChoice("file_search", null, Extras.NONE);

        assertThat(ToolChoice.tool("file_search")).isEqualTo(choice);
        assertThat(choice.type()).isEqualTo("file_search");
        assertThat(choice.function()).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        NamedToolChoice choice = new NamedToolChoice("function", WEATHER, Samples.EXTRAS);

        assertThat(choice.type()).isEqualTo("function");
        assertThat(choice.function()).contains(WEATHER);
        assertThat(choice.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(() -> new ToolChoice.Mode("any"), ToolChoice.AUTO);
        Equality.assertValue(
                () -> new NamedToolChoice("function", WEATHER, Extras.NONE),
                new NamedToolChoice("mcp", WEATHER, Extras.NONE),
                new NamedToolChoice("function", null, Extras.NONE),
                new NamedToolChoice("function", WEATHER, Samples.EXTRAS));
        Equality.assertValue(
                () -> new NamedToolChoice.Function("weather", Extras.NONE),
                new NamedToolChoice.Function("forecast", Extras.NONE),
                new NamedToolChoice.Function("weather", Samples.EXTRAS));
        Equality.assertValue(
                () -> new ToolChoice.Unrecognised(JsonText.of("[]")), new ToolChoice.Unrecognised(JsonText.of("1")));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ToolChoice.Mode(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> ToolChoice.function(null))
                .withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> ToolChoice.tool(null)).withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new NamedToolChoice("function", null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ToolChoice.Unrecognised(null))
                .withMessage("json");
    }

    @Test
    void textShowsKindAndName() {
        assertThat(ToolChoice.function("weather")).hasToString("NamedToolChoice[function weather]");
        assertThat(ToolChoice.tool("file_search")).hasToString("NamedToolChoice[file_search]");
    }
}
